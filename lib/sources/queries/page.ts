import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { among, correctionsSelect, MOST } from '@/lib/parts/queries';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { Prisma } from '@/prisma/generated/client';

const meeting = { select: { slug: true, title: true } };
const model = { select: { slug: true, name: true } };
const programme = { select: { slug: true, name: true } };

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
    // A passage that names somebody belongs to no statement, and so to no meeting whose rule could guard it.
    where: { noun: { notIn: ['person', 'organization'] } },
    select: { id: true },
    orderBy: order,
    take: MOST,
  },
} satisfies Prisma.SourceSelect;

const passage = {
  id: true,
  quote: true,
  locator: true,
  takeaway: { select: { id: true, headline: true } },
  claim: { select: { id: true, text: true } },
  meeting,
  session: { select: { id: true, title: true, meeting } },
  participantCount: { select: { meeting } },
  participation: { select: { meeting } },
  presentation: { select: { meeting, model } },
  model,
  pillar: { select: { name: true, model } },
  condition: { select: { text: true, model } },
  institution: { select: { model, organization: { select: { name: true } } } },
  programme,
  organization: { select: { slug: true, name: true } },
  person: { select: { slug: true, name: true } },
  commitment: { select: { id: true, deliverable: true, meeting } },
  evidenceItem: { select: { title: true, model, programme } },
} satisfies Prisma.CitationSelect;

/**
 * Everything on a source's public page, through the public role: the document and what cites it (at most `MOST` passages).
 *
 * @returns null where there is no such source, it is not public, or `id` is no UUID
 */
export async function publicSourcePage(id: string) {
  if (!isUuid(id)) return null;
  const source = await publicDb().source.findFirst({ where: { id, ...visibleTo(anonymous) }, select: head });
  if (!source) return null;
  // As above: not those that name somebody.
  const passages = Prisma.sql`SELECT FROM "Citation" WHERE "sourceId" = ${id}::uuid AND "noun" NOT IN ('person', 'organization')`;
  const ordered = Prisma.sql`ORDER BY "position", "id"`;
  const [citations, counts] = await Promise.all([
    publicDb().citation.findMany({ where: among(source.citations, MOST), orderBy: order, select: passage }),
    figuresOf({
      passages: Prisma.sql`${passages} ${ordered}`,
      quoted: Prisma.sql`${passages} AND "quote" <> '' ${ordered}`,
    }),
  ]);
  return { ...source, citations, counts };
}

export type SourcePage = NonNullable<Awaited<ReturnType<typeof publicSourcePage>>>;
