import { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { db } from '../db';
import type { Field, NounName } from '../field';
import { isUuid } from '../names';
import { storeOf } from '../nouns';
import { ATTRIBUTION_RULES, seesRestricted, VISIBILITIES } from '../policy';
import { isNamed, wordsOf } from '../search/names';
import { spanOf } from '../time';
import { readDate, readSpan } from '../typed-date';
import type { Viewer } from '../viewer';
import { isOfMeeting, uncited, visibleRow } from './tables';

const { sql, raw } = Prisma;

export const STATUSES = ['draft', 'published', 'withdrawn'] as const;

/** One way to narrow a list: its name in the address, and how it is asked for. Labels of a field's filter are the field's. */
export type Filter = { name: string; field?: string } & (
  | { kind: 'words' | 'author' | 'country' | 'flag' | 'from' | 'to' | 'since' }
  | { kind: 'option'; list: string; options: readonly string[] }
  | { kind: 'record'; noun: NounName }
);
/** What an address asks of a list: valid values only, by the filter's name. */
export type FilterValues = ReadonlyMap<string, string>;

const column = (name: string) => raw(`r."${name}"`);
const fieldsOf = (noun: NounName): [string, Field][] => Object.entries(storeOf(noun).noun.fields);

/** The field that says when a thing was: the first of its dates and times. Moments, as embargoes are, tell of the record. */
export const dateFieldOf = (noun: NounName): [string, Field] | undefined =>
  fieldsOf(noun).find(([, { kind }]) => kind === 'date' || kind === 'clock');

/** The date of a row as text that sorts, empty where none is reported; the same expression as in the indexes. */
export const dateTextOf = ([name]: [string, Field]): Prisma.Sql => sql`coalesce(${column(name)}, '') COLLATE "C"`;

/** The filters of a noun's list, read off its description: what it is, where it belongs, when it was, who may read it. */
export function filtersOf(noun: NounName): Filter[] {
  const own = fieldsOf(noun).flatMap(([name, field]): Filter[] => {
    if (name === 'visibility' || name === 'attributionRule') return [];
    if ((field.kind === 'choice' || field.kind === 'choices') && field.list && field.options)
      return [{ name, field: name, kind: 'option', list: field.list, options: field.options }];
    if (field.kind === 'country') return [{ name, field: name, kind: 'country' }];
    if (field.kind === 'reference' && field.noun) return [{ name, field: name, kind: 'record', noun: field.noun }];
    if (name === 'topics') return [{ name: 'topic', field: name, kind: 'record', noun: 'topic' }];
    return name === 'citations' ? [{ name: 'unsourced', kind: 'flag' }] : [];
  });
  const named: Filter[] =
    noun === 'meeting' || isOfMeeting(noun)
      ? [{ name: 'rule', kind: 'option', list: 'attributionRule', options: ATTRIBUTION_RULES }]
      : [];
  const span: Filter[] = dateFieldOf(noun)
    ? [
        { name: 'from', kind: 'from' },
        { name: 'to', kind: 'to' },
      ]
    : [];
  return [
    { name: 'q', kind: 'words' },
    { name: 'status', kind: 'option', list: 'status', options: STATUSES },
    ...own,
    ...span,
    { name: 'access', kind: 'option', list: 'visibility', options: VISIBILITIES },
    ...named,
    { name: 'author', kind: 'author' },
    { name: 'since', kind: 'since' },
  ];
}

function isValid(filter: Filter, value: string): boolean {
  switch (filter.kind) {
    case 'words':
      return wordsOf(value).length > 0;
    case 'option':
      return filter.options.includes(value);
    case 'country':
      return isCountry(value);
    case 'flag':
      return value === 'yes';
    default:
      return isUuid(value);
  }
}

/** Reads an address, dates as people type them: what is no value of its filter is left out, so that a mangled address shows a wider list and not an error. */
export function readFilters(
  filters: readonly Filter[],
  asked: Record<string, string | string[] | undefined>,
): FilterValues {
  const textOf = (name: string) => {
    const value = asked[name];
    return typeof value === 'string' ? value.slice(0, 200).trim() : '';
  };
  const { first, last } = readSpan(textOf('from'), textOf('to'));
  const dates: Partial<Record<Filter['kind'], string>> = { from: first, to: last, since: dayOf(textOf('since')) };
  return new Map(
    filters.flatMap((filter): [string, string][] => {
      if (filter.kind in dates) {
        const date = dates[filter.kind];
        return date ? [[filter.name, date]] : [];
      }
      const text = textOf(filter.name);
      return text !== '' && isValid(filter, text) ? [[filter.name, text]] : [];
    }),
  );
}

/** The first day of a typed date. */
function dayOf(text: string): string | undefined {
  const date = readDate(text);
  return date === null ? undefined : spanOf(date).first;
}

/** What a filter asks of the row `r`. Dates of reduced precision fit where the time they may mean overlaps what is asked. */
export async function conditionOf(viewer: Viewer, noun: NounName, filter: Filter, value: string): Promise<Prisma.Sql> {
  const dated = dateFieldOf(noun);
  switch (filter.kind) {
    case 'words':
      return isNamed(db(), { noun, query: value });
    case 'option':
      return optionIs(noun, filter, value);
    case 'country':
      return sql`${column(filter.name)} = ${value}`;
    case 'record': {
      const points =
        filter.name === 'topic'
          ? sql`EXISTS (SELECT 1 FROM "TopicAssignment" t WHERE t."topicId" = ${value}::uuid AND t."recordId" = r."id")`
          : sql`${column(filter.name)} = ${value}::uuid`;
      // What points to a record that is not there for the viewer is not told apart from what points to none.
      return seesRestricted(viewer)
        ? points
        : sql`${points} AND EXISTS (SELECT FROM "Record" x WHERE x."id" = ${value}::uuid AND x."effectiveVisibility" <> 'restricted')`;
    }
    case 'from':
    case 'to': {
      if (!dated) return sql`TRUE`;
      const date = dateTextOf(dated);
      return filter.kind === 'to'
        ? sql`(${date} <> '' AND ${date} < ${`${value}~`})`
        : sql`(${date} >= ${value} OR (${date} <> '' AND starts_with(${value}, ${date})))`;
    }
    case 'flag':
      return sql`r."id" IN (${sourceless(viewer, noun)})`;
    case 'author':
      return sql`r."id" IN (SELECT "recordId" FROM "Revision" WHERE "authorId" = ${value}::uuid)`;
    case 'since':
      return sql`r."updatedAt" >= ${value}::date`;
  }
}

/** The value takes the column's type: a column that is cast has no statistics, and no index is for it. */
function optionIs(noun: NounName, { name, field }: Filter, value: string): Prisma.Sql {
  const several = field && storeOf(noun).noun.fields[field]?.kind === 'choices';
  if (several) return sql`${value} = ANY(${column(name)})`;
  const columns: Record<string, string> = { access: 'effectiveVisibility', rule: 'effectiveRule' };
  return sql`${column(columns[name] ?? name)} = ${value}`;
}

/** The records of a noun that cite nothing, as far as the viewer may read them: from an index that has these alone, in the order of their last change. */
export const sourceless = (viewer: Viewer, noun: NounName, rest = Prisma.empty): Prisma.Sql =>
  sql`SELECT r."id" FROM "Record" r WHERE r."noun" = ${noun} AND ${uncited} AND ${visibleRow(viewer)} ${rest}`;
