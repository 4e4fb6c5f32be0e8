import { NOUN_NAMES, type NounName } from '../../field';
import { storeOf } from '../../nouns';

/** Nouns of which two records can turn out to be one. */
export const MERGED: readonly NounName[] = NOUN_NAMES.filter((noun) => storeOf(noun).noun.duplicates === 'merged');
/** Nouns whose records go by a name that another record may go by too. */
export const COMPARED: readonly NounName[] = NOUN_NAMES.filter((noun) => storeOf(noun).noun.duplicates);

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

/** Lists of a record whose rows name others, by noun and column, and when two of their rows say the same. */
const PARTS: readonly { table: string; columns: Partial<Record<NounName, string>>; same: Sameness }[] = [
  { table: 'Participation', columns: { organization: 'organizationId', person: 'personId' }, same: participation },
  { table: 'Attribution', columns: { organization: 'organizationId', person: 'personId' }, same: attribution },
  { table: 'Citation', columns: { source: 'sourceId' }, same: citation },
  {
    table: 'HeldRole',
    columns: { organization: 'organizationId' },
    same: { of: ['recordId'], scope: ['noun', 'organizationId', 'role', 'fromOn', 'toOn'], says: [] },
  },
  {
    table: 'ModelInstitution',
    columns: { organization: 'organizationId' },
    same: { of: ['modelId'], scope: ['organizationId'], says: ['role'], once: true },
  },
  {
    table: 'ProgrammePartner',
    columns: { organization: 'organizationId' },
    same: { of: ['programmeId'], scope: ['organizationId'], says: [], once: true },
  },
];

/**
 * Every column of the database that points to the rows of a noun that is merged: its records' references, as the register has them, and the
 * lists above. A test compares both with PostgreSQL's catalogue. What points to a noun's `Record` is not here: it belongs to the record
 * itself, which keeps it while it is out of the public view.
 */
export const referencesTo = (noun: NounName): readonly Reference[] => [
  ...NOUN_NAMES.flatMap((record) => {
    const { table, fields } = storeOf(record).noun;
    const naming = Object.keys(fields).filter((name) => fields[name]?.noun === noun);
    return naming.map((column) => ({ table, column, record }));
  }),
  ...PARTS.flatMap(({ table, columns, same }) => {
    const column = columns[noun];
    return column ? [{ table, column, same }] : [];
  }),
];

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
