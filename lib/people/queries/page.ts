import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  attributedSelect,
  citationsSelect,
  correctionsSelect,
  organizationBrief,
  participationsSelect,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const page = {
  id: true,
  slug: true,
  name: true,
  publicRole: true,
  countryCode: true,
  version: true,
  publishedAt: true,
  origin: true,
  organization: { select: { ...organizationBrief, kind: true } },
  participations: participationsSelect,
  attributions: attributedSelect,
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.PersonSelect;

/**
 * Everything on a person's public page, through the public role; each list has at most `MOST` entries.
 * Where they took part or what they said is there only where the rule of the meeting lets them be named.
 *
 * @returns null where there is no such person or they are not public
 */
export async function publicPersonPage(slug: string) {
  const person = await publicDb().person.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: page });
  return person && tellWithdrawn(person);
}

export type PersonPage = NonNullable<Awaited<ReturnType<typeof publicPersonPage>>>;
