import fc from 'fast-check';
import { expect, test } from 'vitest';
import { create, editor } from '@/server/testing/records';
import { type Fields, line, markdown, NOUN_NAMES, type Values } from './field';
import { parseValues } from './history/parse';
import { storeOf, stores } from './nouns';
import { createOne } from './workflows/records';

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

/** Values that look like what a field takes and are not, or are and stand at an edge. */
const HOSTILE: unknown[] = [
  ...[
    '16h00',
    '2020-02-11 14:30',
    '2020-02-30T10:00',
    '2020-02-11T24:00',
    '2020-02-11T10:00(2)',
    '2020-02-11T10:00(3)',
  ],
  ...['2020-02-11T10:00:00+01:00', '2020-13-01T00:00:00Z', '9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00+14:00'],
  ...['+275760-09-13T00:00:00Z', '2020-02-11T10:00:00+99:99', '0000', '0000-00-00', '2021-02-29', '-0', '1e309', 'NaN'],
  ...['UTC', 'Europe/', '/', 'Mars/Base', '+01:00', '../x', 'http://', 'http://[', 'https://a/\u0000', 'javascript:1'],
  ...[
    '\u0000',
    '\ud800',
    '\ufeff',
    '\u200b',
    '__proto__',
    'constructor',
    '',
    ' ',
    'XK',
    '00000000-0000-0000-0000-000000000000',
  ],
  ...[
    0,
    -0,
    NaN,
    Infinity,
    -1,
    2 ** 53,
    true,
    false,
    null,
    undefined,
    10n,
    Symbol('s'),
    [],
    {},
    [null],
    [[]],
    new Date(NaN),
  ],
  ...[{ toString: null, valueOf: null }, [{}], [{ id: 1 }], Array(600).fill({}), 'x'.repeat(20_001)],
];
const anything = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.array(fc.dictionary(fc.string(), fc.constantFrom(...HOSTILE))),
);
const every = NOUN_NAMES.flatMap((noun) =>
  Object.entries(stores[noun].noun.fields).map(([name, field]) => ({ noun, name, field })),
);

test('no schema of any field of any noun ever throws, whatever it is given', () => {
  const broken = new Set<string>();
  const check = (value: unknown) => {
    for (const { noun, name, field } of every) {
      try {
        field.schema.safeParse(value);
        for (const [part, { schema }] of Object.entries(field.item ?? {}))
          void [schema.safeParse(value), field.schema.safeParse([{ [part]: value }])];
      } catch (error) {
        broken.add(`${noun}.${name}: ${error}`);
      }
    }
    expect([...broken]).toEqual([]);
  };
  for (const value of HOSTILE) check(value);
  fc.assert(fc.property(anything, check), { numRuns: 50 });
});

test('nor does the description of a noun as a whole, with its rules over several fields', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NOUN_NAMES),
      fc.array(anything, { minLength: 40, maxLength: 40 }),
      (noun, values) => {
        const { noun: described } = stores[noun];
        const names = Object.keys(described.fields);
        for (const given of [values, values.slice(20)])
          parseValues(described as never, Object.fromEntries(names.map((name, at) => [name, given[at]])));
        for (const value of values) parseValues(described as never, value);
      },
    ),
  );
});

test('what a description accepts, the database takes: nothing comes back as a surprise', async () => {
  const [meeting, model] = [await create('meeting', { title: 'M' }), await create('model', { name: 'M' })];
  const given: Values = { meetingId: meeting.id, modelId: model.id };
  for (const noun of NOUN_NAMES) {
    const fields = Object.entries(stores[noun].noun.fields).filter(([, { item }]) => !item);
    const accepted = fields.map(([name, field]) => {
      const values = HOSTILE.filter(
        (value) => value !== null && value !== undefined && field.schema.safeParse(value).success,
      );
      return [name, field, field.kind === 'reference' ? [] : values] as const;
    });
    const most = Math.max(...accepted.map(([, , values]) => values.length));
    for (let turn = 0; turn < most; turn += 1) {
      const values = Object.fromEntries(
        accepted.map(([name, { kind, required }, found]) => [
          name,
          found[turn % found.length] ??
            given[name] ??
            (required && kind !== 'choice' && kind !== 'reference' ? 'x' : undefined),
        ]),
      );
      const outcome = await createOne(editor, noun, values);
      const issues = outcome.ok || outcome.failure.kind !== 'invalid' ? [] : outcome.failure.issues;
      // Rules over several fields may refuse it by name; a value that the database alone refuses comes back as bad.
      expect([noun, values, issues.filter(({ code }) => code === 'bad_value')]).toEqual([noun, values, []]);
    }
  }
}, 120_000);
