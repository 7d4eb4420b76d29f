import type { Interaction } from '../db';

export interface Day {
  /** Local midnight that begins the day, ms since 1970. */
  start: number;
  interactions: Interaction[];
}

/** Local midnight of a moment. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Groups interactions (newest first) into local days, keeping the order. */
export function groupByDay(interactions: Interaction[]): Day[] {
  const days: Day[] = [];
  for (const interaction of interactions) {
    const start = startOfDay(interaction.at);
    const last = days.at(-1);
    if (last?.start === start) last.interactions.push(interaction);
    else days.push({ start, interactions: [interaction] });
  }
  return days;
}
