import type { AttributionRule, SourceKind } from '@/prisma/generated/enums';
import { publicDb } from '../db';
import { env } from '../env';
import type { Fields, NounName, Values } from '../field';
import type { SavedRecord } from '../history/store';
import { contentLicence, type Licence } from '../licence';
import { storeOf } from '../nouns';
import { KEYSET_PAGE } from '../parts/keyset';
import { type Absent, amongIds, correctionsSelect, isAbsent, isWithdrawn, MOST_BESIDE } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import type { Gone } from '../parts/queries/gone';
import { paths } from '../paths';
import { can } from '../policy';
import { anonymous } from '../viewer';
import { type KnownRecord, knownRecords, referencesTo } from './known';
import { type PointingList, pointingAt } from './pointing';
import { pointedTo, publicFields, toldFields } from './shape';

/** Stands for what a field rested on or pointed to and nobody may read any longer, or not which it is. */
interface AbsentReference {
  field: string;
  /** Of a list whose items have a source each: which of them, from 0. */
  item?: number;
  /** It was withdrawn in public; its permanent address says when and why. */
  withdrawn?: { id: string; noun: NounName; at: string; permalink: string; role?: string };
  /** A rule protects somebody whom it names: only of which kind and date it is may be said. */
  withheld?: { kind: SourceKind; issuedOn: string | null };
}

/** What everything that programs read of a record begins with. */
export interface RecordHead {
  id: string;
  noun: NounName;
  /** What people call it, as plain text of at most 300 characters. */
  title: string;
  /** Where people read it; where programs do; where it will be found whatever becomes of its title. */
  url: string;
  json: string;
  permalink: string;
  version: number;
  publishedAt: string | null;
  updatedAt: string | null;
  licence: Licence | null;
}

/** A record as a list of its noun tells it: what its own row says. */
export interface ListedRecord extends RecordHead {
  fields: Values;
}

/** A record as the public may read it, whole. */
export interface ToldRecord extends ListedRecord {
  /** The rule in force for it: under the Chatham House Rule and in what is closed nobody is named. */
  rule: AttributionRule;
  absent: AbsentReference[];
  corrections: { at: string; fields: string[]; note: string | null }[];
}

/** The same with what stands on its page. */
export interface ToldWhole extends ToldRecord {
  holds: Record<string, PointingList & { all: string }>;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const permanent = (id: string): string => `${env().NEXTAUTH_URL}${paths.permalink(id)}`;

function headOf({ id, noun, title, url, json, version, publishedAt, updatedAt }: KnownRecord): RecordHead {
  return {
    id,
    noun,
    title,
    url,
    json,
    permalink: permanent(id),
    version,
    publishedAt: iso(publishedAt),
    updatedAt: iso(updatedAt),
    licence: contentLicence(),
  };
}

/** How many ids a statement may ask for: one that asks for another number is planned anew (decision 0049). */
const SIZES = [1, KEYSET_PAGE, 50, 1_000];
const evenly = (ids: readonly string[]): string[] =>
  amongIds(ids, SIZES.find((size) => size >= ids.length) ?? ids.length).id.in;

const isOpen = ({ state }: SavedRecord<Values>): boolean => can(anonymous, 'read', state);

/** The fields of a noun that its own row holds. */
export const ownFields = (fields: Fields): Fields =>
  Object.fromEntries(toldFields(fields).filter(([, { item }]) => !item));

/** What the own rows of some records of one noun say. */
async function ownRows(noun: NounName, ids: readonly string[]) {
  const store = storeOf(noun);
  const fields = ownFields(store.noun.fields);
  const rows = (await store.rows(publicDb(), evenly(ids))).filter(isOpen);
  return rows.map(({ state, values }) => ({ id: state.id, fields, values: values as Values }));
}

/** Records as lists tell them, in this order, of whichever nouns, through the public role; those that it may not read are left out. */
export async function listedRecords(ids: readonly string[]): Promise<(ListedRecord | null)[]> {
  const known = await knownRecords(ids);
  const nouns = [...new Set([...known.values()].map(({ noun }) => noun))];
  const idsOf = (noun: NounName) => [...known.values()].flatMap((one) => (one.noun === noun ? [one.id] : []));
  const rows = (await Promise.all(nouns.map((noun) => ownRows(noun, idsOf(noun))))).flat();
  const references = await referencesTo(rows.flatMap(({ fields, values }) => pointedTo(fields, values)));
  const told = new Map(rows.map(({ id, fields, values }) => [id, publicFields(fields, values, references)]));
  return ids.map((id) => {
    const [record, fields] = [known.get(id), told.get(id)];
    return record && fields ? { ...headOf(record), fields } : null;
  });
}

interface Item extends Values {
  id: string;
  sourceId?: string | null;
}
const itemsOf = (value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : []);

/** What of a record can cite a source: itself, and the items of lists that have a source each. */
function citing(fields: Fields, id: string, values: Values) {
  const items = Object.entries(fields).flatMap(([field, { item }]) =>
    item?.sourceId && field !== 'citations'
      ? itemsOf(values[field]).map((one, at) => ({
          field,
          item: at,
          record: { id: one.id, citations: one.sourceId ? [{ id: one.id }] : [] },
        }))
      : [],
  );
  const own = { id, citations: itemsOf(values.citations).map((one) => ({ id: one.id })) };
  return [{ field: 'citations', item: undefined, record: own }, ...items];
}

function absentSource(field: string, item: number | undefined, absent: Absent): AbsentReference {
  const place = { field, ...(item !== undefined && { item }) };
  if (!isWithdrawn(absent)) return { ...place, withheld: absent.withheld };
  const { sourceId: id, at } = absent.withdrawn;
  return { ...place, withdrawn: { id, noun: 'source', at: at.toISOString(), permalink: permanent(id) } };
}

function goneReference(fields: Fields, { field, noun, recordId: id, at, role }: Gone): AbsentReference {
  const name = field in fields ? field : `${field}Id`;
  const withdrawn = { id, noun, at: at.toISOString(), permalink: permanent(id) };
  return { field: name, withdrawn: { ...withdrawn, ...(role && { role }) } };
}

interface Loaded {
  record: KnownRecord;
  fields: Fields;
  values: Values;
}

/** Of each record what it rested on or pointed to and nobody may read, in one round trip. */
async function absentOf(loaded: readonly Loaded[]): Promise<ReadonlyMap<string, AbsentReference[]>> {
  const all = loaded.flatMap(({ record: { id }, fields, values }) =>
    citing(fields, id, values).map((one) => ({ ...one, id, fields })),
  );
  const told = await tellAbsent(all.map(({ record }) => record));
  const found = new Map<string, AbsentReference[]>();
  for (const [at, { id, fields, field, item }] of all.entries()) {
    const { citations = [], gone = [] } = told[at] ?? {};
    const sources = citations.filter((one): one is Absent => isAbsent(one));
    const absent = [
      ...sources.map((one) => absentSource(field, item, one)),
      ...gone.map((one) => goneReference(fields, one)),
    ];
    found.set(id, [...(found.get(id) ?? []), ...absent]);
  }
  return found;
}

type Correction = ToldRecord['corrections'][number];

/** The public notes on each record, newest first, as many as its page has. */
async function correctionsOf(ids: string[]): Promise<ReadonlyMap<string, Correction[]>> {
  const rows = await publicDb().correction.findMany({
    where: { recordId: { in: evenly(ids) } },
    select: { ...correctionsSelect.select, recordId: true },
    orderBy: correctionsSelect.orderBy,
  });
  const found = new Map<string, Correction[]>();
  for (const { recordId, at, fields, note } of rows) {
    const own = found.get(recordId) ?? [];
    if (own.length < MOST_BESIDE) found.set(recordId, [...own, { at: at.toISOString(), fields, note }]);
  }
  return found;
}

async function loadedOf(noun: NounName, records: readonly KnownRecord[]): Promise<Loaded[]> {
  const store = storeOf(noun);
  const saved = await store.loadMany(publicDb(), evenly(records.map(({ id }) => id)));
  const open = new Map(saved.filter(isOpen).map(({ state, values }) => [state.id, values]));
  return records.flatMap((record) => {
    const values = open.get(record.id);
    return values ? [{ record, fields: store.noun.fields, values }] : [];
  });
}

/**
 * Records as the public may read them, whole and in this order, through the public role; those that it may not are left out. A few statements for
 * each noun among them, however many records: hand it as many as memory holds.
 */
export async function toldRecords(ids: readonly string[]): Promise<ToldRecord[]> {
  const known = [...(await knownRecords(ids)).values()];
  const nouns = [...new Set(known.map(({ noun }) => noun))];
  const loaded = (
    await Promise.all(
      nouns.map((noun) =>
        loadedOf(
          noun,
          known.filter((one) => one.noun === noun),
        ),
      ),
    )
  ).flat();
  const [references, absent, corrections] = await Promise.all([
    referencesTo(loaded.flatMap(({ fields, values }) => pointedTo(fields, values))),
    absentOf(loaded),
    correctionsOf(loaded.map(({ record }) => record.id)),
  ]);
  const told = new Map(
    loaded.map(({ record, fields, values }): [string, ToldRecord] => [
      record.id,
      {
        ...headOf(record),
        rule: record.rule,
        fields: publicFields(fields, values, references),
        absent: absent.get(record.id) ?? [],
        corrections: corrections.get(record.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => told.get(id) ?? []);
}

/** One record with what stands on its page, of each list the first; null where the public may not read it. */
export async function toldWhole(noun: NounName, handle: string, id: string): Promise<ToldWhole | null> {
  const [[told], holds] = await Promise.all([toldRecords([id]), pointingAt(noun, id)]);
  if (!told) return null;
  const all = (folder: string) => `${env().NEXTAUTH_URL}${paths.twin(paths.list(noun, handle, folder), 'json')}`;
  const lists = Object.entries(holds).map(([folder, list]) => [folder, { ...list, all: all(folder) }] as const);
  return { ...told, holds: Object.fromEntries(lists) };
}
