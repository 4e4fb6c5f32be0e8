import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { among, correctionsSelect, MOST } from '@/lib/parts/queries';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';
import { ofStatements, passagePart, passagesFigure } from './parts';

const order = [{ position: 'asc' as const }, { id: 'asc' as const }];

const head = {
  id: true,
  title: true,
  kind: true,
  authors: true,
  publisher: true,
  containerTitle: true,
  issuedOn: true,
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
  version: true,
  publishedAt: true,
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
export async function publicSourcePage(id: string) {
  if (!isUuid(id)) return null;
  const source = await publicDb().source.findFirst({ where: { id, ...visibleTo(anonymous) }, select: head });
  if (!source) return null;
  const [citations, counts] = await Promise.all([
    publicDb().citation.findMany({ where: among(source.citations, MOST), orderBy: order, select: passagePart }),
    figuresOf({ passages: passagesFigure(id), quoted: passagesFigure(id, Prisma.sql`AND "quote" <> ''`) }),
  ]);
  return { ...source, citations, counts };
}

export type SourcePage = NonNullable<Awaited<ReturnType<typeof publicSourcePage>>>;
