import { db, type Tx } from '../db';
import type { NounName } from '../field';
import { isUuid } from '../names';
import { visibleTo } from '../policy';
import { listOf, type Piece, type Remark, remark } from '../review/checklist';
import { type QuoteFinding, quotesIn } from '../review/kept';
import type { Viewer } from '../viewer';

/** What is known of a quotation: its source may have no kept copy, and a citation no quotation. */
export type QuoteState = QuoteFinding | 'no_copy' | 'no_quote';

/** The copy of a source that counts, with the first part of its text. */
export interface LatestCopy {
  id: string;
  keptAt: Date;
  /** Null where the member is gone, or the program kept it. */
  keptBy: string | null;
  digest: string;
  fileName: string | null;
  fileDigest: string | null;
  characters: number;
  beginning: string;
  /** How many were kept before it. */
  earlier: number;
}
interface CitedHere {
  id: string;
  quote: string | null;
  locator: string | null;
  state: QuoteState;
  /** The statement that cites, or of a part of a record that record. */
  statement: { noun: NounName; id: string; title: string };
}
export interface CitationsOfCopy {
  /** Not found first, then without a quotation, then found; at most `MOST_SHOWN`. */
  shown: CitedHere[];
  counts: Record<QuoteState, number>;
  /** How many were looked at, at most `MOST_LOOKED_AT`, and how many there are. */
  looked: number;
  all: number;
}

/** Characters of a kept text that travel with the page; the rest comes when it is asked for. */
const BEGINNING = 20_000;
const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 50;
const latest = [{ keptAt: 'desc' as const }, { id: 'desc' as const }];
const isNoQuote = (quote: unknown): boolean => typeof quote !== 'string' || quote.trim() === '';

/** A member sees kept copies of the sources that they may read, and nobody else any. */
const seenBy = (viewer: Viewer) => (viewer.kind === 'anonymous' ? null : { source: visibleTo(viewer) });

/** The kept copy of a source that counts; null where there is none, or none for this viewer. */
export async function latestCopy(viewer: Viewer, sourceId: string): Promise<LatestCopy | null> {
  const seen = seenBy(viewer);
  if (!seen || !isUuid(sourceId)) return null;
  const copy = await db().keptCopy.findFirst({
    where: { sourceId, ...seen },
    orderBy: latest,
    select: {
      id: true,
      keptAt: true,
      digest: true,
      fileName: true,
      fileDigest: true,
      keptBy: { select: { name: true } },
    },
  });
  if (!copy) return null;
  // A text may have millions of characters: the database sends no more than is shown.
  const [[text], kept] = await Promise.all([
    db().$queryRaw<Pick<LatestCopy, 'beginning' | 'characters'>[]>`
      SELECT left("text", ${BEGINNING}::int) AS "beginning", char_length("text") AS "characters" FROM "KeptCopy" WHERE "id" = ${copy.id}::uuid`,
    db().keptCopy.count({ where: { sourceId } }),
  ]);
  return text ? { ...copy, ...text, keptBy: copy.keptBy?.name ?? null, earlier: kept - 1 } : null;
}

/** The whole text of a kept copy; null where there is none of this id for this viewer. */
export async function copyText(viewer: Viewer, id: string): Promise<string | null> {
  const seen = seenBy(viewer);
  const copy = seen && (await db().keptCopy.findFirst({ where: { id, ...seen }, select: { text: true } }));
  return copy?.text ?? null;
}

/** What looks for quotations in the latest copies of these sources that the viewer may read; one copy is read at a time. */
async function* copiesOf(tx: Tx, viewer: Viewer, sourceIds: readonly string[]) {
  const seen = seenBy(viewer);
  if (!seen || sourceIds.length === 0) return;
  const copies = await tx.keptCopy.findMany({
    where: { sourceId: { in: [...new Set(sourceIds)] }, ...seen },
    orderBy: [{ sourceId: 'asc' }, ...latest],
    distinct: ['sourceId'],
    select: { id: true, sourceId: true },
  });
  for (const { id, sourceId } of copies) {
    const copy = await tx.keptCopy.findUnique({ where: { id }, select: { text: true } });
    if (copy) yield { sourceId, look: quotesIn(copy.text) };
  }
}

/**
 * How quotations stand to the kept copies of their sources, in the order in which they were asked for.
 * A source that the viewer may not read has no copy for them.
 */
export async function quoteStates(
  viewer: Viewer,
  citations: readonly { sourceId: string; quote: string }[],
): Promise<QuoteState[]> {
  const states = citations.map(({ quote }): QuoteState => (isNoQuote(quote) ? 'no_quote' : 'no_copy'));
  const asked = citations.filter(({ quote, sourceId }) => !isNoQuote(quote) && isUuid(sourceId));
  for await (const { sourceId, look } of copiesOf(
    db(),
    viewer,
    asked.map((one) => one.sourceId),
  ))
    for (const [index, one] of citations.entries())
      if (one.sourceId.toLowerCase() === sourceId && states[index] !== 'no_quote') states[index] = look(one.quote);
  return states;
}

/** What the checklist has to say of quotations in drafts that are not in the kept copies of their sources; `pieces` are the whole draft of a meeting. */
export async function quotesNotKept(viewer: Viewer, pieces: readonly Piece[]): Promise<Remark[]> {
  const drafts = pieces.filter(({ status }) => status === 'draft');
  const cited = drafts.flatMap((piece) =>
    listOf(piece.values, 'citations').flatMap(({ sourceId, quote }) =>
      isNoQuote(quote) ? [] : [{ piece, sourceId: String(sourceId), quote: String(quote) }],
    ),
  );
  const titles = new Map(pieces.map(({ id, title }) => [id, title]));
  const remarks = new Map<string, Remark>();
  for await (const { sourceId, look } of copiesOf(
    db(),
    viewer,
    cited.map((one) => one.sourceId),
  ))
    for (const { piece, quote } of cited.filter((one) => one.sourceId === sourceId)) {
      if (look(quote) === 'found') continue;
      const about = titles.get(sourceId) ?? '';
      const said = remark(piece, 'advice', 'quote_not_in_copy', 'citations', about, quote);
      remarks.set(said.key, said);
    }
  return [...remarks.values()];
}

const ORDER: readonly QuoteState[] = ['not_found', 'no_quote', 'no_copy', 'found'];

/** What cites a source, as far as the viewer may read it, with what is found of it in the kept copy. */
export async function citationsOfCopy(viewer: Viewer, sourceId: string): Promise<CitationsOfCopy> {
  const where = { sourceId, record: visibleTo(viewer) };
  const [rows, all] = await Promise.all([
    db().citation.findMany({
      where,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: MOST_LOOKED_AT,
      select: {
        id: true,
        quote: true,
        locator: true,
        record: {
          select: {
            id: true,
            noun: true,
            title: true,
            partOf: { select: { id: true, noun: true, title: true } },
          },
        },
      },
    }),
    db().citation.count({ where }),
  ]);
  const states = await quoteStates(
    viewer,
    rows.map(({ quote }) => ({ sourceId, quote: quote ?? '' })),
  );
  const counts: CitationsOfCopy['counts'] = { found: 0, not_found: 0, no_copy: 0, no_quote: 0 };
  const cited = rows.map(({ id, quote, locator, record }, index): CitedHere => {
    const state = states[index] ?? 'no_copy';
    counts[state] += 1;
    const { noun, title, ...of } = record.partOf ?? record;
    return { id, quote, locator, state, statement: { noun: noun as NounName, id: of.id, title: title ?? '' } };
  });
  const shown = cited.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).slice(0, MOST_SHOWN);
  return { shown, counts, looked: rows.length, all };
}
