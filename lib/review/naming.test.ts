import { describe, expect, test } from 'vitest';
import { nameFinder, type ProtectedActor } from './naming';
import { CONFUSABLES_OF, shownAs } from './shown';

const person = (...names: string[]): ProtectedActor => ({ id: 'p', isPerson: true, names });
const body = (...names: string[]): ProtectedActor => ({ id: 'o', isPerson: false, names });
const found = (text: string, ...guarded: ProtectedActor[]) =>
  nameFinder(guarded)(text).map(({ name, sure }) => `${sure ? 'sure' : 'asks'} ${name}`);

const zaynab = person('Zaynab Haddad', 'زينب حداد');

describe('a whole name is sure', () => {
  test.each([
    'Zaynab Haddad',
    'ZAYNAB   haddad',
    'Haddad, Zaynab',
    'HADDAD (Zaynab)',
    'Zaynab M. Haddad',
    'Haddad, Zaynab M.',
    'Zaynab Had-dad',
    'Zay-nab Haddad',
    'ZaynabHaddad',
    'Z a y n a b H a d d a d',
    'Zay\u00adnab Haddad',
    'Zay\u200dnab Had\u200cdad',
    'Z\u0430ynab H\u0430dd\u0430d',
    '\u0396aynab \u041daddad',
    '\uff3aaynab Haddad',
    'Záynàb Häddad',
    '\u202edaddaH banyaZ\u202c',
    'by \u202edaddaH banyaZ',
    'Zayn&#97;b Haddad',
    'Zayn&#x61;b Hadd&shy;ad',
    'Z*aynab* Haddad',
    'Zay<b>nab</b> Haddad',
    '[Zaynab](https://example.org) [Haddad](https://example.org)',
    '[here](https://example.org/zaynab-haddad)',
    '[here](https://example.org/%5Aaynab%20Haddad)',
    'Zay\\nab Haddad',
    'zaynab_haddad',
    'زينب حداد',
    'زَيْنَب حدّاد',
  ])('%s', (text) => {
    expect(found(`As ${text} said, trust takes years.`, zaynab)[0]).toMatch(/^sure/);
  });
  test.each([
    ['Al-Haddad', 'AlHaddad'],
    ['AlHaddad', 'Al Haddad'],
    ['Haddad-Amrani', 'Haddad Amrani'],
  ])('whatever hyphens it has: %s, %s', (stored, text) => {
    expect(found(`Zaynab ${text} spoke`, person(`Zaynab ${stored}`))).toEqual([`sure Zaynab ${stored}`]);
  });
  test.each(['WHO said', 'the W.H.O. said', 'as World Health Organization had it'])('of a body: %s', (text) => {
    expect(found(text, body('World Health Organization', 'WHO'))[0]).toMatch(/^sure/);
  });
});

describe('what may be somebody else asks', () => {
  test.each([
    ['Z. Haddad', 'Zaynab Haddad'],
    ['Haddad Z', 'Zaynab Haddad'],
    ['Ms Haddad', 'Haddad'],
    ['Zaynab', 'Zaynab'],
    ['Zaynab Mariam Haddad', 'Zaynab Haddad'],
    ['Zainab Hadad', 'Zaynab Haddad'],
    ['Зайнаб Хаддад', 'Zaynab Haddad'],
  ])('%s', (text, name) => {
    expect(found(`As ${text} said`, person('Zaynab Haddad'))).toEqual([`asks ${name}`]);
  });
  test('a name in another script is told by its sound', () => {
    expect(found('قالت زينب حداد', person('Zaynab Haddad'))).toEqual(['asks Zaynab Haddad']);
  });
  test.each([
    ['We hope for more', person('Ann Hope'), []],
    ['Hope is not enough', person('Ann Hope'), ['asks Hope']],
    ['Ann Hope said', person('Ann Hope'), ['sure Ann Hope']],
    ['the Peace Corps was named', person('Lee Corps'), ['asks Corps']],
    ['a peace corps of volunteers', body('Peace Corps'), ['asks Peace Corps']],
    ['Peace Corps volunteers', body('Peace Corps'), ['asks Peace Corps']],
    ['a world health organization', body('World Health Organization'), ['asks World Health Organization']],
    ['those who spoke', body('World Health Organization', 'WHO'), []],
  ])('a common word: %s', (text, guarded, expected) => {
    expect(found(text, guarded)).toEqual(expected);
  });
});

test('others are nobody', () => {
  expect(found('Zaynab-like hadd adorned zeal', person('Zoe Had'))).toEqual([]);
  expect(found('The haddock said so', zaynab)).toEqual([]);
});

test('what looks alike is told by the table of this version of Unicode', () => {
  expect(CONFUSABLES_OF).toBe('10.0.0');
  expect(shownAs('p\u0430yp\u0430l')[0]?.line).toBe(shownAs('paypal')[0]?.line);
});
