import { describe, expect, test } from 'vitest';
import type { NounName } from '../field';
import { viewOf } from '../history/describe';
import { storeOf } from '../nouns';
import { checklist, type Piece } from './checklist';
import { namesOut } from './names';

function piece(noun: NounName, id: string, values: object, more: Partial<Piece> = {}): Piece {
  const { fields, parent } = storeOf(noun).noun;
  const base = { noun, id, version: 1, status: 'draft', rule: 'on_the_record', title: id, parent } as const;
  return { ...base, values: { ...values }, fields: viewOf(fields), ...more };
}
const all = (pieces: Piece[]) => new Set(pieces.map(({ id }) => id));
const seen = (pieces: Piece[], selected = all(pieces)) =>
  checklist(pieces, selected, namesOut(pieces, selected).remarks).map(({ level, code, id, field, about }) =>
    [level, code, id, field, about].filter(Boolean).join(' '),
  );

const whole = {
  title: 'M',
  startOn: '2020',
  city: 'Vienna',
  participations: [{ role: 'organiser', organizationId: 'o' }],
};
const passage = 'states shared their experience with religious counselling in prisons';

describe('wording', () => {
  const cited = (text: string) =>
    seen([piece('takeaway', 't', { headline: 'H', text, citations: [{ sourceId: 's', quote: passage }] })]);
  test.each([
    [`As reported, ${passage}, and more.`],
    [`${passage.replace('with', 'with “religious”').replace(' religious', '')} as of now`],
  ])('a sentence of the source among our own words blocks: %s', (text) => {
    expect(cited(text)).toEqual(['blocking copied_passage t text']);
  });
  test.each([
    // What is a passage or a stretch of one is shown as a quotation.
    [passage],
    ['States shared their experience, with “religious” counselling in prisons.'],
    ['shared their experience with religious counselling'],
    [`> ${passage}`],
    [`“${passage}”`],
    [`The report says: “${passage}”.`],
    ['What several countries learnt from counselling by imams was laid out.'],
    ['counselling in prisons'],
    [''],
  ])('own words, quotations and mere names do not: %s', (text) => {
    expect(cited(text)).toEqual([]);
  });
});

test('a statement without a source is advice, for the page says so', () => {
  expect(seen([piece('takeaway', 't', { text: 'T', citations: [] })])).toEqual(['advice no_source t citations']);
});

test('what a meeting does not report must be confirmed, unless it is reported', () => {
  expect(seen([piece('meeting', 'm', { title: 'M' })])).toEqual([
    'confirm date_not_reported m startOn',
    'confirm place_not_reported m city',
    'confirm organiser_not_reported m participations',
  ]);
  expect(seen([piece('meeting', 'm', whole)])).toEqual([]);
  expect(seen([piece('meeting', 'm', { ...whole, city: null, attendanceMode: 'online' })])).toEqual([]);
});

test('a promise without who made it or by when must be confirmed', () => {
  const citations = [{ sourceId: 's', quote: null }];
  expect(seen([piece('commitment', 'c', { deliverable: 'D', citations })])).toEqual([
    'confirm promiser_not_reported c attributions',
    'confirm due_not_reported c dueOn',
  ]);
  const whole = { deliverable: 'D', citations, attributions: [{ countryCode: 'MA' }], dueOn: '2027' };
  expect(seen([piece('commitment', 'c', whole)])).toEqual([]);
});

test('what else a reader asks of each kind is pointed out, and need not be confirmed', () => {
  const asked = (noun: NounName, values: object, more?: Partial<Piece>) =>
    seen([piece(noun, 'x', { citations: [{ sourceId: 's' }], ...values }, more)]);
  const attributions = [{ countryCode: 'MA' }];
  const advice = (...fields: string[]) => fields.map((field) => `advice asked_for x ${field}`);
  expect(asked('claim', { text: 'T', figure: '40' })).toEqual(advice('attributions', 'measure', 'unit', 'asOf'));
  const figure = { figure: '40', measure: 'Centres', unit: 'centres', asOf: '2020' };
  expect(asked('claim', { text: 'T', attributions, ...figure })).toEqual([]);
  expect(asked('claim', { text: 'T', attributions })).toEqual([]);
  expect(asked('claim', { text: 'T' }, { rule: 'chatham_house' })).toEqual([]);
  expect(asked('presentation', {})).toEqual(advice('attributions'));
  expect(asked('presentation', { attributions })).toEqual([]);
  expect(asked('evidence', { title: 'A study' })).toEqual(advice('design', 'independence'));
  expect(asked('evidence', { title: 'A study', design: 'Survey', independence: 'independent' })).toEqual([]);
  expect(asked('source', { title: 'S', authors: [] })).toEqual(advice('publisher', 'issuedOn'));
  expect(asked('source', { title: 'S', authors: ['Somebody'], issuedOn: '2020' })).toEqual([]);
  expect(asked('session', { title: 'S' })).toEqual([]);
});

test('a session on a day that is none of its meeting must be confirmed', () => {
  const at = (scheduledStart: string, meeting: object) =>
    seen([
      piece('meeting', 'm', { ...whole, ...meeting }),
      piece('session', 's', { meetingId: 'm', title: 'S', scheduledStart }),
    ]);
  expect(at('2002-05-13T10:00', { startOn: '2020-05-13' })).toEqual([
    'confirm outside_meeting s scheduledStart 2002-05-13',
  ]);
  expect(at('2020-05-14T10:00', { startOn: '2020-05-13', endOn: '2020-05-14' })).toEqual([]);
  expect(at('2020-05-15T10:00', { startOn: '2020-05-13', endOn: '2020-05-14' })).toHaveLength(1);
  expect(at('2020-05-15T10:00', { startOn: '2020-05-13' })).toEqual([]);
  expect(at('2021-05-15T10:00', { startOn: '2020-05-13' })).toHaveLength(1);
  expect(at('2020-05-31T23:00', { startOn: '2020-05' })).toEqual([]);
  expect(at('2002-05-13T10:00', { startOn: null })).toEqual(['confirm date_not_reported m startOn']);
});

describe('names under a rule', () => {
  const person = piece('person', 'p', { name: 'Amina Tazi', aliases: [{ name: 'Lady T.' }] }, { status: 'published' });
  const body = piece(
    'organization',
    'o',
    { name: 'World Health Organization', acronym: 'WHO' },
    { status: 'published' },
  );
  const said = (text: string, rule: Piece['rule'] = 'chatham_house', role = 'speaker') =>
    seen(
      [
        piece(
          'meeting',
          'm',
          { ...whole, participations: [{ role, organizationId: 'o' }, ...whole.participations] },
          { rule, status: 'published' },
        ),
        person,
        body,
        piece(
          'claim',
          'c',
          { meetingId: 'm', text, attributions: [{ personId: 'p' }], citations: [{ sourceId: 's', quote: text }] },
          { rule },
        ),
      ],
      new Set(['c']),
    ).filter((line) => line.includes('named'));
  test.each([
    ['as AMINA  Tazi told us', 'Amina Tazi'],
    ['Lady T said so', 'Lady T.'],
    ['WHO said so', 'WHO'],
    ['the World Health Organization said', 'World Health Organization'],
  ])('block in text and in quotes: %s', (text, name) => {
    expect(said(text)).toEqual([
      `blocking named_under_rule c text ${name}`,
      `blocking named_under_rule c citations.0.quote ${name}`,
    ]);
  });
  test('a last name alone is a question, and an acronym is not a word', () => {
    expect(said('tell Tazi who asked')).toEqual([
      'confirm perhaps_named c text Tazi',
      'confirm perhaps_named c citations.0.quote Tazi',
    ]);
  });
  test('on the record nobody is hidden', () => {
    expect(said('Amina Tazi and WHO', 'on_the_record')).toEqual([]);
  });
  test('a closed meeting protects as the Chatham House Rule does', () => {
    expect(said('WHO said so', 'closed')).toHaveLength(2);
  });
  test('a body that only organises may be named', () => {
    const meeting = piece('meeting', 'm', { ...whole, summary: 'Called by WHO' }, { rule: 'chatham_house' });
    expect(seen([meeting, body], new Set(['m']))).toEqual([]);
  });
});

describe('affiliation under a rule', () => {
  const said = (text: string, host = 'elsewhere') =>
    seen(
      [
        piece('meeting', 'm', { ...whole, participations: [{ role: 'host', organizationId: host }] }),
        piece('person', 'p', { name: 'Amina Tazi', publicRole: 'Minister of Justice', organizationId: 'b' }),
        piece('organization', 'b', { name: 'Rabat Institute' }),
        piece(
          'claim',
          'c',
          { text, attributions: [{ personId: 'p', capacity: 'senior experts' }] },
          { rule: 'chatham_house' },
        ),
      ],
      new Set(['c']),
    ).filter((line) => line.includes('named'));
  test.each(['Rabat Institute', 'Minister of Justice'])('blocks: %s', (name) => {
    expect(said(`The ${name} said so`)).toEqual([`blocking named_under_rule c text ${name}`]);
  });
  test('a kind of people and a hosting body may be named', () => {
    expect(said('Senior experts said so')).toEqual([]);
    expect(said('Called by the Rabat Institute', 'b')).toEqual([]);
  });
});

describe('what is still a draft', () => {
  const model = piece('model', 'x', { name: 'Model' }, { title: 'The model' });
  const pillar = piece('pillar', 'y', { modelId: 'x', name: 'Strand' });
  const programme = piece('programme', 'z', { modelId: 'x', name: 'Scheme' });
  test('blocks what hangs on it and is pointed out where it is only named', () => {
    expect(seen([model, pillar, programme], new Set(['y', 'z']))).toEqual([
      'blocking parent_draft y modelId The model',
      'advice refers_to_draft z modelId The model',
    ]);
  });
  test('is no matter where it goes along or is public already', () => {
    expect(seen([model, pillar, programme])).toEqual([]);
    expect(seen([{ ...model, status: 'published' }, pillar], new Set(['y']))).toEqual([]);
  });
});
