import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { among, announced, correctionsSelect, MOST } from '@/lib/parts/queries';
import { discussedAt } from '@/lib/parts/queries/discussed';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import { ofStatements, passagePart, passagesFigure } from './parts';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  title: true,
  kind: true,
  publisher: true,
  issuedOn: true,
} satisfies Prisma.SourceSelect;

const head = {
  ...announcement,
  authors: true,
  containerTitle: true,
  accessedOn: true,
  url: true,
  archiveUrl: true,
  doi: true,
  symbol: true,
  language: true,
  pages: true,
  bindingStatus: true,
  endorsement: true,
  note: true,
  origin: true,
  corrections: correctionsSelect,
  citations: {
    where: ofStatements,
    select: { id: true },
    orderBy: order,
    take: MOST,
  },
} satisfies Prisma.SourceSelect;

/**
 * Everything on a source's public page, through the public role: the document and what cites it (at most `MOST` passages).
 *
 * @returns null where there is no such source, it is not public, or `id` is no UUID
 */
export async function publicSource(id: string) {
  if (!isUuid(id)) return null;
  const source = await publicDb().source.findFirst({ where: { id, ...visibleTo(anonymous) }, select: head });
  if (!source) return null;
  const [citations, counts] = await Promise.all([
    publicDb().citation.findMany({ where: among(source.citations, MOST), orderBy: order, select: passagePart }),
    figuresOf({
      passages: passagesFigure(id),
      quoted: passagesFigure(id, Prisma.sql`AND "quote" <> ''`),
      discussed: discussedAt('source', id),
    }),
  ]);
  return { ...source, citations, counts };
}

/** A document as the public may read it, with the first passages that rest on it and the figures of all (`counts`). */
export type PublicSource = NonNullable<Awaited<ReturnType<typeof publicSource>>>;
