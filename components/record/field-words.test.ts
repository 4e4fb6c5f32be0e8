import { expect, test } from 'vitest';
import { type Field, NOUN_NAMES } from '@/lib/field';
import { storeOf } from '@/lib/nouns';
import { REMARK_CODES } from '@/lib/review/checklist';
import messages from '@/messages/en.json';

type Tree = { [key: string]: string | Tree };
const { fields, options, draft, nouns } = messages as unknown as Record<'fields' | 'options' | 'draft' | 'nouns', Tree>;
const at = (tree: Tree, ...path: string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], tree);

/** Every key under `fields` that a form can ask for, and every list of options with its keys. */
function asked() {
  const keys = new Set<string>();
  const lists: [string, readonly string[]][] = [];
  const see = (key: string, field: Field) => {
    keys.add(key);
    if (field.list) lists.push([field.list, field.options ?? []]);
  };
  for (const noun of NOUN_NAMES) {
    for (const [name, field] of Object.entries(storeOf(noun).noun.fields)) {
      see(at(fields, noun, name) === undefined ? `any.${name}` : `${noun}.${name}`, field);
      for (const [part, item] of Object.entries(field.item ?? {})) see(`parts.${name}.${part}`, item);
    }
  }
  return { keys, lists };
}
const leaves = (tree: Tree, path: string[] = []): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.')] : leaves(value, [...path, key]),
  );

test('every field of every noun has its words, and no words are left over', () => {
  expect(leaves(fields).sort()).toEqual([...asked().keys].sort());
});

test('every option of every choice has its words', () => {
  const missing = asked().lists.flatMap(([list, keys]) =>
    keys.filter((key) => typeof at(options, list, key) !== 'string').map((key) => `${list}.${key}`),
  );
  expect(missing).toEqual([]);
});

test('every noun and every remark of the checklist has its words', () => {
  expect(Object.keys(nouns).sort()).toEqual([...NOUN_NAMES].sort());
  expect(Object.keys(at(draft, 'remarks') as Tree).sort()).toEqual([...REMARK_CODES].sort());
});

test('rules, access and roles have their meaning beside each of their options, and none is left over', () => {
  const { meanings } = messages as unknown as Record<'meanings', Tree>;
  const explained = new Set(Object.keys(meanings));
  const wanted = asked().lists.flatMap(([list, keys]) =>
    explained.has(list) ? keys.map((key) => `${list}.${key}`) : [],
  );
  expect(leaves(meanings).sort()).toEqual([...new Set([...wanted, 'attributionRule.none'])].sort());
  expect([...explained].sort()).toEqual(['attributionRule', 'participationRole', 'visibility']);
});
