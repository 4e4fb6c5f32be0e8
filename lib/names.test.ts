import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, nameKey } from './names';
import { slugify } from './slugify';

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

test('no letter of a name is lost on the way to its address', () => {
  const slugs = [
    'Łukasz Straße',
    'Søren Ægidius',
    'Ðorđe Þórr',
    'İstanbul ışık',
    'مؤتمر',
    '反恐会议',
    'Конференция в Вене',
  ];
  expect(slugs.map((name) => slugify(name, 'meeting'))).toEqual([
    'lukasz-strasse',
    'soren-aegidius',
    'dorde-thorr',
    'istanbul-isik',
    'mwtmr',
    'fankonghuiyi',
    'konferentsiya-v-vene',
  ]);
});

test('whatever the title, its slug may stand in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(isSlug(slugify(title, 'meeting'))).toBe(true);
    }),
  );
  expect(slugify('Compare', 'model')).toBe('model-compare');
  expect(slugify('🙂', 'meeting')).toBe('meeting');
});
