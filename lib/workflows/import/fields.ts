import type { Noun, NounName } from '../../field';
import { storeOf } from '../../nouns';
import { PARTICIPATION_ROLES } from '../../parts/schema';
import type { CandidateNoun, FieldName } from './candidates';

/** How one field of a candidate is shown and filled in; what it may hold is the noun's own description. */
export interface CandidateField<Name extends string = string> {
  name: Name;
  kind: 'line' | 'prose' | 'lines' | 'choice' | 'country' | 'date' | 'time' | 'flag' | 'candidate' | 'candidates';
  required: boolean;
  max?: number;
  /** Of a choice: its keys, and the list under `options` in the messages that words them. */
  options?: readonly string[];
  list?: string;
  /** Of a field that names another candidate, or several: what these may be. */
  of?: readonly CandidateNoun[];
  /** Of a date: the fields of the period that it is an end of. */
  period?: { from: string; until: string };
}

/** The noun of the record that a candidate becomes; a country becomes a participation instead. */
export const RECORD_NOUN: Record<CandidateNoun, NounName | null> = {
  source: 'source',
  meeting: 'meeting',
  series: 'series',
  takeaway: 'takeaway',
  claim: 'claim',
  commitment: 'commitment',
  condition: 'condition',
  model: 'model',
  pillar: 'pillar',
  programme: 'programme',
  session: 'session',
  organization: 'organization',
  person: 'person',
  country: null,
  reference: 'source',
};

/** The candidates that a record which is already there can stand in for. */
export const MATCHABLE = [
  'source',
  'meeting',
  'series',
  'session',
  'organization',
  'person',
  'model',
  'pillar',
  'programme',
  'reference',
];

const KINDS: Partial<Record<string, CandidateField['kind']>> = {
  markdown: 'prose',
  lines: 'lines',
  parts: 'lines',
  choice: 'choice',
  country: 'country',
  date: 'date',
  reference: 'candidate',
};

function described(noun: Noun, name: string): CandidateField {
  const field = noun.fields[name];
  if (!field) throw new Error(`${noun.name} has no field ${name}`);
  const { required, max, options, list } = field;
  const of = field.kind === 'reference' ? [field.noun as CandidateNoun] : undefined;
  const [from, whole] =
    Object.entries(noun.fields).find(([one, { until }]) => until && (one === name || until === name)) ?? [];
  const period = from && whole?.until ? { from, until: whole.until } : undefined;
  return { name, kind: KINDS[field.kind] ?? 'line', required, max, options, list, of, period };
}

const SAYERS: CandidateField<'assertedBy' | 'assertedByText'>[] = [
  { name: 'assertedBy', kind: 'candidate', required: false, of: ['organization', 'person'] },
  { name: 'assertedByText', kind: 'line', required: false, max: 300 },
];
const ABOUT: CandidateField<'about'> = {
  name: 'about',
  kind: 'candidates',
  required: false,
  of: ['model', 'programme', 'organization'],
};
const role = (options: readonly string[]): CandidateField<'role'> => ({
  name: 'role',
  kind: 'choice',
  required: true,
  options,
  list: 'participationRole',
});
const time = <Name extends string>(name: Name): CandidateField<Name> => ({ name, kind: 'time', required: false });

/** The fields that a review shows of each candidate: those of the noun, and those from which an import makes its parts. */
const SHOWN: { [N in CandidateNoun]: (FieldName<N> | CandidateField<FieldName<N>>)[] } = {
  source: ['title', 'kind', 'publisher', 'authors', 'issuedOn', 'accessedOn', 'url', 'symbol', 'language'],
  meeting: [
    'title',
    'kind',
    'startOn',
    'endOn',
    'city',
    'countryCode',
    'timeZone',
    'attendanceMode',
    'documentSymbol',
    'attributionRule',
    'seriesId',
  ],
  series: ['name', 'aliases'],
  takeaway: ['headline', 'text', 'kind', ...SAYERS, ABOUT],
  claim: ['text', 'hedge', 'figure', 'unit', 'asOf', ...SAYERS, ABOUT],
  commitment: ['verb', 'deliverable', 'dueOn', ...SAYERS, ABOUT],
  condition: ['text', 'modelId'],
  model: ['name', 'countryCode', 'sinceOn', { name: 'presented', kind: 'flag', required: false }, 'aliases'],
  pillar: ['name', 'kind', 'modelId'],
  programme: ['name', 'modelId', 'leadOrganizationId', 'aliases'],
  session: ['title', { name: 'date', kind: 'date', required: false }, time('startTime'), time('endTime')],
  organization: [
    'name',
    'acronym',
    'kind',
    'countryCode',
    role(['organiser', 'co_organiser', 'host', 'participant', 'observer', 'mentioned']),
    'aliases',
  ],
  person: ['name', 'publicRole', 'organizationId', 'countryCode', role(PARTICIPATION_ROLES), 'aliases'],
  country: [
    { name: 'countryCode', kind: 'country', required: true },
    role(['organiser', 'co_organiser', 'host', 'participant', 'observer', 'mentioned']),
  ],
  reference: ['title', 'kind', 'publisher', 'issuedOn', 'url', 'symbol'],
};

/** The fields of every kind of candidate, in the order in which a review shows them. */
export const CANDIDATE_FIELDS = Object.fromEntries(
  Object.entries(SHOWN).map(([noun, names]) => {
    const record = RECORD_NOUN[noun as CandidateNoun];
    return [
      noun,
      names.map((one) => (typeof one === 'string' ? described(storeOf(record ?? 'meeting').noun, one) : one)),
    ];
  }),
) as Record<CandidateNoun, CandidateField[]>;
