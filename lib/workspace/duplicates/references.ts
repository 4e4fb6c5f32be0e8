import type { NounName } from '../../field';

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
export type NamedNoun = (typeof NAMED)[number];
export const isNamed = (noun: NounName): noun is NamedNoun => NAMED.some((one) => one === noun);

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

/** A column that names a record from elsewhere; once two are one, it names the one that stays. */
export interface Reference {
  table: string;
  column: string;
  /** The noun whose records these rows are; without it they are parts of records. */
  record?: NounName;
  same?: Sameness;
}

const who = ['personId', 'organizationId', 'countryCode'];
const participation: Sameness = { of: ['sessionId', 'meetingId'], scope: ['role', ...who], says: ['capacity'] };
const attribution: Sameness = {
  of: ['recordId'],
  scope: ['noun', 'wording', ...who],
  says: ['capacity'],
};
const citation: Sameness = { of: ['recordId'], scope: ['noun', 'sourceId'], says: ['quote', 'locator'] };

/**
 * Every column of the database that points to the rows of one of these nouns. A test compares the list with PostgreSQL's catalogue. What
 * points to a noun's `Record` is not here: it belongs to the record itself, which keeps it while it is out of the public view.
 */
export const REFERENCES: Record<Mergeable, readonly Reference[]> = {
  organization: [
    { table: 'Organization', column: 'parentId', record: 'organization' },
    { table: 'Person', column: 'organizationId', record: 'person' },
    { table: 'Programme', column: 'leadOrganizationId', record: 'programme' },
    { table: 'EvidenceItem', column: 'evaluatorId', record: 'evidence' },
    { table: 'Participation', column: 'organizationId', same: participation },
    { table: 'Attribution', column: 'organizationId', same: attribution },
    {
      table: 'ModelInstitution',
      column: 'organizationId',
      same: { of: ['modelId'], scope: ['organizationId'], says: ['role'], once: true },
    },
    {
      table: 'ProgrammePartner',
      column: 'organizationId',
      same: { of: ['programmeId'], scope: ['organizationId'], says: [], once: true },
    },
  ],
  person: [
    { table: 'Participation', column: 'personId', same: participation },
    { table: 'Attribution', column: 'personId', same: attribution },
  ],
  source: [{ table: 'Citation', column: 'sourceId', same: citation }],
};

/** What hangs on a row that can be collapsed, and would go with it: its own sources. */
export const CHILD: Reference = { table: 'Citation', column: 'recordId' };

/** Columns that say where a row stands in a list, or how it is kept, and nothing about the world. */
export const KEPT_BY_ITSELF = [
  'id',
  'version',
  'createdAt',
  'position',
  'effectiveVisibility',
  'effectiveEmbargoUntil',
  'effectiveRule',
  'withheld',
];
