/** What the keyboard can do, as data: the panel listens by it, the settings list it, tooltips show it. */
export interface Action {
  name:
    | 'lookup'
    | 'note'
    | 'replies'
    | 'task'
    | 'timeline'
    | 'about'
    | 'back'
    | 'log'
    | 'undo'
    | 'open'
    | 'openReplies';
  /** As shown to people; `{mod}` is Ctrl or ⌘. */
  shown: string;
  /** Pressed in the panel outside text fields; null when something else listens. */
  key: string | null;
  /** With Ctrl or Cmd, also inside text fields. */
  withControl?: string;
}

export const ACTIONS: readonly Action[] = [
  { name: 'lookup', shown: '/ · {mod} K', key: '/', withControl: 'k' },
  { name: 'note', shown: 'N', key: 'n' },
  { name: 'replies', shown: 'R', key: 'r' },
  { name: 'task', shown: 'T', key: 't' },
  { name: 'timeline', shown: 'H', key: 'h' },
  { name: 'about', shown: 'A', key: 'a' },
  { name: 'back', shown: 'Esc', key: 'Escape' },
  { name: 'log', shown: '{mod} ↵', key: null },
  { name: 'undo', shown: '{mod} Z', key: null },
  { name: 'open', shown: 'Alt B', key: null },
  { name: 'openReplies', shown: 'Alt R', key: null },
];

/** The action of a key press, or null. */
export function actionOf(event: KeyboardEvent, typing: boolean): Action['name'] | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing) return null;
  for (const action of ACTIONS) {
    if (control && action.withControl === event.key.toLowerCase()) return action.name;
    if (control || action.key === null) continue;
    if (action.key === 'Escape' ? event.key === 'Escape' : !typing && event.key.toLowerCase() === action.key)
      return action.name;
  }
  return null;
}
