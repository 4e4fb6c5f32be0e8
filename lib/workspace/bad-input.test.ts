import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { seed } from '@/prisma/seed';
import '@/server/testing/database';
import { owner } from '@/server/testing/database';
import { editor } from '@/server/testing/records';
import { publicMeetings } from '../meetings/queries/list';
import { publicCalendar } from '../meetings/queries/timeline';
import { MEETING_LISTS, publicMeetingList } from '../meetings/queries/whole-list';
import { publicModels } from '../models/queries/list';
import { ACTOR_LISTS, publicActorList } from '../public/actor-lists';
import { MOST_TAKEN } from '../public/answers';
import { chosenOf } from '../public/chosen';
import { publicCorrections } from '../public/corrections';
import { COUNTRY_LISTS, publicCountryList } from '../public/country';
import { publicDiscussed } from '../public/discussed';
import { FACETS } from '../public/facets';
import { INDEXED, publicIndex } from '../public/noun-index';
import { publicPresented } from '../public/presented';
import { publicSaidAbout } from '../public/said-about';
import { publicSearch } from '../public/search';
import { publicSeriesMeetings } from '../public/series-meetings';
import { publicTexts } from '../public/texts';
import { publicPassages } from '../sources/queries/whole-list';
import { publicTakeaways } from '../takeaways/queries/list';
import { searchEverything } from './search';
import { memberAnswer } from './texts';

beforeAll(() => seed(), 120_000);

/** What nobody means: bounds, signs of the database's, of patterns and of programs, signs that nobody sees, dates and places that are none. Of NUL the gate keeps addresses free. */
const PIECES = [
  'x'.repeat(10_000),
  'the of and in to',
  '"',
  '""',
  '“',
  "'",
  '\'; DROP TABLE "Meeting"; --',
  "' OR 1=1 --",
  '\\',
  '%',
  '_',
  '%%%___',
  '\u0001\u001b\u007f',
  '\u202e\u200f\u2066',
  '\ud800',
  '\ufffe',
  '😀👩‍👩‍👧‍👦',
  'e\u0301'.repeat(200),
  '一'.repeat(500),
  'а́',
  '(a|b)&!c:*<->',
  '-',
  '--',
  '-a -b -c',
  'or or or',
  '*',
  '$1',
  '{{}}',
  '<script>',
  '../../etc/passwd',
  '0000-00-00',
  '2019-02-30',
  '2019-13',
  '99999-01-01',
  '-1',
  '1e999',
  'NaN',
  '__proto__',
  'constructor',
  'null',
  '2016',
  'since 2016',
  'between 2019 and 1916',
  'Moussalaha',
  'prison',
  '~',
  '00000000-0000-7000-8000-000000000000',
  '2019-05-13~00000000-0000-7000-8000-000000000000',
  '2019-05-13T00:00:00.000Z~00000000-0000-7000-8000-000000000000',
  '999999999~00000000-0000-7000-8000-000000000000',
  'é~00000000-0000-7000-8000-000000000000~%',
];
const piece = fc.constantFrom(...PIECES);
const hostile = fc.oneof(
  piece,
  fc.array(piece, { minLength: 2, maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { minLength: 2, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
);
const asked = fc.record(
  Object.fromEntries(['query', 'since', 'until', 'order', 'page', 'view', ...FACETS].map((name) => [name, hostile])),
  { requiredKeys: ['query'] },
) as fc.Arbitrary<Record<string, string> & { query: string }>;
const called = new Map([['commitments', 'commitment' as const]]);
const RUNS = { numRuns: 30 };

test('whatever a search is asked, of the public record or the whole one, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (given) => {
      const answer = await publicTexts(given, called);
      await publicTexts({ ...given, page: undefined, view: undefined }, called, MOST_TAKEN);
      await memberAnswer(editor, given, called);
      expect(answer === null || answer.results.length <= 20).toBe(true);
    }),
    RUNS,
  );
}, 120_000);

test('a value that is none counts as if it were not there, in whichever facet it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACETS), hostile, (facet, given) => {
      const chosen = chosenOf({ [facet]: given })[facet];
      expect([undefined, given, given.toLowerCase()]).toContain(chosen);
      if (/[%<'"\\~]/.test(given) && facet !== 'design') expect(chosen).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is typed for a name, type-ahead and the search by name answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        hostile,
        hostile.map((typed) => `${typed}\0`),
      ),
      async (typed) => {
        await Promise.all([publicSearch(typed, 'en'), searchEverything(editor, typed)]);
      },
    ),
    RUNS,
  );
}, 120_000);

test('whatever stands for a record and a place in a list, every list answers, with nothing or from its top', async () => {
  const { rows } = await owner.query(
    `SELECT (SELECT slug FROM "Meeting" LIMIT 1) AS meeting, (SELECT slug FROM "PresentedModel" LIMIT 1) AS model, (SELECT id FROM "Source" LIMIT 1) AS source`,
  );
  const { meeting, model, source } = rows[0];
  const of = (name: string) => fc.oneof(hostile, fc.constant(name));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, of(meeting), of(model), of(source), async (one, other, a, b, c) => {
      const place = { after: one, before: other };
      const older = { older: one, newer: other };
      await Promise.all([
        ...INDEXED.map((noun) => publicIndex(noun, place)),
        ...MEETING_LISTS.map((list) => publicMeetingList(a, list, place)),
        ...COUNTRY_LISTS.map((list) => publicCountryList(one, list, place)),
        ...ACTOR_LISTS.map((list) => publicActorList('person', one, list, place)),
      ]);
      await Promise.all([
        publicMeetings(older),
        publicModels(place),
        publicTakeaways(older),
        publicCorrections(older),
        publicCalendar(one, older),
        publicPresented(b, older),
        publicSaidAbout('model', b, place),
        publicSeriesMeetings(one, place),
        publicPassages(c, place),
        publicDiscussed('model', b, place),
        publicDiscussed('source', c, place),
        publicDiscussed('commitment', one, place),
      ]);
    }),
    { numRuns: 30 },
  );
}, 180_000);
