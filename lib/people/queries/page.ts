import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  attributedOf,
  attributionIds,
  citationsSelect,
  correctionsSelect,
  organizationBrief,
  participationIds,
  participationsOf,
} from '@/lib/parts/queries';
import { tellWithdrawn } from '@/lib/parts/queries/withdrawn';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const head = {
  id: true,
  slug: true,
  name: true,
  publicRole: true,
  countryCode: true,
  version: true,
  publishedAt: true,
  origin: true,
  organization: { select: { ...organizationBrief, kind: true } },
  participations: participationIds,
  attributions: attributionIds,
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
  const person = await publicDb().person.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!person) return null;
  const details = await publicDb().person.findFirst({
    where: { id: person.id, ...visibleTo(anonymous) },
    select: {
      participations: participationsOf(person.participations),
      attributions: attributedOf(person.attributions),
    },
  });
  return details && tellWithdrawn({ ...person, ...details });
}

export type PersonPage = NonNullable<Awaited<ReturnType<typeof publicPersonPage>>>;
