import type { NounName } from '../../field';
import type { Subject } from '../../history/store';

/** Nouns of which two records can turn out to be one. */
export const MERGEABLE = ['organization', 'person', 'source'] as const satisfies readonly NounName[];
export type Mergeable = (typeof MERGEABLE)[number];
export const isMergeable = (noun: NounName): noun is Mergeable => MERGEABLE.some((one) => one === noun);

/** Nouns whose records go by a name that another record may go by too. */
export const NAMED = [
  'organization',
  'person',
  'source',
  'topic',
  'series',
  'model',
  'programme',
] as const satisfies readonly NounName[];
export type Named = (typeof NAMED)[number];
export const isNamed = (noun: NounName): noun is Named => NAMED.some((one) => one === noun);

/** Parts that say the same as another one of their record are collapsed into it. */
interface Sameness {
  /** The record that a row is part of: the first of these columns that is set. */
  of: readonly string[];
  /** What else has to be equal in both, empty included: whom they name, and as what. */
  scope: readonly string[];
  /** What they say; where one says nothing, the other's word stands for both. */
  says: readonly string[];
  /** The record may name each only once: rows that say different things become one that says both. */
  once?: true;
}

/**
 * A column that points to a record. `moves`: another record names it, and names the one that stays from then on. `stays`: it
 * belongs to the record itself, which keeps it while it is out of the public view. `address`: an old address of it.
 */
export interface Reference {
  table: string;
  column: string;
  how: 'moves' | 'stays' | 'address';
  /** The noun whose records these rows are; without it they are parts of records. */
  record?: NounName;
  same?: Sameness;
}

/** What a citation can stand under. */
const CITED: readonly string[] = [
  'meetingId',
  'sessionId',
  'participantCountId',
  'modelId',
  'pillarId',
  'institutionId',
  'conditionId',
  'programmeId',
  'presentationId',
  'takeawayId',
  'claimId',
  'evidenceItemId',
  'commitmentId',
  'assessmentId',
  'organizationId',
  'personId',
  'participationId',
];
const who = ['personId', 'organizationId', 'countryCode'];
const participation: Sameness = { of: ['sessionId', 'meetingId'], scope: ['role', ...who], says: ['capacity'] };
const attribution: Sameness = {
  of: ['takeawayId', 'claimId', 'presentationId', 'commitmentId'],
  scope: ['wording', ...who],
  says: ['capacity'],
};
const citation: Sameness = { of: CITED, scope: ['sourceId'], says: ['quote', 'locator'] };

/** The parts and addresses that a record of its own has, by the column that names it. */
const own = (column: Subject, tables: readonly string[]): Reference[] => [
  ...tables.map((table) => ({ table, column, how: 'stays' as const })),
  { table: 'SlugRedirect', column, how: 'address' },
];

/** Every column of the database that points to one of these nouns. A test compares the list with PostgreSQL's catalogue. */
export const REFERENCES: Record<Mergeable, readonly Reference[]> = {
  organization: [
    { table: 'Organization', column: 'parentId', how: 'moves', record: 'organization' },
    { table: 'Person', column: 'organizationId', how: 'moves', record: 'person' },
    { table: 'Programme', column: 'leadOrganizationId', how: 'moves', record: 'programme' },
    { table: 'EvidenceItem', column: 'evaluatorId', how: 'moves', record: 'evidence' },
    { table: 'Participation', column: 'organizationId', how: 'moves', same: participation },
    { table: 'Attribution', column: 'organizationId', how: 'moves', same: attribution },
    {
      table: 'ModelInstitution',
      column: 'organizationId',
      how: 'moves',
      same: { of: ['modelId'], scope: ['organizationId'], says: ['role'], once: true },
    },
    {
      table: 'ProgrammePartner',
      column: 'organizationId',
      how: 'moves',
      same: { of: ['programmeId'], scope: ['organizationId'], says: [], once: true },
    },
    ...own('organizationId', ['Alias', 'Citation', 'Correction']),
  ],
  person: [
    { table: 'Participation', column: 'personId', how: 'moves', same: participation },
    { table: 'Attribution', column: 'personId', how: 'moves', same: attribution },
    ...own('personId', ['Alias', 'Citation', 'Correction']),
  ],
  source: [
    { table: 'Citation', column: 'sourceId', how: 'moves', same: citation },
    ...own('sourceId', ['TopicAssignment', 'Correction']),
  ],
};

/** Rows that hang on a row which can be collapsed, and that would go with it: its own sources. */
export const CHILDREN: Record<string, Reference> = {
  Participation: { table: 'Citation', column: 'participationId', how: 'moves' },
  ModelInstitution: { table: 'Citation', column: 'institutionId', how: 'moves' },
};

/** Parts that are cited themselves, by the column that names them: their table, and the record that they are part of. */
export const CITED_PARTS: Record<string, { table: string; of: readonly string[] }> = {
  participantCountId: { table: 'ParticipantCount', of: ['meetingId'] },
  institutionId: { table: 'ModelInstitution', of: ['modelId'] },
  assessmentId: { table: 'Assessment', of: ['commitmentId'] },
  participationId: { table: 'Participation', of: ['sessionId', 'meetingId'] },
};

/** Columns that say where a row stands in a list, or how it is kept, and nothing about the world. */
export const KEPT_BY_ITSELF = [
  'id',
  'version',
  'createdAt',
  'position',
  'effectiveVisibility',
  'effectiveEmbargoUntil',
  'effectiveRule',
];
