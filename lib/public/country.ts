import { Prisma } from '@/prisma/generated/client';
import { isCountry } from '../country';
import { publicDb } from '../db';
import { MOST, meetingBrief, organizationBrief, participationIds, participationsOf } from '../parts/queries';
import { meetingLists } from '../parts/queries/actor';
import { figuresOf } from '../parts/queries/figures';

const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];

const page = {
  code: true,
  alpha3: true,
  m49: true,
  meetings: {
    select: meetingBrief,
    orderBy: [{ startOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: MOST,
  },
  participations: participationIds,
  models: { select: { slug: true, name: true, sinceOn: true }, orderBy: byName, take: MOST },
  organizations: { select: { ...organizationBrief, kind: true }, orderBy: byName, take: MOST },
  people: { select: { slug: true, name: true, publicRole: true }, orderBy: byName, take: MOST },
} satisfies Prisma.CountrySelect;

/**
 * What the public record holds of a country (ISO 3166-1 alpha-2, upper case), through the public role;
 * each list has at most `MOST` entries.
 *
 * @returns null where the standard knows no such code
 */
export async function publicCountryPage(code: string) {
  if (!isCountry(code)) return null;
  const country = await publicDb().country.findUnique({ where: { code }, select: page });
  if (!country) return null;
  const from = Prisma.sql`"countryCode" = ${code}`;
  const rows = (table: Prisma.ModelName) => Prisma.sql`SELECT FROM ${Prisma.raw(`"${table}"`)} WHERE ${from}`;
  const [participations, counts] = await Promise.all([
    publicDb().participation.findMany(participationsOf(country.participations)),
    figuresOf({
      ...meetingLists(from),
      hosted: rows('Meeting'),
      models: rows('PresentedModel'),
      organizations: rows('Organization'),
      people: rows('Person'),
    }),
  ]);
  return { ...country, participations, counts };
}

export type CountryPage = NonNullable<Awaited<ReturnType<typeof publicCountryPage>>>;
