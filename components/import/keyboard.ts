/** What a key asks for in the list of candidates. Single letters work only while the list or the text has the focus (WCAG 2.1.4). */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'accept'
  | 'acceptAll'
  | 'drop'
  | 'restore'
  | 'edit'
  | 'merge'
  | 'turn'
  | 'which'
  | 'own'
  | 'quote'
  | 'passages'
  | 'undecided'
  | 'text'
  | 'undo'
  | 'redo'
  | 'close';

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const PLAIN: Record<string, Command> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  a: 'accept',
  A: 'acceptAll',
  x: 'drop',
  Delete: 'drop',
  r: 'restore',
  e: 'edit',
  Enter: 'edit',
  m: 'merge',
  t: 'turn',
  w: 'which',
  o: 'own',
  q: 'quote',
  p: 'passages',
  n: 'undecided',
  s: 'text',
  u: 'undo',
  U: 'redo',
  Escape: 'close',
};

/** The keys as the help shows them, in its order. */
export const KEYS: readonly { command: Command; keys: readonly string[] }[] = [
  { command: 'next', keys: ['j', '↓'] },
  { command: 'previous', keys: ['k', '↑'] },
  { command: 'undecided', keys: ['n'] },
  { command: 'accept', keys: ['a'] },
  { command: 'acceptAll', keys: ['Shift', 'a'] },
  { command: 'drop', keys: ['x'] },
  { command: 'restore', keys: ['r'] },
  { command: 'edit', keys: ['e', 'Enter'] },
  { command: 'merge', keys: ['m'] },
  { command: 'turn', keys: ['t'] },
  { command: 'which', keys: ['w'] },
  { command: 'own', keys: ['o'] },
  { command: 'quote', keys: ['q'] },
  { command: 'passages', keys: ['p'] },
  { command: 'text', keys: ['s'] },
  { command: 'undo', keys: ['u'] },
  { command: 'redo', keys: ['Shift', 'u'] },
  { command: 'close', keys: ['Esc'] },
];

/** The command behind a key press, or null where the key is not ours. Inside a field only Escape and the undo of the field count. */
export function commandFor(pressed: Key, inField: boolean): Command | null {
  if (inField) return pressed.key === 'Escape' ? 'close' : null;
  if (pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) {
    if (pressed.key.toLowerCase() !== 'z') return null;
    return pressed.shiftKey ? 'redo' : 'undo';
  }
  return Object.hasOwn(PLAIN, pressed.key) ? (PLAIN[pressed.key] ?? null) : null;
}
