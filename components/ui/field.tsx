import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface FieldProps {
  label: string;
  value: string;
  /** Called with every change, as typed. */
  onSave: (value: string) => void;
  /** Called once when editing has ended with another value than it began with. */
  onEdited?: (before: string, after: string) => void;
  type?: string;
  multiline?: boolean;
  placeholder?: string;
  /** Suggestions that may be picked or ignored. */
  list?: readonly string[];
  maxLength?: number;
  className?: string;
}

const INPUT =
  'w-full min-w-0 bg-transparent rounded-md px-1.5 -mx-1.5 py-1 border border-transparent hover:border-line focus:border-accent focus:bg-card outline-none';

/**
 * What is typed into a control wins over what is stored while the control has focus; each change is saved as typed.
 * @returns the props of an input or textarea
 */
export function useTyped({ value, onSave, onEdited }: Pick<FieldProps, 'value' | 'onSave' | 'onEdited'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(value);
  return {
    value: typed ?? value,
    onFocus: () => {
      before.current = value;
      setTyped(value);
    },
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      onSave(event.target.value);
    },
    onBlur: () => {
      if (typed !== null && typed !== before.current) onEdited?.(before.current, typed);
      setTyped(null);
    },
  };
}

/** A value that is edited in place and saved as it is typed. */
export function Field({
  label,
  value,
  onSave,
  onEdited,
  type = 'text',
  multiline,
  placeholder,
  list,
  maxLength = 300,
  className = '',
}: FieldProps) {
  const id = useId();
  const typing = useTyped({ value, onSave, onEdited });
  const common = { id, maxLength, placeholder, className: `${INPUT} ${className}`, ...typing };
  return (
    <Labelled label={label} htmlFor={id}>
      {multiline ? (
        <Grow {...common} />
      ) : (
        <>
          <input {...common} type={type} list={list ? `${id}-list` : undefined} dir="auto" />
          {list && (
            <datalist id={`${id}-list`}>
              {list.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  );
}

/** A label beside (or, in a narrow panel, above) a control. */
export function Labelled({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[92px_1fr] items-baseline gap-x-3 py-0.5 max-[300px]:grid-cols-1">
      <label htmlFor={htmlFor} className="text-xs text-soft">
        {label}
      </label>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** A textarea that is as tall as its text, up to a limit. */
export function Grow({ className = '', ...rest }: React.ComponentProps<'textarea'>) {
  const ref = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the value.
  useEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 240)}px`;
  }, [rest.value]);
  return <textarea ref={ref} rows={1} dir="auto" className={`block resize-none ${className}`} {...rest} />;
}

/** A choice from a short list. */
export function Select({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <Labelled label={label} htmlFor={id}>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${INPUT} cursor-pointer pl-0.5!`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-card text-ink">
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
