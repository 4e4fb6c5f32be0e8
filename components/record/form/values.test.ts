import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOUN_NAMES, type NounName, type Values } from '@/lib/field';
import { viewOf } from '@/lib/history/describe';
import { parseValues } from '@/lib/history/parse';
import { storeOf } from '@/lib/nouns';
import { differing, emptyItem, toForm, toInput, withoutBlankItems } from './values';

const zones = ['UTC', 'Europe/Vienna', 'Africa/Casablanca', 'Asia/Kathmandu'];
const fieldsOf = (noun: NounName) => viewOf(storeOf(noun).noun.fields);
const through = (noun: NounName, values: Values, zone: string) =>
  toInput(fieldsOf(noun), toForm(fieldsOf(noun), values, zone), zone);
const parsed = (noun: NounName, values: unknown) => {
  const outcome = parseValues(storeOf(noun).noun, values);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
};
const uuid = fc.uuid({ version: 7 });

test('what a form shows is what it sends, in any zone', () => {
  const session = fc.record({
    meetingId: uuid,
    title: fc.constantFrom('Opening', 'Séance d’ouverture'),
    scheduledStart: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 16)}:00.000Z`),
    room: fc.constantFrom(null, 'M1'),
    participations: fc.array(fc.record({ id: uuid, role: fc.constant('chair'), countryCode: fc.constant('MA') })),
  });
  fc.assert(
    fc.property(session, fc.constantFrom(...zones), (values, zone) => {
      const before = parsed('session', values);
      const after = parsed('session', through('session', before, zone));
      // Where clocks go back an hour is there twice, and people mean the first.
      const { scheduledStart: _, ...rest } = after;
      expect(before).toMatchObject(rest);
      expect(
        Math.abs(Date.parse(String(after.scheduledStart)) - Date.parse(values.scheduledStart)),
      ).toBeLessThanOrEqual(3_600_000);
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
