import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiedIn, isQuotation, quotationOf, withQuotation } from './wording';

test('a passage among words of our own is set between quotation marks, those within it become single ones', () => {
  const passage = 'States “agreed” on "it", all of them together';
  expect(withQuotation(`As reported, states “agreed” on "it" – all of them, together, in May.`, passage)).toBe(
    'As reported, “states ‘agreed’ on ‘it’ – all of them, together”, in May.',
  );
  expect(withQuotation('In other words.', passage)).toBe('In other words.');
  expect(withQuotation('In other words.', '')).toBe('In other words.');
});

test('what is set as a quotation passes nothing off as our own words', () => {
  const words = fc.array(fc.constantFrom('states', 'shared', '“their”', 'experience', '"with"', 'prisons', '>'), {
    minLength: 7,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, (said) => {
      const passage = said.join(' ');
      const text = `As reported before, ${passage}, and more`;
      expect(copiedIn(withQuotation(text, passage), [passage])).toEqual([]);
      expect(copiedIn(passage, [passage])).toEqual([]);
    }),
  );
});

test('a text is a quotation of a passage where it says the same, word for word, whatever marks it has', () => {
  const passage = 'States “agreed” to share their experience.';
  for (const text of [
    passage,
    '“States ‘agreed’ to share their experience.”',
    '> States “agreed” to share their experience.',
    '> States "agreed"\n> to share their experience.',
    '«States “agreed” to share their experience»',
  ])
    expect(isQuotation(text, passage)).toBe(true);
  for (const text of ['', '>', 'States agreed.', `As reported, ${passage}`, '“States” agreed to “share”'])
    expect(isQuotation(text, passage)).toBe(false);
  expect(isQuotation('', '')).toBe(false);
});

test('a stretch of a passage that is long enough is shown as a quotation too, with marks or without', () => {
  const isOf = (text: string) =>
    quotationOf(text)('In May all the states agreed to share their experience with others.');
  for (const text of [
    'states agreed to share their experience',
    '> All the states agreed to share.',
    '“the states agreed to share their”',
  ])
    expect(isOf(text), text).toBe(true);
  for (const text of ['states agreed', 'The states agreed to share nothing with others.', ''])
    expect(isOf(text), text).toBe(false);
});
