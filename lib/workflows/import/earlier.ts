import { createHash } from 'node:crypto';
import { db, type Tx } from '../../db';
import type { Viewer } from '../../viewer';
import { identitiesOf } from '../../workspace/duplicates/identity';
import type { ImportedText } from './candidates';

/** Drafts of one text that are looked at, the newest first. */
const MOST_DRAFTS = 20;
const NEWEST = { orderBy: { createdAt: 'desc' }, take: MOST_DRAFTS, select: { recordId: true } } as const;

/** What two texts have in common that read alike: their letters and figures, whatever stands between them. */
const digestOf = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .digest('base64url');

/** Keeps that a text was drafted from: its digest, and the record to go on with. */
export async function keepDraftedText(tx: Tx, text: string, recordId: string): Promise<void> {
  await tx.draftedText.create({ data: { digest: digestOf(text), recordId } });
}

/** Ids of the records that were drafted from the same text, the newest first. */
export async function draftedFrom(text: string): Promise<string[]> {
  const kept = await db().draftedText.findMany({ where: { digest: digestOf(text) }, ...NEWEST });
  return kept.map(({ recordId }) => recordId);
}

/**
 * What was drafted before from the same text, else from the document at the same address: the newest meeting or source of those that the
 * viewer may read and that are not withdrawn.
 * @param sourceId the record that the text's source was matched to
 */
export async function earlierDraft(
  viewer: Viewer,
  text: string,
  sourceId: string | null,
): Promise<NonNullable<ImportedText['earlier']> | null> {
  const [drafted, cited] = await Promise.all([
    draftedFrom(text),
    sourceId ? db().citation.findMany({ where: { sourceId, noun: 'meeting' }, ...NEWEST }) : [],
  ]);
  // Where nothing was drafted from it, the document itself.
  const ids = [...new Set([...drafted, ...cited.map(({ recordId }) => recordId), ...(sourceId ? [sourceId] : [])])];
  const [meetings, sources] = await Promise.all([
    identitiesOf(viewer, 'meeting', ids),
    identitiesOf(viewer, 'source', ids),
  ]);
  const found = ids.flatMap((id) => {
    const meeting = meetings.find((one) => one.id === id);
    const record = meeting ?? sources.find((one) => one.id === id);
    return record ? [{ noun: meeting ? ('meeting' as const) : ('source' as const), id, title: record.title }] : [];
  });
  return found[0] ?? null;
}
