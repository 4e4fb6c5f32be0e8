import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Values } from '../field';
import { collidingByRule, mergeFields } from './merge';
import { changedFields } from './revision';

const name = fc.constantFrom('title', 'city', 'summary', 'venue');
const text = fc.constantFrom(null, 'a', 'b', 'c');
const state = fc.dictionary(name, text, { minKeys: 4, maxKeys: 4 });
const list = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), { maxLength: 6 });
const asItems = (keys: readonly string[]) => keys.map((quote) => ({ quote }));
const quotes = (value: unknown) => (value as { quote: string }[]).map(({ quote }) => quote);

describe('fields', () => {
  test('each changed by one side stand as that side has them; collisions are what both changed, and not to the same', () => {
    fc.assert(
      fc.property(state, state, state, (base, theirs, mine) => {
        const merge = mergeFields(base, theirs, mine);
        const [byThem, byMe] = [changedFields(base, theirs), changedFields(base, mine)];
        for (const field of Object.keys(base)) {
          const both = byThem.includes(field) && byMe.includes(field);
          expect(merge.collisions.includes(field)).toBe(both && theirs[field] !== mine[field]);
          const expected = byMe.includes(field) && !both ? mine[field] : theirs[field];
          expect(merge.values[field] ?? null).toBe(expected ?? null);
        }
        expect([merge.theirs, merge.mine]).toEqual([byThem, byMe]);
      }),
    );
  });

  test('merge to the same whichever side is called mine, and nothing is invented', () => {
    fc.assert(
      fc.property(state, state, state, (base, one, other) => {
        const [there, back] = [mergeFields(base, one, other), mergeFields(base, other, one)];
        expect(there.collisions.toSorted()).toEqual(back.collisions.toSorted());
        const apart = changedFields(there.values, back.values);
        expect(apart.every((field) => there.collisions.includes(field))).toBe(true);
      }),
    );
  });

  test('without the state that both began from, every difference collides', () => {
    const merge = mergeFields(null, { title: 'a', city: 'b' }, { title: 'a', city: 'c' });
    expect(merge).toMatchObject({ values: { title: 'a', city: 'b' }, collisions: ['city'] });
  });
});

describe('items of a list', () => {
  const merged = (base: unknown[], theirs: unknown[], mine: unknown[]) =>
    mergeFields({ citations: base }, { citations: theirs }, { citations: mine });

  test('hold what either side added and lack what either removed, or the list collides as a whole', () => {
    fc.assert(
      fc.property(list, list, list, (base, theirs, mine) => {
        const { values, collisions } = merged(asItems(base), asItems(theirs), asItems(mine));
        if (collisions.length > 0) return;
        const expected = new Set([
          ...theirs.filter((key) => !base.includes(key) || mine.includes(key)),
          ...mine.filter((key) => !base.includes(key)),
        ]);
        const found = quotes(values.citations);
        expect(found).toHaveLength(expected.size);
        expect(new Set(found)).toEqual(expected);
      }),
    );
  });

  test('that two people add to one list are all there', () => {
    const { values, collisions } = merged(asItems(['p']), asItems(['p', 'q']), asItems(['p', 'r']));
    expect([quotes(values.citations), collisions]).toEqual([['p', 'r', 'q'], []]);
  });

  test('keep their rows, and a changed one stays in its place', () => {
    const base = asItems(['p', 'q', 'r']);
    const rows = ['p', 'q', 'r'].map((quote, index) => ({ id: `row ${index}`, quote }));
    const theirs = [{ id: 'row 0', quote: 'p by them' }, rows[1], rows[2]];
    const mine = [rows[0], { id: 'row 1', quote: 'q by me' }, rows[2]];
    expect(merged(base, theirs, mine).values.citations).toEqual([
      { id: 'row 0', quote: 'p by them' },
      { id: 'row 1', quote: 'q by me' },
      { id: 'row 2', quote: 'r' },
    ]);
  });

  test.each([
    ['one item changed by both', ['p'], ['p by them'], ['p by me']],
    ['one item changed by one and removed by the other', ['p', 'q'], ['q'], ['p by me', 'q']],
    ['another order', ['p', 'q'], ['p', 'q', 'r'], ['q', 'p']],
    ['an item that stands there twice', ['p'], ['p', 'q'], ['p', 'p']],
  ])('collide for %s', (_what, base, theirs, mine) => {
    expect(merged(asItems(base), asItems(theirs), asItems(mine)).collisions).toEqual(['citations']);
  });
});

test('where only the whole breaks a rule, the fields collide that would mend it', () => {
  const base = { startOn: '2020', endOn: '2022', city: 'Vienna', venue: null };
  const theirs = { ...base, startOn: '2021', venue: 'Hofburg' };
  const mine = { ...base, endOn: '2020', city: 'Wien' };
  const merge = mergeFields(base, theirs, mine);
  const holds = ({ startOn, endOn }: Values) => String(endOn) >= String(startOn);
  expect(holds(merge.values)).toBe(false);
  expect(collidingByRule(merge, { theirs, mine }, holds)).toEqual(['endOn', 'startOn']);
  expect(collidingByRule(merge, { theirs, mine }, () => false)).toEqual(['endOn', 'city']);
});
