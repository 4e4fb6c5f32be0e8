import { NOUN_NAMES, type Noun, type NounName } from '../../field';
import { storeOf } from '../../nouns';

/** What people call a record is a name where it is one line that states nothing: a headline, a text and a reference are none. */
const hasName = ({ title, fields }: Noun): boolean => fields[title]?.kind === 'line' && !fields[title].states;

/** Nouns whose records go by a name, so that two of them can turn out to be one. */
export const NAMED: readonly NounName[] = NOUN_NAMES.filter((noun) => hasName(storeOf(noun).noun));

/** Parts that say the same as another one of their record are collapsed into it. */
export interface Sameness {
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
  /** These records stand in a list of the one that they name: moved to another, they come behind those that it has. */
  inOrder?: true;
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

/** Lists of a record whose rows name others: field and table, the column for each noun, and when two of their rows say the same. */
const PARTS: readonly { field: string; table: string; columns: Partial<Record<NounName, string>>; same: Sameness }[] = [
  {
    field: 'roles',
    table: 'HeldRole',
    columns: { organization: 'organizationId' },
    same: { of: ['recordId'], scope: ['noun', 'organizationId', 'role', 'fromOn', 'toOn'], says: [] },
  },
  {
    field: 'participations',
    table: 'Participation',
    columns: { organization: 'organizationId', person: 'personId' },
    same: participation,
  },
  {
    field: 'attributions',
    table: 'Attribution',
    columns: { organization: 'organizationId', person: 'personId' },
    same: attribution,
  },
  { field: 'citations', table: 'Citation', columns: { source: 'sourceId' }, same: citation },
  {
    field: 'topics',
    table: 'TopicAssignment',
    columns: { topic: 'topicId' },
    same: { of: ['recordId'], scope: ['noun', 'topicId'], says: [], once: true },
  },
  {
    field: 'institutions',
    table: 'ModelInstitution',
    columns: { organization: 'organizationId' },
    same: { of: ['modelId'], scope: ['organizationId'], says: ['role'], once: true },
  },
  {
    field: 'partners',
    table: 'ProgrammePartner',
    columns: { organization: 'organizationId' },
    same: { of: ['programmeId'], scope: ['organizationId'], says: [], once: true },
  },
  {
    field: 'about',
    table: 'SaidAbout',
    columns: { model: 'modelId', programme: 'programmeId', organization: 'organizationId' },
    same: { of: ['recordId'], scope: ['noun', 'modelId', 'programmeId', 'organizationId'], says: [], once: true },
  },
];

/** When two items of a list say the same; null where only equal ones do. */
export const sameOf = (field: string): Sameness | null => PARTS.find((part) => part.field === field)?.same ?? null;

/**
 * Every column of the database by which others name a record of a noun: its records' references, as the register has them, and the
 * lists above. A test compares both with PostgreSQL's catalogue. What points to a noun's `Record`, and the lists of the record itself, are not
 * here: it keeps them while it is out of the public view.
 */
export const referencesTo = (noun: NounName): readonly Reference[] => [
  ...NOUN_NAMES.flatMap((record) => {
    const { table, fields, parent } = storeOf(record).noun;
    const naming = Object.keys(fields).filter((name) => fields[name]?.noun === noun);
    return naming.map((column): Reference => {
      const inOrder = column === parent && 'position' in fields;
      return { table, column, record, ...(inOrder ? { inOrder } : {}) };
    });
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
