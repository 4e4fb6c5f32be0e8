import { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../../db';
import { idKeyset, KEYSET_PAGE } from '../keyset';
import { tellAbsent } from './absent';
import { saidAboutPart } from './statements';

/** What a statement can be about, with the column that ties it to it. */
const COLUMNS = { model: 'modelId', programme: 'programmeId', organization: 'organizationId' } as const;
export type Subject = keyof typeof COLUMNS;

/** The ids of the statements about something, latest entered first: what to count of them, and what they cite. */
export const saidAbout = (noun: Subject, id: string) =>
  Prisma.sql`SELECT "recordId" AS "id" FROM "SaidAbout" WHERE ${Prisma.raw(`"${COLUMNS[noun]}"`)} = ${id}::uuid ORDER BY "id" DESC`;

/** One page of what was said about something, by keyset, latest entered first, through the public role. */
export async function saidAboutPage(noun: Subject, id: string, place: { after?: string; before?: string }) {
  const { where, orderBy, read } = idKeyset(place);
  const found = await publicDb().saidAbout.findMany({
    where: { AND: [{ [COLUMNS[noun]]: id }, where] },
    orderBy,
    take: KEYSET_PAGE + 1,
    select: saidAboutPart,
  });
  const { rows, ...beside } = read(found);
  return { statements: await tellAbsent(rows), ...beside };
}
