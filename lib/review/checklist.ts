import type { RecordStatus } from '@/prisma/generated/enums';
import type { NounName, Values } from '../field';
import { type FieldViews, pointersIn } from '../history/describe';
import { heldBy, nameFinder, type Protected } from './naming';
import { copyOf } from './wording';

/** One record of a meeting's draft, as a check sees it. */
export interface Piece {
  noun: NounName;
  id: string;
  version: number;
  status: RecordStatus;
  /** The attribution rule that holds for it, the meeting's and session's counted in. */
  rule: 'on_the_record' | 'chatham_house' | 'closed';
  title: string;
  values: Values;
  fields: FieldViews;
  parent?: string;
}

export const REMARK_CODES = [
  'copied_passage',
  'named_under_rule',
  'perhaps_named',
  'parent_draft',
  'refers_to_draft',
  'no_source',
  'date_not_reported',
  'place_not_reported',
  'organiser_not_reported',
] as const;
type RemarkCode = (typeof REMARK_CODES)[number];

/**
 * Something to look at before publishing. `blocking` must be mended; `confirm` asks a person to say that it is so;
 * `advice` may stand, because the public page says it openly.
 */
export interface Remark {
  /** Stays the same from one look to the next, so that a confirmation keeps to its remark. */
  key: string;
  code: RemarkCode;
  level: 'blocking' | 'confirm' | 'advice';
  noun: NounName;
  id: string;
  /** Where in the record, in the paths of issues. */
  field: string | null;
  /** The name or title in question. */
  about: string | null;
}

const LEVELS = ['blocking', 'confirm', 'advice'];

/**
 * What stands in the way of publishing `selected` pieces of a meeting's draft together, and what a person should know first.
 * Pure: the same pieces give the same remarks in the same order, blocking ones first.
 *
 * @param pieces the whole draft, the meeting included; published pieces too, for others refer to them
 * @param selected ids of the pieces about to be published
 */
export function checklist(pieces: readonly Piece[], selected: ReadonlySet<string>): Remark[] {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const find = nameFinder(protectedIn(pieces));
  const remarks = pieces
    .filter(({ id }) => selected.has(id))
    .flatMap((piece) => [
      ...copied(piece),
      ...named(piece, find),
      ...dangling(piece, known, selected),
      ...unsourced(piece),
      ...notReported(piece),
    ]);
  return remarks.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function remark(
  { noun, id }: Piece,
  level: Remark['level'],
  code: RemarkCode,
  field: string | null,
  about = '',
): Remark {
  const key = [code, id, field ?? '', about].join('|');
  return { key, code, level, noun, id, field, about: about || null };
}

const listOf = (values: Values, name: string): Values[] => {
  const list = values[name];
  return Array.isArray(list) ? (list as Values[]) : [];
};

const copied = (piece: Piece): Remark[] =>
  copiedFields(piece.fields, piece.values).map((field) => remark(piece, 'blocking', 'copied_passage', field));

/** The fields in which a record states something about the world. */
const statingIn = (fields: FieldViews): string[] => Object.keys(fields).filter((name) => fields[name]?.states);

/** The fields of a statement that pass a cited passage off as our own wording. */
export function copiedFields(fields: FieldViews, values: Values): string[] {
  const quotes = listOf(values, 'citations').map(({ quote }) => String(quote ?? ''));
  return statingIn(fields).filter((field) => quotes.some(copyOf(String(values[field] ?? ''))));
}

function unsourced(piece: Piece): Remark[] {
  const states = statingIn(piece.fields).length > 0 && listOf(piece.values, 'citations').length === 0;
  return states ? [remark(piece, 'advice', 'no_source', 'citations')] : [];
}

function notReported(piece: Piece): Remark[] {
  if (piece.noun !== 'meeting') return [];
  const { startOn, city, countryCode, attendanceMode } = piece.values;
  const placed = city || countryCode || attendanceMode === 'online';
  const organised = listOf(piece.values, 'participations').some(({ role }) => /organiser|host/.test(String(role)));
  return [
    ...(startOn ? [] : [remark(piece, 'confirm', 'date_not_reported', 'startOn')]),
    ...(placed ? [] : [remark(piece, 'confirm', 'place_not_reported', 'city')]),
    ...(organised ? [] : [remark(piece, 'confirm', 'organiser_not_reported', 'participations')]),
  ];
}

/** A public row whose parent is hidden stays hidden; one that cites or names a hidden record shows without it. */
function dangling(piece: Piece, known: ReadonlyMap<string, Piece>, selected: ReadonlySet<string>): Remark[] {
  return pointersIn(piece.fields, piece.values).flatMap(({ id }) => {
    const other = known.get(id);
    if (!other || other.status === 'published' || selected.has(id)) return [];
    const [name, field] = Object.entries(piece.fields).find(
      ([key, { kind }]) => kind === 'reference' && piece.values[key] === id,
    ) ?? [null, null];
    return field && (field.required || name === piece.parent)
      ? [remark(piece, 'blocking', 'parent_draft', name, other.title)]
      : [remark(piece, 'advice', 'refers_to_draft', name, other.title)];
  });
}

/**
 * Who must not be recognisable: everybody to whom a statement under a rule is attributed, or who took part under one;
 * with a person also the body they belong to, unless it organises or hosts, the office they hold, and the words that stand for them.
 */
export function protectedIn(pieces: readonly Piece[]): Protected[] {
  const ids = new Set<unknown>();
  const offices = new Set<unknown>();
  const hosts = new Set(
    pieces
      .flatMap(({ values }) => listOf(values, 'participations'))
      .filter(({ role }) => /organiser|host/.test(String(role)))
      .map(({ organizationId }) => organizationId),
  );
  for (const { rule, values } of pieces) {
    if (rule === 'on_the_record') continue;
    // Bodies that organise or host are public facts under any rule; a person never is.
    const present = listOf(values, 'participations').map((item) =>
      /organiser|host|mentioned/.test(String(item.role))
        ? { personId: item.role === 'mentioned' ? null : item.personId }
        : item,
    );
    for (const item of [...listOf(values, 'attributions'), ...present]) {
      for (const id of [item.personId, item.organizationId]) ids.add(id);
      if (item.personId || item.organizationId) offices.add(item.capacity);
      offices.add(item.wording);
    }
  }
  for (const { id, noun, values } of pieces) {
    if (noun !== 'person' || !ids.has(id)) continue;
    offices.add(values.publicRole);
    if (!hosts.has(values.organizationId)) ids.add(values.organizationId);
  }
  const held = [...offices].filter((office) => typeof office === 'string').flatMap(heldBy);
  const named = pieces
    .filter(({ id, noun }) => ids.has(id) && (noun === 'person' || noun === 'organization'))
    .map(({ id, noun, values }) => ({
      id,
      isPerson: noun === 'person',
      names: [values.name, values.acronym, ...listOf(values, 'aliases').map(({ name }) => name)].flatMap((name) =>
        typeof name === 'string' && name !== '' ? [name] : [],
      ),
    }));
  return [...named, ...held];
}

/** Names under a rule in a piece's own texts and in the passages it quotes. */
function named(piece: Piece, find: ReturnType<typeof nameFinder>): Remark[] {
  if (piece.rule === 'on_the_record') return [];
  const texts: [string, unknown][] = Object.entries(piece.fields)
    .filter(([, { kind }]) => kind === 'line' || kind === 'markdown')
    .map(([name]) => [name, piece.values[name]]);
  for (const [index, { quote }] of listOf(piece.values, 'citations').entries()) {
    texts.push([`citations.${index}.quote`, quote]);
  }
  return texts.flatMap(([field, text]) =>
    find(String(text ?? '')).map(({ name, sure }) =>
      remark(piece, sure ? 'blocking' : 'advice', sure ? 'named_under_rule' : 'perhaps_named', field, name),
    ),
  );
}
