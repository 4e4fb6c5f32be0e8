import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from './strength';

test.each([
  ['fourteen signs', 'password_too_short'],
  ['x'.repeat(257), 'password_too_long'],
  ['password1234567', 'common_password'],
  ['P@ssw0rdP@ssw0rd', 'common_password'],
  ['Passwort-2024-Passwort', 'common_password'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common_password'],
  ['abcabcabcabcabcabc', 'common_password'],
  ['qwertyuiopasdfgh', 'common_password'],
  ['mnbvcxzlkjhgfdsa', 'common_password'],
  ['1234567890123456', 'common_password'],
  ['welcome to internet', 'common_password'],
  ['correct horse battery staple', 'common_password'],
  ['counter terrorism 2026', 'common_password'],
  ['plenary plenary plenary!', 'own_words'],
  ['Plenary password 2026', 'own_words'],
  ['amina.rahal@example.org', 'own_words'],
  ['AminaRahal20261123', 'own_words'],
  ['lantern orbit mustard', null],
  ['thistle-ocean-rivet', null],
  ['Der Zug hält in Kehl.', null],
  ['المصالحة طريق طويل جدا', null],
  ['会議の記録はここに残る、必ず残る', null],
  ['837261954072836150', null],
  ['Xq7!vR2#mK9$tL4@', null],
] as const)('%j: %s', (password, weakness) => {
  expect(weaknessOf(password, ['amina.rahal@example.org', 'Amina Rahal'])).toBe(weakness);
});

test('length counts characters as people see code points, in the form that is hashed', () => {
  expect(weaknessOf('🦊🐻🦉🐺🐗🦌🐿🦔🐢🦎🐍🦂🐬🐳')).toBe('password_too_short');
  expect(weaknessOf('e\u0301'.repeat(14))).toBe('password_too_short');
});

const words = [
  'thistle',
  'gondola',
  'quarry',
  'velvet',
  'bishop',
  'cinnamon',
  'harvest',
  'trumpet',
  'oyster',
  'plaster',
];

test('three words that do not belong together pass, with or without a common word beside them', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 3, maxLength: 3 }), fc.boolean(), (chosen, common) => {
      expect(weaknessOf([...chosen, ...(common ? ['password'] : [])].join(' '))).toBeNull();
    }),
  );
});

test('one piece over and over is refused, however long', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.integer({ min: 15, max: 200 }), (piece, length) => {
      expect(weaknessOf(piece.repeat(length).slice(0, length))).not.toBeNull();
    }),
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (password, own) => {
      expect([null, 'password_too_short', 'password_too_long', 'common_password', 'own_words']).toContain(
        weaknessOf(password, [own]),
      );
    }),
  );
});
