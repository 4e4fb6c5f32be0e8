import { Prisma } from '@/prisma/generated/client';
import { db } from '../../db';
import type { Proposal } from '../../import/proposal';
import { nameKey, spellingKey } from '../../names';
import { visibleTo } from '../../policy';
import type { Viewer } from '../../viewer';

type Match = NonNullable<Proposal['source']['match']>;
type MatchNoun = 'source' | 'meeting' | 'organization' | 'person' | 'model' | 'programme';

/** A name as records are looked up by it: letters and digits of ASCII alone, spellings of the same word folded. */
const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replaceAll('organisation', 'organization')
    .replaceAll('programme', 'program')
    .replaceAll('centre', 'center');

/** A column in small letters as JavaScript makes them, whatever letters and case are in the locale of the database. */
const lowered = (column: string) => `lower(${column} COLLATE "und-x-icu")`;

const foldColumn = (column: string) =>
  Prisma.raw(
    `replace(replace(replace(regexp_replace(${lowered(column)}, '[^a-z0-9]+', '', 'g'), 'organisation', 'organization'), 'programme', 'program'), 'centre', 'center')`,
  );

/** What is asked of one item: the texts by which it may be known. */
interface Wanted {
  noun: MatchNoun;
  names: string[];
  acronyms: string[];
  urls: string[];
}
interface Candidate {
  noun: MatchNoun;
  id: string;
  how: Match['how'];
  name: string;
}

const given = (...names: (string | null)[]): string[] => names.filter((name): name is string => Boolean(name?.trim()));

function wantedOf(proposal: Proposal): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const ask = (key: string, noun: MatchNoun, names: string[], acronyms: string[] = [], urls: string[] = []) =>
    wanted.set(key, { noun, names, acronyms, urls });
  const { source, meeting } = proposal;
  ask('source', 'source', given(source.fields.title), given(source.fields.symbol), given(source.fields.url));
  ask('meeting', 'meeting', given(meeting.fields.title), given(meeting.fields.symbol));
  for (const { key, fields } of proposal.organizations) ask(key, 'organization', [fields.name], given(fields.acronym));
  for (const { key, fields } of proposal.people) ask(key, 'person', [fields.name]);
  for (const { key, fields } of proposal.models) ask(key, 'model', [fields.name]);
  for (const { key, fields } of proposal.programmes) ask(key, 'programme', [fields.name, ...fields.aliases]);
  for (const { key, fields } of proposal.references)
    ask(key, 'source', [fields.title], given(fields.symbol), given(fields.url));
  return wanted;
}

/** One query over all tables, whatever the number of items: more rows than are kept, for the fold is coarse. */
async function candidatesFor(wanted: readonly Wanted[]): Promise<Candidate[]> {
  const of = (noun: MatchNoun, field: 'names' | 'acronyms' | 'urls') =>
    wanted.filter((one) => one.noun === noun).flatMap((one) => one[field]);
  const folded = (names: string[]) => [...new Set(names.map(foldName).filter((name) => name.length > 1))];
  const lookUp = (noun: MatchNoun, table: string, column: string, how: Match['how'], names: string[]) => Prisma.sql`
    SELECT ${noun} AS noun, "id"::text AS id, ${how} AS how, ${Prisma.raw(`"${column}"`)} AS name
    FROM ${Prisma.raw(`"${table}"`)}
    WHERE ${foldColumn(`"${column}"`)} = ANY(${folded(names)}) OR ${Prisma.raw(lowered(`"${column}"`))} = ANY(${names.map((name) => name.toLowerCase())})`;
  const keys = wanted.flatMap(({ names, acronyms }) => [...names, ...acronyms]).map(nameKey);
  const parts = [
    lookUp('organization', 'Organization', 'name', 'name', of('organization', 'names')),
    lookUp('organization', 'Organization', 'acronym', 'acronym', of('organization', 'acronyms')),
    lookUp('person', 'Person', 'name', 'name', of('person', 'names')),
    lookUp('model', 'PresentedModel', 'name', 'name', of('model', 'names')),
    lookUp('programme', 'Programme', 'name', 'name', of('programme', 'names')),
    lookUp('meeting', 'Meeting', 'title', 'name', of('meeting', 'names')),
    lookUp('meeting', 'Meeting', 'documentSymbol', 'acronym', of('meeting', 'acronyms')),
    lookUp('source', 'Source', 'title', 'name', of('source', 'names')),
    lookUp('source', 'Source', 'symbol', 'acronym', of('source', 'acronyms')),
    Prisma.sql`SELECT 'source' AS noun, "id"::text AS id, 'name' AS how, "url" AS name FROM "Source" WHERE "url" = ANY(${of('source', 'urls')})`,
    Prisma.sql`SELECT "noun", "recordId"::text AS id, 'alias' AS how, "name"
    FROM "Alias" WHERE "noun" IN ('organization', 'person', 'model', 'programme', 'meeting') AND "nameKey" = ANY(${keys})`,
  ];
  return db().$queryRaw<Candidate[]>`${Prisma.join(parts, ' UNION ALL ')} ORDER BY id LIMIT 5000`;
}

/** The names of those candidates that the viewer may read: one query for each table that has any. */
async function readable(viewer: Viewer, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const where = (noun: MatchNoun) => ({
    AND: [
      visibleTo(viewer),
      { status: { not: 'withdrawn' as const } },
      { id: { in: [...new Set(candidates.filter((one) => one.noun === noun).map(({ id }) => id))] } },
    ],
  });
  const named = { id: true, name: true } as const;
  const titled = { id: true, title: true } as const;
  const has = (noun: MatchNoun) => candidates.some((one) => one.noun === noun);
  const client = db();
  const rows: { id: string; name?: string; title?: string }[][] = await Promise.all([
    has('organization') ? client.organization.findMany({ where: where('organization'), select: named }) : [],
    has('person') ? client.person.findMany({ where: where('person'), select: named }) : [],
    has('model') ? client.presentedModel.findMany({ where: where('model'), select: named }) : [],
    has('programme') ? client.programme.findMany({ where: where('programme'), select: named }) : [],
    has('meeting') ? client.meeting.findMany({ where: where('meeting'), select: titled }) : [],
    has('source') ? client.source.findMany({ where: where('source'), select: titled }) : [],
  ]);
  return new Map(rows.flat().map(({ id, name, title }) => [id, name ?? title ?? id]));
}

const ORDER: Match['how'][] = ['name', 'acronym', 'alias'];

/** The strands that the matched models have already: one query, and none where no model was matched. */
async function strandsOf(viewer: Viewer, models: ReadonlyMap<string, string>) {
  const where = { AND: [visibleTo(viewer), { modelId: { in: [...models.values()] } }] };
  const rows =
    models.size > 0 ? await db().pillar.findMany({ where, select: { id: true, name: true, modelId: true } }) : [];
  const byName = new Map(rows.toReversed().map((one) => [`${one.modelId}/${nameKey(one.name)}`, one]));
  return ({ name, model }: Proposal['pillars'][number]['fields']): Match | undefined => {
    const row = model ? byName.get(`${models.get(model)}/${nameKey(name)}`) : undefined;
    return row && { id: row.id, label: row.name, how: 'name' };
  };
}

/**
 * Finds the records that a proposal may mean, among those that `viewer` may read: by name, other name, acronym, address or symbol.
 * A match is a suggestion. It takes one query over all tables and one for each table that has a candidate, however long the proposal.
 */
export async function matchProposal(viewer: Viewer, proposal: Proposal): Promise<Proposal> {
  const wanted = wantedOf(proposal);
  const candidates = await candidatesFor([...wanted.values()]);
  const labels = candidates.length > 0 ? await readable(viewer, candidates) : new Map<string, string>();
  /** By each name the candidate that it means most surely. */
  const byName = new Map<string, Candidate>();
  for (const one of candidates) {
    if (!labels.has(one.id)) continue;
    for (const name of new Set([one.name, spellingKey(one.name)])) {
      const key = `${one.noun}/${name}`;
      const known = byName.get(key);
      if (!known || ORDER.indexOf(one.how) < ORDER.indexOf(known.how)) byName.set(key, one);
    }
  }
  const matchOf = (key: string): Match | undefined => {
    const asked = wanted.get(key);
    if (!asked) return undefined;
    const names = [...asked.urls, ...[...asked.names, ...asked.acronyms].map(spellingKey)];
    const found = [...new Set(names)].flatMap((name) => byName.get(`${asked.noun}/${name}`) ?? []);
    const best = found.toSorted((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how))[0];
    return best && { id: best.id, label: labels.get(best.id) ?? best.name, how: best.how };
  };
  const matched = <I extends { key: string }>(item: I, match = matchOf(item.key)) =>
    match ? { ...item, match } : item;
  const models = proposal.models.map((one) => matched(one));
  const strands = await strandsOf(
    viewer,
    new Map(models.flatMap((one) => (one.match ? [[one.key, one.match.id]] : []))),
  );
  return {
    ...proposal,
    source: matched(proposal.source),
    meeting: matched(proposal.meeting),
    organizations: proposal.organizations.map((one) => matched(one)),
    people: proposal.people.map((one) => matched(one)),
    models,
    pillars: proposal.pillars.map((one) => matched(one, strands(one.fields))),
    programmes: proposal.programmes.map((one) => matched(one)),
    references: proposal.references.map((one) => matched(one)),
  };
}
