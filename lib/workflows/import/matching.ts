import { db } from '../../db';
import type { Recognition } from '../../import/recognition';
import { addressKey } from '../../parts/pasted';
import { visibleTo } from '../../policy';
import { joinedKey } from '../../search/keys';
import type { Namesake } from '../../search/namesakes';
import type { Viewer } from '../../viewer';
import { bearersOf, identitiesOf, idsAt } from '../../workspace/duplicates/identity';
import {
  type IdentityFacts,
  isContradicted,
  isOfAnotherTime,
  reasonBetween,
} from '../../workspace/duplicates/likeness';

import { withKnown } from './known';

type Match = NonNullable<Recognition['source']['match']>;
type MatchNoun = 'source' | 'meeting' | 'organization' | 'person' | 'model' | 'programme' | 'series';

/** What one item is known by in the text. */
interface MatchQuestion {
  noun: MatchNoun;
  known: IdentityFacts;
  /** What it is called, and its acronyms and symbols. */
  names: string[];
  acronyms: string[];
}

const present = (...names: (string | null)[]): string[] =>
  names.filter((name): name is string => Boolean(name?.trim()));

function questionsOf(recognition: Recognition): Map<string, MatchQuestion> {
  const asked = new Map<string, MatchQuestion>();
  const ask = (key: string, noun: MatchNoun, names: string[], acronyms: string[], more: Partial<IdentityFacts>) => {
    const [title = '', ...others] = names;
    const aliases = others.map((name) => ({ name, kind: 'other' }));
    asked.set(key, { noun, names, acronyms, known: { id: '', title, others: aliases, ...more } });
  };
  const document = (key: string, { title, symbol, url }: Record<'title' | 'symbol' | 'url', string | null>) =>
    ask(key, 'source', present(title), present(symbol), { symbol, url });
  const { source, meeting } = recognition;
  document('source', source.fields);
  ask('meeting', 'meeting', present(meeting.fields.title), present(meeting.fields.documentSymbol), {
    on: meeting.fields.startOn,
    countryCode: meeting.fields.countryCode,
  });
  for (const { key, fields } of recognition.organizations)
    ask(key, 'organization', [fields.name], present(fields.acronym), fields);
  for (const { key, fields } of recognition.people)
    ask(key, 'person', [fields.name], [], { countryCode: fields.countryCode });
  for (const { key, fields } of recognition.models)
    ask(key, 'model', [fields.name], [], { countryCode: fields.countryCode });
  for (const { key, fields } of recognition.programmes) ask(key, 'programme', [fields.name, ...fields.aliases], [], {});
  for (const { key, fields } of recognition.series) ask(key, 'series', [fields.name], [], {});
  for (const { key, fields } of recognition.references) document(key, fields);
  return asked;
}

const ORDER: Match['how'][] = ['name', 'acronym', 'alias', 'alike'];

/** What a name that two share is: an acronym where it is one on either side, another name where it is one in the record. */
const shared = (isAcronym: boolean, { which }: Namesake): Match['how'] =>
  which === 'own' ? (isAcronym ? 'acronym' : 'name') : which;

/** How a record may be the one of the text: by its address, by a name, or by one like it; null where it is not. */
function howOf(
  { noun, known }: MatchQuestion,
  record: IdentityFacts,
  bears: readonly Match['how'][],
): Match['how'] | null {
  if (known.url && record.url && addressKey(known.url) === addressKey(record.url)) return 'name';
  const [sure] = bears;
  // Every year has a conference of that name.
  if (isOfAnotherTime(known, record)) return null;
  // Every country has a ministry of that name; people of one name in two countries are rather one.
  if (sure) return noun !== 'person' && isContradicted(known, record) ? 'alike' : sure;
  return reasonBetween(noun, known, record) ? 'alike' : null;
}

/** The records that each item may mean, the likeliest: one query for all names, one for all addresses, one for each noun that has any. */
async function matchesOf(viewer: Viewer, asked: ReadonlyMap<string, MatchQuestion>): Promise<Map<string, Match>> {
  const names = [...asked].flatMap(([key, { noun, names, acronyms }]) => [
    ...names.map((name) => ({ key, noun, name, isAcronym: false })),
    ...acronyms.map((name) => ({ key, noun, name, isAcronym: true })),
  ]);
  const urls = [...asked.values()].flatMap(({ known }) => present(known.url ?? null));
  const [bearers, addressed] = await Promise.all([bearersOf(viewer, names), idsAt(viewer, 'source', urls)]);
  /** By item the records that may be it, each with what its names agree in. */
  const found = new Map<string, Map<string, Match['how'][]>>();
  const ids = new Map<MatchNoun, Set<string>>([['source', new Set(addressed)]]);
  for (const bearer of bearers) {
    const sought = names[bearer.place];
    if (!sought) continue;
    const records = found.get(sought.key) ?? new Map<string, Match['how'][]>();
    const bears = records.get(bearer.id) ?? [];
    if (bearer.same) bears.push(shared(sought.isAcronym, bearer));
    found.set(sought.key, records.set(bearer.id, bears));
    ids.set(sought.noun, (ids.get(sought.noun) ?? new Set()).add(bearer.id));
  }
  const read = await Promise.all([...ids].map(([noun, of]) => identitiesOf(viewer, noun, [...of])));
  const known = new Map(read.flat().map((one) => [one.id, one]));
  const matches = new Map<string, Match>();
  for (const [key, item] of asked) {
    const records = found.get(key) ?? new Map<string, Match['how'][]>();
    const all = item.known.url ? [...records.keys(), ...addressed] : [...records.keys()];
    const likely = [...new Set(all)].sort().flatMap((id): Match[] => {
      const record = known.get(id);
      const bears = (records.get(id) ?? []).toSorted(bySureness);
      const how = record ? howOf(item, record, bears) : null;
      return record && how ? [{ id, label: record.title, how }] : [];
    });
    const [best] = likely.toSorted((a, b) => bySureness(a.how, b.how));
    if (best) matches.set(key, best);
  }
  return matches;
}

const bySureness = (a: Match['how'], b: Match['how']): number => ORDER.indexOf(a) - ORDER.indexOf(b);

/** The strands that the matched models have already: one query, and none where no model was matched. */
async function strandsOf(viewer: Viewer, models: ReadonlyMap<string, string>) {
  const where = { AND: [visibleTo(viewer), { modelId: { in: [...models.values()] } }] };
  const rows =
    models.size > 0 ? await db().pillar.findMany({ where, select: { id: true, name: true, modelId: true } }) : [];
  const byName = new Map(rows.toReversed().map((one) => [`${one.modelId}/${joinedKey(one.name)}`, one]));
  return ({ name, modelId }: Recognition['pillars'][number]['fields']): Match | undefined => {
    const row = modelId ? byName.get(`${models.get(modelId)}/${joinedKey(name)}`) : undefined;
    return row && { id: row.id, label: row.name, how: 'name' };
  };
}

/** The sessions that the matched meeting has already, by their names: a person may say that they are the same, if the meeting is. */
async function sessionsOf(viewer: Viewer, meeting: Match | undefined) {
  const where = { AND: [visibleTo(viewer), { meetingId: meeting?.id, status: { not: 'withdrawn' as const } }] };
  const rows = meeting ? await db().meetingSession.findMany({ where, select: { id: true, title: true } }) : [];
  const known = rows.map(({ id, title }) => ({ id, title, parent: meeting?.id }));
  return ({ title }: Recognition['sessions'][number]['fields']): Match | undefined => {
    const asked = { id: '', title, parent: meeting?.id };
    const row = known.find((one) => reasonBetween('session', asked, one));
    return row && { id: row.id, label: row.title, how: 'alike' };
  };
}

/**
 * Finds the records that a recognition may mean, among those that `viewer` may read: by name, other name, acronym, address or symbol, else by a
 * name that is alike; and those that its text names though nothing was found there. A match is a suggestion. It takes a few queries and
 * one or two for each noun that may have one, however long the recognition.
 */
export async function matchRecognition(viewer: Viewer, read: Recognition): Promise<Recognition> {
  const matches = await matchesOf(viewer, questionsOf(read));
  const matched = <I extends { key: string }>(item: I, match = matches.get(item.key)) =>
    match ? { ...item, match } : item;
  const recognition = await withKnown(viewer, {
    ...read,
    source: matched(read.source),
    meeting: matched(read.meeting),
    organizations: read.organizations.map((one) => matched(one)),
    people: read.people.map((one) => matched(one)),
    models: read.models.map((one) => matched(one)),
    programmes: read.programmes.map((one) => matched(one)),
    series: read.series.map((one) => matched(one)),
    references: read.references.map((one) => matched(one)),
  });
  const sure = recognition.models.flatMap(({ key, match }): [string, string][] =>
    match && match.how !== 'alike' ? [[key, match.id]] : [],
  );
  const [strands, sessions] = await Promise.all([
    strandsOf(viewer, new Map(sure)),
    sessionsOf(viewer, recognition.meeting.match),
  ]);
  return {
    ...recognition,
    sessions: recognition.sessions.map((one) => matched(one, sessions(one.fields))),
    pillars: recognition.pillars.map((one) => matched(one, strands(one.fields))),
  };
}
