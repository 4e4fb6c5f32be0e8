import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAtEnd, placesFor, type RecordPosition } from './places';

const inOrder = (list: RecordPosition[]) =>
  [...list].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

test('any move in any list puts the record where it was asked and leaves the order of all others', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), (positions, one, other) => {
      const list = positions
        .sort((a, b) => a - b)
        .map((position, at) => ({ id: String.fromCharCode(97 + at), position }));
      const id = list[one % list.length]?.id ?? '';
      const others = inOrder(list).filter((name) => name !== id);
      const after = [null, ...others][other % (others.length + 1)] ?? null;
      const places = new Map(placesFor(list, { id, after })?.map((place) => [place.id, place.position]));
      const now = list.map((place) => ({ ...place, position: places.get(place.id) ?? place.position }));
      const wanted = [...others];
      wanted.splice(after === null ? 0 : others.indexOf(after) + 1, 0, id);
      expect(inOrder(now)).toEqual(wanted);
      expect(now.every(({ position }) => position >= 0 && position <= 10_000)).toBe(true);
    }),
  );
});

test('where there is room a move changes one place, and a move to where one stands none', () => {
  const list = [0, 16, 32].map((position) => ({ id: String(position), position }));
  expect(placesFor(list, { id: '32', after: '0' })).toEqual([{ id: '32', position: 8 }]);
  expect(placesFor(list, { id: '0', after: '32' })).toEqual([{ id: '0', position: 48 }]);
  expect(placesFor(list, { id: '16', after: '0' })).toEqual([]);
  expect(placesFor(list, { id: '16', after: 'gone' })).toBeNull();
  expect(placeAtEnd([])).toBe(16);
  expect(placeAtEnd([{ position: 1_000_000_000 }])).toBe(1_000_000_000);
});
