import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, nameKey, slugify } from './names';

test('names compare without case, accents, quotes and spacing', () => {
  expect(nameKey('  “Moussalaha”  Programme ')).toBe(nameKey('moussalaha programme'));
  expect(nameKey('Délégation Générale')).toBe('delegation generale');
  expect(nameKey('مُصَالَحَة')).toBe(nameKey('مصالحة'));
});

test('comparing twice is comparing once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

test('whatever the title, its slug may stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(isSlug(slugify(title, 'meeting'))).toBe(true);
    }),
  );
  expect(slugify('Compare', 'model')).toBe('model-compare');
  expect(slugify('مؤتمر', 'meeting')).toBe('meeting');
});
