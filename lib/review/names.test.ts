import { expect, test } from 'vitest';
import { archive, seed } from '@/prisma/seed';
import '@/server/testing/database';
import { db } from '../db';
import type { Field, FieldKind, Fields, NounName, Values } from '../field';
import { viewOf } from '../history/describe';
import { nameKey } from '../names';
import { NOUN_NAMES } from '../noun-names';
import { storeOf } from '../nouns';
import { linkedMeetings, readDraft } from '../workspace/draft';
import type { Piece } from './checklist';
import { namesOut } from './names';

/** What a reader sees of fields of these kinds is words; all others are choices, figures, dates and pointers. */
const WORDED: Partial<Record<FieldKind, (text: string) => unknown>> = {
  line: (text) => text,
  markdown: (text) => text,
  url: (text) => `https://example.org/${encodeURIComponent(text)}`,
  lines: (text) => ['other', text],
  slug: (text) => nameKey(text).replaceAll(' ', '-'),
};
const WORDLESS: readonly FieldKind[] = [
  'choice',
  'choices',
  'reference',
  'country',
  'date',
  'instant',
  'clock',
  'zone',
  'integer',
  'decimal',
  'degrees',
];
const FORMS = [
  'Zaynab Haddad',
  'Haddad, Zaynab',
  'Zaynab M. Haddad',
  'Z. Haddad',
  'Zaynab Had-dad',
  'Zay\u00adnab Had\u200ddad',
  'Z\u0430ynab H\u0430dd\u0430d',
  'زينب حداد',
  '\u202edaddaH banyaZ\u202c',
  'Zayn&#97;b Haddad',
  'Z*aynab* Haddad',
  'Zay<b>nab</b> Haddad',
];

function piece(noun: NounName, id: string, values: Values, rule: Piece['rule'] = 'on_the_record'): Piece {
  const { fields, parent } = storeOf(noun).noun;
  return { noun, id, version: 1, status: 'published', rule, title: id, parent, values, fields: viewOf(fields) };
}

const said = { meetingId: 'meeting', attributions: [{ personId: 'speaker', capacity: null }] };
const cites = { citations: [{ sourceId: 'source' }], topics: [{ topicId: 'topic' }] };
/** One record of every noun that what was said under a rule can reach; `other` stands for those of whom it says nothing. */
const draft = (): Piece[] => [
  piece(
    'meeting',
    'meeting',
    {
      seriesId: 'series',
      participantCounts: [{ sourceId: 'source' }],
      participations: [{ role: 'host', organizationId: 'host', capacity: null }],
      ...cites,
    },
    'chatham_house',
  ),
  piece('session', 'session', { meetingId: 'meeting', ...cites }, 'chatham_house'),
  piece('takeaway', 'takeaway', { ...said, ...cites }, 'chatham_house'),
  piece('claim', 'claim', { ...said, ...cites, modelId: 'model', programmeId: 'programme' }, 'chatham_house'),
  piece('commitment', 'commitment', { ...said, ...cites, assessments: [{ sourceId: 'source' }] }, 'chatham_house'),
  piece('presentation', 'presentation', { meetingId: 'meeting', modelId: 'model' }, 'chatham_house'),
  piece('evidence', 'evidence', { modelId: 'model' }),
  piece('model', 'model', {}),
  piece('pillar', 'pillar', { modelId: 'model' }),
  piece('condition', 'condition', { modelId: 'model' }),
  piece('programme', 'programme', {}),
  piece('source', 'source', {}),
  piece('series', 'series', {}),
  piece('topic', 'topic', {}),
  piece('organization', 'organization', { name: 'A body elsewhere' }),
  piece('person', 'speaker', { name: 'Zaynab Haddad', aliases: [{ name: 'زينب حداد' }] }),
];

/** Whose pages are of nobody but themselves: what they say of the meeting is asked about (below), their own names are theirs. */
const THEMSELVES: readonly NounName[] = ['person', 'organization'];

/** Every field of a description, those of parts as `list.field`. */
const leaves = (fields: Fields, path = ''): [string, Field][] =>
  Object.entries(fields).flatMap(([name, field]): [string, Field][] =>
    field.item ? leaves(field.item, `${path}${name}.`) : [[path + name, field]],
  );

/** The values with `value` in a field, in a list in its first item, or a new one where there is none. */
function planted(values: Values, path: string, value: unknown): Values {
  const [name = '', inner] = path.split('.');
  if (inner === undefined) return { ...values, [name]: value };
  const [first = {}, ...rest] = (values[name] as Values[] | undefined) ?? [];
  return { ...values, [name]: [{ ...first, [inner]: value }, ...rest] };
}

const cases = NOUN_NAMES.flatMap((noun) =>
  leaves(storeOf(noun).noun.fields).map(([path, field]) => ({ noun, path, field })),
);

test('every kind of field is known to hold words or none', () => {
  const kinds = new Set(cases.map(({ field }) => field.kind));
  expect([...kinds].filter((kind) => !WORDED[kind] && !WORDLESS.includes(kind))).toEqual([]);
  expect(NOUN_NAMES.filter((noun) => !draft().some((one) => one.noun === noun))).toEqual([]);
});

test('a name in any field of any noun that is read in, through or beside what is under a rule is found, in every form', () => {
  const missed: string[] = [];
  let tried = 0;
  for (const { noun, path, field } of cases) {
    const plant = WORDED[field.kind];
    if (!plant || THEMSELVES.includes(noun) || path.startsWith('attributions.')) continue;
    for (const form of FORMS) {
      const text = `So said ${form} there`;
      // An address has no letters of another script to stand in.
      if (field.kind === 'slug' && (form.includes('\u202e') || !nameKey(text).match(/^[a-z ]+$/))) continue;
      // A list of who took part in a session holds no hosts.
      const host = { participations: [{ role: 'host' }] };
      const pieces = draft().map((one) =>
        one.noun === noun
          ? {
              ...one,
              values: planted(
                path.startsWith('participations.') ? { ...one.values, ...host } : one.values,
                path,
                plant(text),
              ),
            }
          : one,
      );
      tried += 1;
      const { remarks, sources } = namesOut(pieces);
      const at = remarks.filter((one) => one.noun === noun && one.field?.replace(/\.0\./, '.') === path);
      const isHeld = noun === 'source' ? sources.includes('source') : at.length > 0;
      if (!isHeld) missed.push(`${noun}.${path}: ${form}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(700);
});

test('nor may what the public reads of a follow-up, or of a speaker, put them there', () => {
  const next = piece('meeting', 'next', { followUpOfId: 'meeting', summary: 'Zaynab Haddad opened it again.' });
  expect(namesOut(draft(), undefined, [next]).remarks).toMatchObject([
    { id: 'next', field: 'summary', level: 'confirm' },
  ]);
  const telling = (quote: string) =>
    namesOut(
      draft().map((one) => {
        if (one.id === 'meeting') return { ...one, title: 'Rabat dialogue on returnees' };
        if (one.id === 'takeaway')
          return { ...one, values: { ...one.values, text: 'Trust between guards and imams takes years to build.' } };
        return one.id === 'speaker' ? { ...one, values: planted(one.values, 'citations.quote', quote) } : one;
      }),
    ).remarks;
  expect(telling('She spoke at the Rabat dialogue on returnees')).toMatchObject([{ id: 'speaker', level: 'confirm' }]);
  expect(telling('Trust between guards and imams takes years to build')).toMatchObject([
    { field: 'citations.0.quote' },
  ]);
  expect(telling('She chairs a committee')).toEqual([]);
});

test('a model whose institution is the speaker’s body asks, and so does whatever else points to somebody', () => {
  const pieces = draft().map((one) => {
    if (one.id === 'speaker') return { ...one, values: { ...one.values, organizationId: 'organization' } };
    return one.id === 'model'
      ? { ...one, values: planted(one.values, 'institutions.organizationId', 'organization') }
      : one;
  });
  expect(namesOut(pieces).remarks).toMatchObject([
    { id: 'model', field: 'institutions.0.organizationId', level: 'confirm' },
  ]);
});

test('a source whose title is only a common word of a name is asked about; one that the speaker’s own record cites is withheld', () => {
  const named = (title: string) =>
    draft().map((one) => {
      if (one.id === 'speaker') return { ...one, values: { name: 'Ann Hope' } };
      return one.noun === 'source' ? { ...one, values: { title } } : one;
    });
  expect(namesOut(named('Hope for returnees'))).toMatchObject({
    sources: [],
    remarks: [{ noun: 'source', level: 'confirm' }],
  });
  expect(namesOut(named('A talk with Ann Hope'))).toMatchObject({ sources: ['source'], remarks: [] });
  const cited = draft().map((one) => (one.id === 'speaker' ? { ...one, values: { ...one.values, ...cites } } : one));
  expect(namesOut(cited).sources).toEqual(['source']);
});

test('on the demonstration archive nothing is blocked or asked; were it under the rule, no name would be found that is not there', {
  timeout: 120_000,
}, async () => {
  expect(await seed()).toBe(archive.length);
  const alarms: string[] = [];
  let asked = 0;
  for (const { id, title } of await db().meeting.findMany({ select: { id: true, title: true } })) {
    const pieces = (await readDraft({ kind: 'program', role: 'editor' }, id)) ?? [];
    const linked = await linkedMeetings(db(), id);
    expect(namesOut(pieces, undefined, linked)).toMatchObject({ remarks: [], sources: [] });
    const bound = pieces.map((one) =>
      one.id === id || one.values.meetingId ? { ...one, rule: 'chatham_house' as const } : one,
    );
    for (const { level, phrase, field, about, id: at } of namesOut(bound, undefined, linked).remarks) {
      const [name = '', place, inner = ''] = field?.split('.') ?? [];
      const values = [...bound, ...linked].find((one) => one.id === at)?.values ?? {};
      const text = place === undefined ? values[name] : (values[name] as Values[])[Number(place)]?.[inner];
      const isThere = nameKey(String(text))
        .replaceAll(' ', '')
        .includes(nameKey(about ?? '').replaceAll(' ', ''));
      if (level === 'confirm') asked += 1;
      if (phrase !== undefined || level === 'blocking') if (!isThere) alarms.push(`${title}: ${about} in ${text}`);
    }
  }
  expect(alarms).toEqual([]);
  expect(asked).toBeLessThan(43);
});
