import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOUN_NAMES, type NounName, type Values } from '@/lib/field';
import { viewOf } from '@/lib/history/describe';
import { parseValues } from '@/lib/history/parse';
import { storeOf } from '@/lib/nouns';
import { understand } from './typed';
import { controlPath, differing, emptyItem, toForm, toInput, typedAt, withoutBlankItems, withPeriods } from './values';

const zones = [null, 'UTC', 'Europe/Vienna', 'Africa/Casablanca', 'Asia/Kathmandu'];
const fieldsOf = (noun: NounName) => viewOf(storeOf(noun).noun.fields);
const through = (noun: NounName, values: Values, zone: string | null) =>
  toInput(fieldsOf(noun), toForm(fieldsOf(noun), values, zone), zone);
const parsed = (noun: NounName, values: unknown) => {
  const outcome = parseValues(storeOf(noun).noun, values);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
};
const uuid = fc.uuid({ version: 7 });
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const clock = fc
  .tuple(moment, fc.constantFrom('', '(2)'), fc.constantFrom(16, 19))
  .map(([date, mark, length]) => date.slice(0, length).replace(/(?<=:\d\d):00$/, '') + mark);

test('what a form shows is what it sends, in any zone, to the second', () => {
  const session = fc.record({
    meetingId: uuid,
    title: fc.constantFrom('Opening', 'Séance d’ouverture'),
    scheduledStart: clock,
    actualEnd: clock,
    embargoUntil: moment,
    room: fc.constantFrom(null, 'M1'),
    participations: fc.array(fc.record({ id: uuid, role: fc.constant('chair'), countryCode: fc.constant('MA') })),
  });
  fc.assert(
    fc.property(session, fc.constantFrom(...zones), (values, zone) => {
      const before = parsed('session', values);
      const after = parsed('session', through('session', before, zone));
      expect(after).toEqual(before);
    }),
  );
});

test('an empty form of every noun reports nothing that was not typed', () => {
  for (const noun of NOUN_NAMES) {
    const input = through(noun, {}, 'UTC');
    const filled = Object.entries(input).filter(([, value]) => value && (!Array.isArray(value) || value.length > 0));
    const chosen = filled.filter(([name]) => !['choice', 'integer'].includes(fieldsOf(noun)[name]?.kind ?? ''));
    expect([noun, chosen]).toEqual([noun, []]);
  }
});

test('an empty number is no zero', () => {
  const counts = [{ kind: 'participants', value: '' }];
  const outcome = parseValues(
    storeOf('meeting').noun,
    through('meeting', { title: 'M', participantCounts: counts }, 'UTC'),
  );
  expect(outcome).toMatchObject({ failure: { issues: [{ path: 'participantCounts.0.value' }] } });
});

test('an item that was added and never filled in is left out, one with a word in it stays', () => {
  const fields = fieldsOf('meeting');
  const item = fields.citations?.item ?? {};
  const form = { ...toForm(fields, {}, 'UTC'), citations: [emptyItem(item), { ...emptyItem(item), quote: 'words' }] };
  expect(withoutBlankItems(fields, form).citations).toMatchObject([{ quote: 'words' }]);
});

test('two forms of the same values do not differ', () => {
  const values = { title: 'M', participations: [{ id: 'x', role: 'chair', countryCode: 'MA' }] };
  const fields = fieldsOf('meeting');
  expect(differing(toForm(fields, values, 'UTC'), toForm(fields, values, 'UTC'))).toEqual([]);
  expect(differing(toForm(fields, values, 'UTC'), toForm(fields, { ...values, title: 'N' }, 'UTC'))).toEqual(['title']);
});

test.each([
  ['meeting', 'startOn', '11 Feb 2020', '2020-02-11'],
  ['meeting', 'timeZone', 'Vienna', 'Europe/Vienna'],
  ['meeting', 'embargoUntil', '11 Feb 2020 14:30', '2020-02-11T06:30:00.000Z'],
  ['session', 'scheduledEnd', '11.2.2020 14.30', '2020-02-11T14:30'],
  ['session', 'scheduledEnd', '16h00', '16h00'],
  ['meeting', 'startOn', '3/4/2020', '3/4/2020'],
] as const)('in %s.%s, %s is sent as %s, though nobody has left the field', (noun, name, typed, sent) => {
  const fields = fieldsOf(noun);
  const form = { ...toForm(fields, {}, 'Asia/Singapore'), [name]: typed };
  expect(toInput(fields, form, 'Asia/Singapore')[name]).toBe(sent);
});

test('a period that is typed in either of its two fields fills both', () => {
  const fields = fieldsOf('meeting');
  const form = (startOn: string, endOn: string) => withPeriods(fields, { startOn, endOn });
  const both = { startOn: '2026-05-12', endOn: '2026-05-13' };
  expect(form('12–13 May 2026', '')).toEqual(both);
  expect(form('', '12–13 May 2026')).toEqual(both);
  expect(form('12–13 May 2026', '2030')).toEqual(both);
  expect(form('13/05/2026', 'soon')).toEqual({ startOn: '13/05/2026', endOn: 'soon' });
  expect(withPeriods(fieldsOf('source'), { issuedOn: '12–13 May 2026' })).toEqual({ issuedOn: '12–13 May 2026' });
});

test('every date and time of every noun is read as people type it, and where it means several, all are offered', () => {
  const kinds = NOUN_NAMES.flatMap((noun) => {
    const items = Object.values(fieldsOf(noun)).flatMap((field) => [field, ...Object.values(field.item ?? {})]);
    return items.map(({ kind }) => kind).filter((kind) => kind === 'date' || kind === 'clock' || kind === 'instant');
  });
  expect(new Set(kinds)).toEqual(new Set(['date', 'clock', 'instant']));
  const day = { date: '', clock: 'T14:30', instant: 'T14:30:00.000Z' };
  for (const kind of new Set(kinds)) {
    const typed = (text: string) => `${text}${kind === 'date' ? '' : ' 14:30'}`;
    const of = (date: string) => `${date}${day[kind]}`;
    expect(understand(kind, typed('13/05/2026'), null)).toEqual({ is: 'value', value: of('2026-05-13') });
    const several = understand(kind, typed('03/05/2026'), null);
    expect(several.is === 'either' && several.of.map(({ first }) => first)).toEqual([
      of('2026-05-03'),
      of('2026-03-05'),
    ]);
    expect(understand(kind, typed('31/02/2026'), null)).toEqual({ is: 'impossible' });
    expect(understand(kind, typed('soon'), null)).toEqual({ is: 'not' });
  }
});

test('a text that repeats its headline is renamed with it, and has its own words from the moment somebody writes them', () => {
  const fields = fieldsOf('takeaway');
  const base = toForm(fields, { headline: 'Mistypd', text: 'Mistypd' }, null);
  const typing = (texts: [string, string][]) =>
    texts.reduce((form, [path, text]) => typedAt(fields, form, base, path, text), base);
  expect(typing([['headline', 'Mistyped']])).toMatchObject({ headline: 'Mistyped', text: 'Mistyped' });
  const emptied = typing([
    ['headline', ''],
    ['headline', 'New'],
  ]);
  expect(emptied).toMatchObject({ headline: 'New', text: 'New' });
  const own = typing([
    ['text', 'Mistypd, at length'],
    ['headline', 'Mistyped'],
  ]);
  expect(own).toMatchObject({ headline: 'Mistyped', text: 'Mistypd, at length' });
  const empty = toForm(fields, {}, null);
  expect(typedAt(fields, empty, empty, 'headline', 'A new one')).toMatchObject({ headline: 'A new one', text: '' });
});

test('what is wrong with one of several lines is said at the field that they are written into', () => {
  const paths = ['authors.0', 'title', 'citations.0.quote', 'unknown.1'];
  expect(paths.map((path) => controlPath(fieldsOf('source'), path))).toEqual(['authors', ...paths.slice(1)]);
});
