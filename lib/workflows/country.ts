import type { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { MOST, meetingBrief, organizationBrief, participationsSelect } from '../parts/queries';

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
  participations: participationsSelect,
  models: { select: { slug: true, name: true, sinceOn: true }, orderBy: byName, take: MOST },
  organizations: { select: { ...organizationBrief, kind: true }, orderBy: byName, take: MOST },
  people: { select: { slug: true, name: true, publicRole: true }, orderBy: byName, take: MOST },
} satisfies Prisma.CountrySelect;

const isCode = (code: string): boolean => /^[A-Z]{2}$/.test(code);

/**
 * What the public record holds of a country (ISO 3166-1 alpha-2, upper case), in one round trip, through the public role;
 * each list has at most `MOST` entries.
 *
 * @returns null where the standard knows no such code
 */
export async function publicCountryPage(code: string) {
  if (!isCode(code)) return null;
  return publicDb().country.findUnique({ where: { code }, select: page });
}

/** Whether the standard knows the code (ISO 3166-1 alpha-2, upper case), in one round trip that reads nothing else. */
export async function isCountry(code: string): Promise<boolean> {
  if (!isCode(code)) return false;
  return (await publicDb().country.findUnique({ where: { code }, select: { code: true } })) !== null;
}

export type CountryPage = NonNullable<Awaited<ReturnType<typeof publicCountryPage>>>;
