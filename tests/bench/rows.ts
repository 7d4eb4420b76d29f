/** One line of the report. */
export interface Row {
  name: string;
  unit: string;
  ours: number;
  /** The least that the browser itself needs for the same, measured in the same run; null where there is no such thing. */
  floor: number | null;
  /** `ours / floor`. */
  ratio: number | null;
  /** The most that `ours` may be, in the row's unit; null for rows that only inform. */
  limit: number | null;
  ok: boolean;
}

/**
 * Makes a row.
 * @param more.floor the floor's value; left out where there is none
 * @param more.limit the most that `ours` may be
 * @param more.times the limit as a multiple of the floor
 */
export function row(
  name: string,
  unit: string,
  ours: number,
  more: { floor?: number; limit?: number; times?: number } = {},
): Row {
  const floor = more.floor ?? null;
  const limit = more.times !== undefined && floor !== null ? more.times * floor : (more.limit ?? null);
  const ratio = floor ? ours / floor : null;
  return { name, unit, ours, floor, ratio, limit, ok: limit === null || ours <= limit };
}

/** The value below which a share `q` of the values lies, to the nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * As `quantile`, for times taken with a clock that steps: the values of one step are spread evenly over it, as they were before
 * the clock rounded them.
 */
export function steppedQuantile(values: readonly number[], q: number, step = 0.1): number {
  const at = quantile(values, q);
  const near = (one: number) => Math.abs(one - at) < step / 2;
  const below = values.filter((one) => one < at && !near(one)).length;
  const share = (q * values.length - below) / values.filter(near).length;
  return at + (share - 0.5) * step;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function figure(value: number | null): string {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toFixed(digits);
}

/** The rows as a Markdown table, which reads well in a terminal too. */
export function table(rows: readonly Row[]): string {
  const head = ['measured', 'unit', 'Beside', 'floor', '× floor', 'limit', ''];
  const lines = rows.map((one) => [
    one.name,
    one.unit,
    figure(one.ours),
    figure(one.floor),
    figure(one.ratio),
    figure(one.limit),
    one.limit === null ? '' : one.ok ? 'ok' : 'MISSED',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  const text = (line: string[]) =>
    `| ${line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [text(head), rule, ...lines.map(text)].join('\n');
}
