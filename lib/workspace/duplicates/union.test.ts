import { describe, expect, test } from 'vitest';
import { storeOf } from '../../nouns';
import { NAMED } from './references';
import { choosable, preset } from './union';

const fields = NAMED.flatMap((noun) => choosable(storeOf(noun).noun).map((name) => [noun, name] as const));

describe('what says nothing is never set over what says something', () => {
  test.each(fields)('%s: %s', (noun, name) => {
    const described = storeOf(noun).noun;
    const field = described.fields[name];
    if (!field) throw new Error(`${noun} has no ${name}`);
    const blank = field.schema.safeParse(undefined);
    const nothing = [null, '', [], ...(blank.success ? [blank.data] : [])];
    const something = field.options?.find((option) => option !== (blank.success && blank.data)) ?? 'Said';
    for (const none of nothing) {
      expect(preset(described, { [name]: none }, { [name]: something }), String(none)).toEqual([name]);
      expect(preset(described, { [name]: something }, { [name]: none })).toEqual([]);
      expect(preset(described, { [name]: none }, { [name]: none })).toEqual([]);
    }
    expect(preset(described, { [name]: something }, { [name]: `${something}, too` })).toEqual([]);
  });
});

test('who may read a record or be named, its address and its place are nobody’s choice', () => {
  const chosen = new Set(fields.map(([, name]) => name));
  for (const name of ['attributionRule', 'visibility', 'embargoUntil', 'slug', 'position'])
    expect(chosen.has(name)).toBe(false);
});
