import type { Values } from '../field';
import { pointersIn } from '../history/describe';
import { listOf, type Piece, type Remark, remark } from './checklist';
import { type Found, heldBy, nameFinder, type ProtectedActor } from './naming';
import { isPublicBody, placesIn } from './texts';
import { copyOf } from './wording';

/** Bodies that organise or host: that they did is public under any rule. */
const hostsIn = (pieces: readonly Piece[]): ReadonlySet<unknown> =>
  new Set(
    pieces
      .flatMap(({ values }) => listOf(values, 'participations'))
      .filter(isPublicBody)
      .map(({ organizationId }) => organizationId),
  );

/**
 * Who must not be recognisable: everybody to whom a statement under a rule is attributed, or who took part under one;
 * with a person also the body they belong to, unless it organises or hosts, the office they hold, and the words that stand for them.
 */
function protectedIn(pieces: readonly Piece[]): ProtectedActor[] {
  const ids = new Set<unknown>();
  const offices = new Set<unknown>();
  const hosts = hostsIn(pieces);
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
    for (const office of [values.publicRole, ...listOf(values, 'roles').map(({ role }) => role)]) offices.add(office);
    for (const { organizationId } of [values, ...listOf(values, 'roles')])
      if (!hosts.has(organizationId)) ids.add(organizationId);
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

const isRuled = ({ rule }: Piece): boolean => rule !== 'on_the_record';
const isSomebody = ({ noun }: Piece): boolean => noun === 'person' || noun === 'organization';

/** Those whom the public knows to have spoken or taken part, from what is on the record. */
function namedOpenly(pieces: readonly Piece[]): ReadonlySet<unknown> {
  const open = pieces.filter((piece) => !isRuled(piece)).map(({ values }) => values);
  const items = open.flatMap((values) => [...listOf(values, 'attributions'), ...listOf(values, 'participations')]);
  return new Set(items.flatMap(({ personId, organizationId }) => [personId, organizationId]));
}

/** What is read together with what is under a rule: all that it points to, what these point to, and what is part of them. */
function besideRuled(pieces: readonly Piece[]): Piece[] {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const parts = new Map<string, Piece[]>();
  for (const piece of pieces) {
    if (isRuled(piece) || isSomebody(piece) || piece.values.meetingId) continue;
    for (const id of [piece.values.modelId, piece.values.programmeId]) {
      if (typeof id === 'string') parts.set(id, [...(parts.get(id) ?? []), piece]);
    }
  }
  const found = new Map<string, Piece>();
  let layer = pieces.filter(isRuled);
  while (layer.length > 0) {
    const next = layer.flatMap((piece) => [
      ...pointersIn(piece.fields, piece.values).flatMap(({ id }) => known.get(id) ?? []),
      ...(parts.get(piece.id) ?? []),
    ]);
    layer = [];
    for (const piece of next) {
      if (isRuled(piece) || found.has(piece.id)) continue;
      found.set(piece.id, piece);
      if (!isSomebody(piece)) layer.push(piece);
    }
  }
  return [...found.values()];
}

/** What one place of a piece gives away; `common` where it is only a word that everybody uses. */
interface Given {
  remark: Remark;
  common: boolean;
}

/** How a piece stands to what is under the rule: it is, it is read beside it, it is the record of somebody protected, the meeting's page leads to it. */
type Standing = 'ruled' | 'beside' | 'protected' | 'linked';

/** What a meeting's pieces give away of those whom its rule protects. */
export interface NamesOut {
  /** Blocking where a name is sure and stands in what is under the rule itself; else a question. */
  remarks: Remark[];
  /** Sources that name somebody: what is under the rule may rest on them, and must not show which they are. */
  sources: string[];
  /** Finds whom the rule protects in other texts. */
  find: ReturnType<typeof nameFinder>;
  /** The pieces that were read. */
  read: Piece[];
  /** What a piece that was read gives away with these values, as those of an earlier state; not what only may be a name, as a common word. */
  givenBy(piece: Piece, values: Values): Remark[];
  /** What a public note on a piece that was read gives away: the reason for a correction or a withdrawal. Whose record it is may be named there. */
  givenByNote(piece: Piece, note: string): Remark[];
  /** Whether a record would give somebody away if what is under the rule pointed to it. */
  isTellingBeside(piece: Piece): boolean;
}

/**
 * Reads everything that the public reads in, through and beside what a meeting has under a rule: which fields that are, the descriptions say.
 *
 * @param pieces the whole draft (`readDraft`) as the program sees it
 * @param only the ids of those to read, where others are known to be as they were
 * @param linked meetings that its page leads to, because they follow it or it follows them
 */
export function namesOut(
  pieces: readonly Piece[],
  only?: ReadonlySet<string>,
  linked: readonly Piece[] = [],
): NamesOut {
  const guarded = protectedIn(pieces);
  if (guarded.length === 0)
    return {
      remarks: [],
      sources: [],
      find: () => [],
      read: [],
      givenBy: () => [],
      givenByNote: () => [],
      isTellingBeside: () => false,
    };
  const hosts = hostsIn(pieces);
  const [unhosted, openly] = [guarded.filter(({ id }) => !hosts.has(id)), namedOpenly(pieces)];
  const known = new Map(unhosted.map((one) => [one.id, one]));
  // A host is named with the meeting all the same, and only must not seem to have said something.
  const findSaid = nameFinder(guarded);
  const findHeld = unhosted.length === guarded.length ? findSaid : nameFinder(unhosted);
  const findBeside = nameFinder(
    unhosted.filter(({ id, isPerson, names }) => !openly.has(id) && (isPerson || names[0] !== id)),
  );
  const finderOf = ({ noun }: Piece, standing: Standing) => {
    if (standing !== 'ruled') return findBeside;
    return noun === 'meeting' || noun === 'session' ? findHeld : findSaid;
  };
  const given = (piece: Piece, standing: Standing): Given[] => {
    if (standing === 'protected') return tellingOf(piece, pieces).map((told) => ({ remark: told, common: false }));
    const find = finderOf(piece, standing);
    return placesIn(piece.fields, piece.values, isRuled(piece)).flatMap(({ field, text, id = '' }) => {
      // Who took part in a meeting that is linked says nothing of this one.
      const isOpen = standing === 'linked' || (standing === 'beside' && openly.has(id));
      const pointed = isOpen ? undefined : known.get(id);
      const asked = pointed && remark(piece, 'confirm', 'named_beside', field, pointed.names[0]);
      const told = text === undefined ? [] : find(text);
      return [
        ...(asked ? [{ remark: asked, common: false }] : []),
        ...told.map(({ name, sure, common, phrase }) => ({
          remark: remarkOn(piece, standing, field, name, sure, phrase),
          common,
        })),
      ];
    });
  };

  const ofRule = besideRuled(pieces);
  const own = ofRule.filter((piece) => isSomebody(piece) && known.has(piece.id));
  const standings = new Map<Piece, Standing>([
    ...pieces.filter(isRuled).map((piece) => [piece, 'ruled'] as const),
    ...ofRule.filter((piece) => !isSomebody(piece)).map((piece) => [piece, 'beside'] as const),
    ...linked.map((piece) => [piece, 'linked'] as const),
    ...own.map((piece) => [piece, 'protected'] as const),
  ]);
  const citedByThem = new Set(own.flatMap(({ fields, values }) => pointersIn(fields, values).map(({ id }) => id)));
  const sources: string[] = [];
  const remarks: Remark[] = [];
  const read = [...standings.keys()].filter(({ id }) => !only || only.has(id));
  for (const piece of read) {
    const standing = standings.get(piece) ?? 'beside';
    const found = given(piece, standing);
    const isTelling = citedByThem.has(piece.id) || found.some(({ common }) => !common);
    if (standing === 'beside' && piece.noun === 'source' && isTelling) sources.push(piece.id);
    else remarks.push(...found.map((one) => one.remark));
  }
  return {
    remarks,
    sources,
    find: findSaid,
    read,
    givenBy: (piece, values) =>
      given({ ...piece, values }, standings.get(piece) ?? 'beside').flatMap((one) => (one.common ? [] : one.remark)),
    givenByNote: (piece, note) => {
      const standing = standings.get(piece);
      if (standing === 'protected') return [];
      const found = (standing === 'ruled' ? findSaid : findBeside)(note);
      return onNote(
        piece,
        found.filter(({ common }) => !common),
      );
    },
    isTellingBeside: (piece) => given(piece, 'beside').some(({ common }) => !common),
  };
}

/** A name in what is under the rule itself may not stay where it is sure; everything else is a question. */
function remarkOn(
  piece: Piece,
  standing: Standing,
  field: string,
  name: string,
  sure: boolean,
  phrase?: string,
): Remark {
  if (standing !== 'ruled') return remark(piece, 'confirm', 'named_beside', field, name, phrase);
  return sure
    ? remark(piece, 'blocking', 'named_under_rule', field, name)
    : remark(piece, 'confirm', 'perhaps_named', field, name, phrase);
}

/** The remarks on the names that a public note on a record gives away: of what is under a rule it may not where they are sure. */
export const onNote = (piece: Piece, found: readonly Found[]): Remark[] =>
  found.map(({ name, sure, phrase }) =>
    sure && isRuled(piece)
      ? remark(piece, 'blocking', 'named_under_rule', 'reason', name)
      : remark(piece, 'confirm', 'perhaps_named', 'reason', name, phrase),
  );

/** Where the record of somebody protected says that they were at the meeting, or what they said there. */
function tellingOf(piece: Piece, pieces: readonly Piece[]): Remark[] {
  const ruled = pieces.filter((one) => isRuled(one) || one.noun === 'meeting');
  const held = ruled
    .filter(({ noun }) => noun === 'meeting' || noun === 'session')
    .map(({ id, title, values }) => ({
      id,
      isPerson: false,
      names: [title, ...listOf(values, 'aliases').map(({ name }) => String(name))],
    }));
  const find = nameFinder(held);
  const said = ruled.flatMap(({ fields, values }) =>
    Object.keys(fields).flatMap((name) => (fields[name]?.states ? [copyOf(String(values[name] ?? ''))] : [])),
  );
  return placesIn(piece.fields, piece.values, false).flatMap(({ field, text }) => {
    if (text === undefined || field === 'name' || field === 'slug') return [];
    const [named] = find(text).filter(({ common }) => !common);
    const about = named?.name ?? (said.some((isCopy) => isCopy(text)) ? piece.title : null);
    return about === null
      ? []
      : [remark(piece, 'confirm', 'named_beside', field, about, named?.phrase ?? text.slice(0, 200))];
  });
}
