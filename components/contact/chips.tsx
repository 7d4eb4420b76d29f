import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';

/** Small removable things in a row, and a box to add one. `onAdd` returns an error sentence, or null when it was taken. */
export function Chips({
  items,
  onRemove,
  onAdd,
  addLabel,
}: {
  items: { key: string; label: ReactNode; removeLabel: string }[];
  onRemove: (key: string) => void;
  onAdd: (text: string) => Promise<string | null>;
  addLabel: string;
}) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  async function add() {
    if (!text.trim()) return;
    const error = await onAdd(text.trim());
    setWrong(error);
    if (!error) setText('');
  }
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {items.map((item) => (
        <span
          key={item.key}
          className="inline-flex max-w-full items-center gap-1 rounded-xl bg-line/60 py-0.5 pr-1 pl-2.5 text-xs"
        >
          <span className="min-w-0 break-words" dir="auto">
            {item.label}
          </span>
          <button
            type="button"
            aria-label={item.removeLabel}
            title={item.removeLabel}
            onClick={() => onRemove(item.key)}
            className="grid size-5 shrink-0 place-items-center rounded-full text-soft hover:text-ink"
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <input
        value={text}
        aria-label={addLabel}
        placeholder={addLabel}
        aria-invalid={wrong !== null}
        maxLength={500}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void add();
          }
        }}
        onBlur={() => void add()}
        className="min-w-24 flex-1 rounded-md border border-transparent bg-transparent px-1.5 py-1 hover:border-line focus:border-accent focus:bg-card focus:outline-none"
      />
      {wrong && (
        <p role="alert" className="w-full text-xs text-amber">
          {wrong}
        </p>
      )}
    </div>
  );
}
