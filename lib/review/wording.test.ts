import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asQuotation, copyOf, isQuotation } from './wording';

test('a text is set as a quotation by Markdown, a line by its marks alone', () => {
  expect(asQuotation('One.\n\nTwo.', false)).toBe('> One.\n>\n> Two.');
  expect(asQuotation(' States “agreed” on "it" ', true)).toBe('“States ‘agreed’ on ‘it’”');
});

test('what is set as a quotation passes nothing off as our own words', () => {
  const words = fc.array(fc.constantFrom('states', 'shared', '“their”', 'experience', '"with"', 'prisons', '>'), {
    minLength: 7,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, fc.boolean(), (said, isLine) => {
      const passage = said.join(' ');
      expect(copyOf(asQuotation(passage, isLine))(passage)).toBe(false);
    }),
  );
});

test('a text is a quotation of a passage where it says the same, word for word, whatever marks it has', () => {
  const passage = 'States “agreed” to share their experience.';
  for (const text of [
    passage,
    asQuotation(passage, true),
    asQuotation(passage, false),
    '> States "agreed"\n> to share their experience.',
    '«States “agreed” to share their experience»',
  ])
    expect(isQuotation(text, passage)).toBe(true);
  for (const text of ['', '>', 'States agreed.', `As reported, ${passage}`, '“States” agreed to “share”'])
    expect(isQuotation(text, passage)).toBe(false);
  expect(isQuotation('', '')).toBe(false);
});
