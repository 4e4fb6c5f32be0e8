import type { RecordStatus } from '@/prisma/generated/enums';
import type { NounName, Values } from '../field';
import { type FieldViews, pointersIn } from '../history/describe';
import { spanOf } from '../time';
import { copiedIn } from './wording';

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
  'named_beside',
  'parent_draft',
  'refers_to_draft',
  'no_source',
  'date_not_reported',
  'place_not_reported',
  'organiser_not_reported',
  'promiser_not_reported',
  'due_not_reported',
  'asked_for',
  'outside_meeting',
  'likely_twin',
  'quote_not_in_copy',
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
  /** Of a name in doubt: the words in which it stands. */
  phrase?: string;
}

const LEVELS = ['blocking', 'confirm', 'advice'];

/**
 * What stands in the way of publishing `selected` pieces of a meeting's draft together, and what a person should know first.
 * Pure: the same pieces give the same remarks in the same order, blocking ones first.
 *
 * @param pieces the whole draft, the meeting included; published pieces too, for others refer to them
 * @param selected ids of the pieces about to be published
 * @param names what there is to say of names and of twins of any of them: looking for these is the server's work
 */
export function checklist(
  pieces: readonly Piece[],
  selected: ReadonlySet<string>,
  names: readonly Remark[] = [],
): Remark[] {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const remarks = pieces
    .filter(({ id }) => selected.has(id))
    .flatMap((piece) => [
      ...copied(piece),
      ...dangling(piece, known, selected),
      ...unsourced(piece),
      ...notReported(piece),
      ...askedFor(piece),
      ...outsideMeeting(piece, known),
    ])
    .concat(selected.size === 0 ? [] : names.filter(({ id, code }) => selected.has(id) || code === 'named_beside'));
  return remarks.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** A remark on a piece; its key says where, about what and, where given, in which words. */
export function remark(
  { noun, id }: Pick<Piece, 'noun' | 'id'>,
  level: Remark['level'],
  code: RemarkCode,
  field: string | null,
  about = '',
  phrase?: string,
): Remark {
  const key = [code, id, field ?? '', about, ...(phrase === undefined ? [] : [phrase])].join('|').slice(0, 1000);
  return { key, code, level, noun, id, field, about: about || null, ...(phrase === undefined ? {} : { phrase }) };
}

/** The items of a list of parts. */
export const listOf = (values: Values, name: string): Values[] => {
  const list = values[name];
  return Array.isArray(list) ? (list as Values[]) : [];
};

const copied = (piece: Piece): Remark[] =>
  copiedFields(piece.fields, piece.values).map((field) => remark(piece, 'blocking', 'copied_passage', field));

/** The fields in which a record states something about the world. */
const statingIn = (fields: FieldViews): string[] => Object.keys(fields).filter((name) => fields[name]?.states);

/** The passages that a record cites. */
export const passagesIn = (values: Values): string[] =>
  listOf(values, 'citations').map(({ quote }) => String(quote ?? ''));

/** The fields of a statement that pass a cited passage off as our own wording. */
export function copiedFields(fields: FieldViews, values: Values): string[] {
  const passages = passagesIn(values);
  return statingIn(fields).filter((field) => copiedIn(String(values[field] ?? ''), passages).length > 0);
}

function unsourced(piece: Piece): Remark[] {
  const states = statingIn(piece.fields).length > 0 && listOf(piece.values, 'citations').length === 0;
  return states ? [remark(piece, 'advice', 'no_source', 'citations')] : [];
}

/** What a reader asks first of a record of this kind, and nobody has reported. */
function notReported(piece: Piece): Remark[] {
  const { startOn, city, countryCode, attendanceMode, dueOn } = piece.values;
  const missing = (code: RemarkCode, field: string) => remark(piece, 'confirm', code, field);
  if (piece.noun === 'commitment')
    return [
      ...(listOf(piece.values, 'attributions').length > 0 ? [] : [missing('promiser_not_reported', 'attributions')]),
      ...(dueOn ? [] : [missing('due_not_reported', 'dueOn')]),
    ];
  if (piece.noun !== 'meeting') return [];
  const placed = city || countryCode || attendanceMode === 'online';
  const organised = listOf(piece.values, 'participations').some(({ role }) => /organiser|host/.test(String(role)));
  return [
    ...(startOn ? [] : [missing('date_not_reported', 'startOn')]),
    ...(placed ? [] : [missing('place_not_reported', 'city')]),
    ...(organised ? [] : [missing('organiser_not_reported', 'participations')]),
  ];
}

/** What else a reader asks of a record of its kind: fields that it leaves open. The page says so, and nobody need confirm it. */
const ASKED: Partial<Record<NounName, (piece: Piece) => string[]>> = {
  claim: ({ rule, values }) => [
    ...(rule === 'on_the_record' && listOf(values, 'attributions').length === 0 ? ['attributions'] : []),
    ...(values.figure ? ['measure', 'unit', 'asOf'].filter((name) => !values[name]) : []),
  ],
  presentation: ({ rule, values }) =>
    rule === 'on_the_record' && listOf(values, 'attributions').length === 0 ? ['attributions'] : [],
  evidence: ({ values }) => ['design', 'independence'].filter((name) => !values[name]),
  source: ({ values }) => [
    ...(values.publisher || values.containerTitle || values.symbol || [values.authors ?? []].flat().length > 0
      ? []
      : ['publisher']),
    ...(values.issuedOn ? [] : ['issuedOn']),
  ],
};

const askedFor = (piece: Piece): Remark[] =>
  (ASKED[piece.noun]?.(piece) ?? []).map((field) => remark(piece, 'advice', 'asked_for', field));

/** The beginnings of a session that do not fall on a day of its meeting; it may end past midnight. */
function outsideMeeting(piece: Piece, known: ReadonlyMap<string, Piece>): Remark[] {
  const { startOn, endOn } = known.get(String(piece.values.meetingId))?.values ?? {};
  if (piece.noun !== 'session' || typeof startOn !== 'string') return [];
  // When a meeting ends that nobody has said may be some days later, not a year.
  const last = typeof endOn === 'string' ? spanOf(endOn).last : `${startOn.slice(0, 4)}-12-31`;
  const { first } = spanOf(startOn);
  return ['scheduledStart', 'actualStart'].flatMap((field) => {
    const day = String(piece.values[field] ?? '').slice(0, 10);
    return day !== '' && (day < first || day > last) ? [remark(piece, 'confirm', 'outside_meeting', field, day)] : [];
  });
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
