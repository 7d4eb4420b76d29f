import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';

export interface TabItem {
  id: string;
  label: string;
  hint: string;
  content: ReactNode;
}

/** The views of a contact. Only the open one is drawn. */
export function PanelTabs({
  label,
  items,
  value,
  onChange,
}: {
  label: string;
  items: TabItem[];
  value: string;
  onChange: (id: string) => void;
}) {
  return (
    <Tabs.Root value={value} onValueChange={onChange} activationMode="manual" className="flex min-h-0 flex-1 flex-col">
      <Tabs.List aria-label={label} className="mt-2 flex gap-4 border-b border-line px-4">
        {items.map((item) => (
          <Tabs.Trigger
            key={item.id}
            value={item.id}
            title={item.hint}
            className="-mb-px truncate border-b-2 border-transparent py-1.5 text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {item.label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {items.map((item) => (
        <Tabs.Content
          key={item.id}
          value={item.id}
          tabIndex={-1}
          className="min-h-0 flex-1 overflow-y-auto focus:outline-none data-[state=inactive]:hidden"
        >
          {item.content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
