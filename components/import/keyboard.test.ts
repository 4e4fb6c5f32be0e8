import { expect, test } from 'vitest';
import { commandFor, KEYS } from './keyboard';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  ['a', {}, 'accept'],
  ['A', { shiftKey: true }, 'acceptAll'],
  ['ArrowDown', {}, 'next'],
  ['z', { ctrlKey: true }, 'undo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['a', { ctrlKey: true }, null],
  ['a', { altKey: true }, null],
  ['toString', {}, null],
] as const)('%s with %o is %s', (name, held, command) => {
  expect(commandFor(key(name, held), false)).toBe(command);
});

test('while one writes, every key but Escape belongs to the field', () => {
  for (const { keys } of KEYS) {
    const last = keys.at(-1) ?? '';
    if (last !== 'Esc') expect(commandFor(key(last), true)).toBeNull();
  }
  expect(commandFor(key('z', { ctrlKey: true }), true)).toBeNull();
  expect(commandFor(key('Escape'), true)).toBe('close');
});
