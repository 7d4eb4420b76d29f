import type { ComponentProps } from 'react';

type Look = 'solid' | 'outline' | 'quiet' | 'chip' | 'icon';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-lg whitespace-nowrap transition-colors duration-100 disabled:opacity-50';
const LOOKS: Record<Look, string> = {
  solid: 'bg-accent text-on-accent font-semibold px-3 h-8 hover:opacity-90',
  outline: 'border border-line bg-card px-3 h-8 hover:border-accent',
  quiet: 'px-1.5 h-7 text-soft hover:text-ink',
  chip: 'rounded-full border border-line px-2.5 h-7 text-xs text-soft hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent aria-pressed:border-transparent aria-pressed:font-medium',
  icon: 'size-7 text-soft hover:text-ink hover:bg-line/60',
};

/** The one button. `title` says what it does and its key; an icon button needs `aria-label`. */
export function Button({
  look = 'outline',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type={type} className={`${BASE} ${LOOKS[look]} ${className}`} {...rest} />;
}
