import { db, inTransaction, type Tx } from '../db';
import { type Issue, invalid, orRollback, Rollback } from '../errors';
import { type Act, leavesNote, type Touched } from '../history/act';
import { storeOf } from '../nouns';
import { copiedFields, type Piece, type Remark } from '../review/checklist';
import { type NamesOut, namesOut, onNote } from '../review/names';
import { everything, isAtLeast, type Viewer } from '../viewer';
import { linkedMeetings, readDraft } from '../workspace/draft';
import { answeredBefore, publicOf } from '../workspace/names';
import { keepAnswers } from './answers';
import { type Known, meetingsUnderRule, textOrNull } from './ruled';
import { withhold, withholdNaming } from './withheld';

/**
 * Refuses an act after which a text that the public reads passes a passage off as our own, or names somebody whom the Chatham House Rule
 * or a closed meeting protects. An act answers for what it saved; where it changes who is protected, for all that is public of the meeting and beside it.
 * What is in doubt is asked: an editor's act goes through once each question is among `answered`, or was answered before.
 * Issues name the field where one record was saved, and the record where several were.
 */
export async function refuseLeaks(
  { tx, viewer, touched }: Readonly<Act>,
  answered: readonly string[] = [],
): Promise<void> {
  const open = await openOf(tx, touched);
  const saved = touched.filter(({ id }) => open.some((row) => row.id === id));
  const report = reporter(viewer, touched);
  const issues = saved.flatMap(({ noun, id, values }) =>
    copiedFields(storeOf(noun).noun.fields, values).map((field) => report({ id, field, code: 'copied_passage' })),
  );
  const meetings = await meetingsUnderRule(tx, touched, open);
  for (const meeting of meetings) issues.push(...(await refusedNames(tx, viewer, meeting, touched, report, answered)));
  if (issues.length > 0) throw new Rollback(invalid(...issues).failure);
}

/** Those of the saved that the public reads, now or when an embargo ends. An act on one record alone leaves it as open as it was saved. */
async function openOf(tx: Tx, touched: readonly Touched[]): Promise<Known[]> {
  if (touched.length !== 1) return publicOf(tx, touched);
  return touched
    .filter(({ visibility }) => visibility === 'public')
    .map(({ noun, id, values }) => ({ noun, id, meetingId: textOrNull(values.meetingId) }));
}

/** Whether an act changed who is protected, or which texts the public reads: of a body or a person, how they can be told. */
const reachesFar = ({ noun, changed }: Touched) =>
  changed === null ||
  changed.some((name) => {
    const field = storeOf(noun).noun.fields[name];
    if (noun === 'person' || noun === 'organization') return field?.identifies;
    return name === 'status' || field?.reaches || field?.kind === 'reference';
  });

interface Told {
  id: string;
  field: string;
  code: string;
  name?: string;
  title?: string;
  /** What answers it, where it is a question. */
  question?: Remark;
}
type Report = (told: Told) => Issue;

/** Whoever may not read every record is not told which of them is in the way, nor asked about it. */
function reporter(viewer: Viewer, touched: readonly Touched[]): Report {
  const [only] = touched.length === 1 ? touched : [];
  return ({ id, field, code, name, title = '', question }) => {
    const asked = question && { key: question.key, phrase: question.phrase ?? '' };
    const params = name === undefined ? undefined : { name, title, ...asked };
    if (asked && !isAtLeast(viewer, 'editor')) return { path: only?.changed?.[0] ?? '', code: 'named_out_of_sight' };
    if (only?.id === id) return { path: field, code, params };
    if (touched.some((one) => one.id === id)) return { path: id, code, params };
    const path = only?.changed?.[0] ?? '';
    if (asked) return { path, code: 'perhaps_named_elsewhere', params };
    return isAtLeast(viewer, 'editor')
      ? { path, code: 'named_elsewhere', params }
      : { path, code: 'named_out_of_sight' };
  };
}

/** What those saved point to in lists: sources, terms. What single references point to changes what is read in the whole meeting. */
const citedBy = (touched: readonly Touched[], known: ReadonlyMap<string, Piece>): string[] =>
  touched.flatMap(({ id, values, changed }) => {
    const { fields = {} } = known.get(id) ?? {};
    return Object.entries(fields).flatMap(([name, { item }]) =>
      item && (changed?.includes(name) ?? true) && Array.isArray(values[name])
        ? (values[name] as Record<string, unknown>[]).flatMap((one) =>
            Object.keys(item).flatMap((key) => (item[key]?.noun && one[key] ? [String(one[key])] : [])),
          )
        : [],
    );
  });

/** The names that a meeting gives away after what `touched` changed, and the questions that nobody has answered. */
async function refusedNames(
  tx: Tx,
  viewer: Viewer,
  meeting: string,
  touched: readonly Touched[],
  report: Report,
  answered: readonly string[],
): Promise<Issue[]> {
  const pieces = await lockedPieces(tx, meeting);
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const own = touched.filter(({ id }) => known.has(id));
  const reaches = own.some(reachesFar);
  const others = touched.filter(({ noun, id }) => noun === 'meeting' && id !== meeting);
  const linked = reaches || others.length > 0 ? await linkedMeetings(tx, meeting) : [];
  const only = reaches ? undefined : new Set([...touched.map(({ id }) => id), ...citedBy(own, known)]);
  const names = namesOut(pieces, only, linked);
  const { remarks, find } = names;
  const found = [...(await ofPublic(tx, remarks)), ...reasonsNaming(touched, known, find, await readBy(tx, own))];
  const questions = found.filter(({ level }) => level === 'confirm');
  const before = await answeredBefore(tx, questions);
  const isOpen = ({ level, key }: Remark) => level === 'blocking' || !(answered.includes(key) || before.has(key));
  const open = found.filter(
    (one) => isOpen(one) || (one.level === 'confirm' && !before.has(one.key) && !isAtLeast(viewer, 'editor')),
  );
  if (open.length > 0)
    return open.map((one) =>
      report({
        id: one.id,
        field: one.field ?? '',
        code: one.code,
        name: one.about ?? '',
        title: known.get(one.id)?.title ?? linked.find(({ id }) => id === one.id)?.title ?? '',
        ...(one.level === 'confirm' && { question: one }),
      }),
    );
  await keepAnswers(
    tx,
    viewer,
    questions.filter(({ key }) => !before.has(key)),
  );
  await withholdNaming(tx, names);
  const looked = only && pieces.filter(({ id, noun }) => only.has(id) && (noun === 'source' || id === meeting));
  if (looked?.length === 0) return [];
  await withhold(tx, { meeting, pieces, names, only });
  return [];
}

/** All of a meeting. One act after another: two that are harmless by themselves may not be so together. */
async function lockedPieces(tx: Tx, meeting: string): Promise<Piece[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${meeting}, 0))`;
  return (await readDraft(everything, meeting, tx, false)) ?? [];
}

/**
 * Reads what stands under a rule since before the wall withheld anything: the upgrade withheld every source, and this lets go of those that
 * name nobody. Each meeting once, in a transaction of its own.
 *
 * @returns how many meetings were read
 */
export async function readOldRules(): Promise<number> {
  const meetings = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(p."meetingId", p."id") AS "id" FROM "Citation" c
      JOIN "Record" r ON r."id" = c."recordId" JOIN "Record" p ON p."id" = coalesce(r."partOfId", r."id")
    WHERE c."withheld" AND c."noun" <> 'participation' AND NOT EXISTS (
      SELECT FROM "AuditEntry" a WHERE a."action" = ${OLD_RULE} AND a."recordId" = coalesce(p."meetingId", p."id"))`;
  for (const { id } of meetings)
    orRollback(
      await inTransaction(async (tx) => {
        const pieces = await lockedPieces(tx, id);
        const names = namesOut(pieces, undefined, await linkedMeetings(tx, id));
        await withhold(tx, { meeting: id, pieces, names, only: undefined });
        await tx.auditEntry.create({ data: { action: OLD_RULE, noun: 'meeting', recordId: id } });
      }),
    );
  return meetings.length;
}
const OLD_RULE = 'old_rule_read';

/** The remarks on what the public reads. */
async function ofPublic(tx: Tx, remarks: readonly Remark[]): Promise<Remark[]> {
  if (remarks.length === 0) return [];
  const open = new Set((await publicOf(tx, remarks)).map(({ id }) => id));
  return remarks.filter(({ id }) => open.has(id));
}

/** Those of the saved whose reason becomes a public note. */
async function readBy(tx: Tx, own: readonly Touched[]): Promise<ReadonlySet<string>> {
  const said = own.filter(({ reason }) => reason);
  if (said.length === 0) return new Set();
  const withdrawn = said.filter(leavesNote).map(({ id }) => id);
  return new Set([...withdrawn, ...(await publicOf(tx, said)).map(({ id }) => id)]);
}

/** The note of a correction and the reason for a withdrawal are read by the public. */
function reasonsNaming(
  touched: readonly Touched[],
  known: ReadonlyMap<string, Piece>,
  find: NamesOut['find'],
  read: ReadonlySet<string>,
): Remark[] {
  return touched.flatMap(({ id, noun, reason }) => {
    const piece = known.get(id);
    if (!reason || !read.has(id) || !piece || noun === 'person' || noun === 'organization') return [];
    if (piece.rule === 'on_the_record' && piece.values.meetingId) return [];
    return onNote(piece, find(reason));
  });
}
