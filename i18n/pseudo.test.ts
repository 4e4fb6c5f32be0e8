import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import messages from '../messages/en.json';
import { pseudo, pseudoMessages } from './pseudo';

test('texts are marked and longer, arguments and tags stay', () => {
  expect(pseudo('Meetings of {name}')).toBe('Mééťíñĝš óf öööö {name}');
  expect(pseudo('led by <who></who>')).toMatch(/^ĺéď bý ö+ <who><\/who>$/);
  expect(pseudo('{count, plural, =0 {none} one {# model} other {# models}}')).toMatch(
    /^\{count, plural, =0 \{ñóñé ö+\} one \{# móďéĺ ö+\} other \{# móďéĺš ö+\}\}$/,
  );
});

test('every message of the catalogue is still one, and at least two fifths longer where it has letters', () => {
  const marked = pseudoMessages(messages);
  const broken: string[] = [];
  const t = createTranslator({ locale: 'en', messages: marked, onError: (error) => broken.push(error.message) });
  expect(t('models.presentedAt', { count: 2 })).toBe('áť 2 mééťíñĝš öööö');
  expect(broken).toEqual([]);
  expect(marked.site.promise.length).toBeGreaterThan(messages.site.promise.length * 1.3);
});
