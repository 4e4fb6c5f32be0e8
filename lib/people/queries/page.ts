import { publicDb } from '@/lib/db';
import {
  aliasesSelect,
  announced,
  citationsSelect,
  correctionsSelect,
  organizationBrief,
  participationIds,
  participationsOf,
  rolesSelect,
} from '@/lib/parts/queries';
import { tellAbsent } from '@/lib/parts/queries/absent';
import { attributedIds, attributedLists, meetingLists, whose } from '@/lib/parts/queries/actor';
import { figuresOf } from '@/lib/parts/queries/figures';
import { NONE_BEYOND, sourcesBeyond } from '@/lib/parts/queries/sources';
import { attributedOf, attributionIds, citationsOfStatements } from '@/lib/parts/queries/statements';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

/** Enough of it to announce it: what its picture is made of. */
export const announcement = {
  ...announced,
  slug: true,
  name: true,
  publicRole: true,
  organization: { select: { name: true } },
} satisfies Prisma.PersonSelect;

const head = {
  ...announcement,
  countryCode: true,
  origin: true,
  organization: { select: { ...organizationBrief, kind: true } },
  roles: {
    ...rolesSelect,
    select: { id: true, ...rolesSelect.select, organization: { select: organizationBrief } },
  },
  participations: participationIds,
  attributions: attributionIds,
  aliases: aliasesSelect,
  citations: citationsSelect,
  corrections: correctionsSelect,
} satisfies Prisma.PersonSelect;

/**
 * Everything on a person's public page, through the public role; each list has at most `MOST_STATED` entries.
 * Where they took part or what they said is there only where the rule of the meeting lets them be named.
 *
 * @returns null where there is no such person or they are not public
 */
export async function publicPerson(slug: string) {
  const person = await publicDb().person.findFirst({ where: { slug, ...visibleTo(anonymous) }, select: head });
  if (!person) return null;
  const who = whose('personId', person.id);
  const [details, counts] = await Promise.all([
    publicDb().person.findFirst({
      where: { id: person.id, ...visibleTo(anonymous) },
      select: {
        participations: participationsOf(person.participations),
        attributions: attributedOf(person.attributions),
      },
    }),
    figuresOf({ ...meetingLists(who), ...attributedLists(who) }),
  ]);
  if (!details) return null;
  const told = await tellAbsent({ ...person, ...details });
  const shown = [...told.citations, ...citationsOfStatements(told.attributions)];
  const isLong = counts.statements > told.attributions.length;
  return { ...told, counts, beyond: isLong ? await sourcesBeyond(attributedIds(who), shown) : NONE_BEYOND };
}

/**
 * Somebody with a public role as the public may read it, with the first of what they took part in and said, and the figures of all
 * (`counts`).
 */
export type PublicPerson = NonNullable<Awaited<ReturnType<typeof publicPerson>>>;
