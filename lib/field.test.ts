import { expect, test } from 'vitest';
import { type Fields, line, markdown, NOUN_NAMES, type Values } from './field';
import { parseValues } from './history/parse';
import { storeOf } from './nouns';

/** Every field of a kind, of nouns and of the parts of their lists: where its issue stands, and the values that hold a text there. */
function everyField(
  kind: string,
): { noun: (typeof NOUN_NAMES)[number]; path: string; holding: (text: string) => Values }[] {
  const within = (fields: Fields): { path: string; holding: (text: string) => Values }[] =>
    Object.entries(fields).flatMap(([name, field]) => [
      ...(field.kind === kind ? [{ path: name, holding: (text: string) => ({ [name]: text }) }] : []),
      ...within(field.item ?? {}).map(({ path, holding }) => ({
        path: `${name}.0.${path}`,
        holding: (text: string) => ({ [name]: [holding(text)] }),
      })),
    ]);
  return NOUN_NAMES.flatMap((noun) => within(storeOf(noun).noun.fields).map((field) => ({ noun, ...field })));
}

const issuesAt = (noun: (typeof NOUN_NAMES)[number], path: string, values: Values): string[] => {
  const parsed = parseValues(storeOf(noun).noun, values);
  if (parsed.ok || parsed.failure.kind !== 'invalid') return [];
  return parsed.failure.issues.filter((issue) => issue.path === path).map(({ code }) => code);
};

test('every Markdown field of every noun refuses by name what is nested too deeply, and nothing less', () => {
  const fields = everyField('markdown');
  expect(fields.length).toBeGreaterThan(14);
  for (const { noun, path, holding } of fields) {
    const deep = (levels: number) => issuesAt(noun, path, holding(`${'> '.repeat(levels)}It was said.`));
    expect([noun, path, ...deep(20)]).toEqual([noun, path]);
    expect([noun, path, ...deep(21)]).toEqual([noun, path, 'too_deep']);
    expect([noun, path, ...deep(20_000)], 'and is not even looked at where it is too long').toEqual([
      noun,
      path,
      'too_long',
    ]);
  }
});

test('every address of every noun is a whole one on the web', () => {
  const fields = everyField('url');
  expect(fields.length).toBeGreaterThan(2);
  for (const { noun, path, holding } of fields) {
    const issues = (address: string) => issuesAt(noun, path, holding(address));
    expect(issues('https://example.org/a(b)?c=d')).toEqual([]);
    for (const address of [
      '//other.test',
      'https:other.test',
      'javascript:alert(1)',
      'https://a@b.test',
      'example.org',
    ]) {
      expect([noun, path, ...issues(address)], address).toEqual([noun, path, 'bad_url']);
    }
  }
});

test('a text is as long as what is stored of it: without the spaces around it, in its normal form', () => {
  const stored = (text: string) => line({ max: 4 }).schema.safeParse(text);
  expect(stored('   abcd  \n').data).toBe('abcd');
  expect(stored('e\u0301e\u0301e\u0301e\u0301').data).toBe('éééé');
  // One sign, of which the normal form makes two.
  expect(stored('\u0958'.repeat(3)).success).toBe(false);
  expect(markdown({ max: 3 }).schema.safeParse('a\n\n').data).toBe('a');
});
