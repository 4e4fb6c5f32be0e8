import { publicDb } from '@/lib/db';
import type { NounName } from '@/lib/field';
import { isUuid } from '@/lib/names';
import { paths } from '@/lib/paths';
import type { Prisma } from '@/prisma/generated/client';

export type Slugged = 'meeting' | 'model' | 'programme' | 'organization' | 'person' | 'topic' | 'series';

const slugged = { select: { slug: true } } as const;
const redirected = {
  meetingId: true,
  modelId: true,
  programmeId: true,
  organizationId: true,
  personId: true,
  topicId: true,
  seriesId: true,
  sourceId: true,
  meeting: slugged,
  model: slugged,
  programme: slugged,
  organization: slugged,
  person: slugged,
  topic: slugged,
  series: slugged,
  source: { select: { id: true } },
} satisfies Prisma.SlugRedirectSelect;

/**
 * What became of an address that no public record answers: it moved, or the record was withdrawn.
 *
 * @returns `moved` with the record's present slug, `withdrawn` with what the tombstone says, or null: nothing public is known
 */
export async function formerAddress(noun: Slugged, slug: string) {
  const [redirect, tombstone] = await Promise.all([
    publicDb().slugRedirect.findUnique({ where: { noun_slug: { noun, slug } }, select: redirected }),
    publicDb().tombstone.findFirst({ where: { noun, slug }, orderBy: { withdrawnAt: 'desc' }, select: told }),
  ]);
  const moved = redirect?.[noun]?.slug;
  if (moved) return { kind: 'moved' as const, slug: moved };
  // The record that the address moved to was withdrawn under its later address.
  const target = redirect?.[`${noun}Id`];
  return target ? tombstoneOf(target) : tombstone && withdrawn(tombstone);
}

/** What became of the record with this id: it was merged into another one, whose address it is then, or withdrawn; else null. */
export async function formerRecord(id: string) {
  if (!isUuid(id)) return null;
  const slug = id.toLowerCase();
  const redirect = await publicDb().slugRedirect.findFirst({ where: { slug }, select: redirected });
  if (!redirect) return tombstoneOf(id);
  const { organization, person, source } = redirect;
  if (organization) return { kind: 'moved' as const, path: paths.organization(organization.slug) };
  if (person) return { kind: 'moved' as const, path: paths.person(person.slug) };
  if (source) return { kind: 'moved' as const, path: paths.source(source.id) };
  return tombstoneOf(redirect.organizationId ?? redirect.personId ?? redirect.sourceId ?? id);
}

async function tombstoneOf(recordId: string) {
  const tombstone = await publicDb().tombstone.findUnique({ where: { recordId }, select: told });
  return tombstone && withdrawn(tombstone);
}

const told = { noun: true, title: true, reason: true, withdrawnAt: true, causeId: true } as const;

/** `together`: the record went because what it was part of was withdrawn. */
const withdrawn = ({ noun, causeId, ...rest }: Prisma.TombstoneGetPayload<{ select: typeof told }>) => ({
  kind: 'withdrawn' as const,
  noun: noun as NounName,
  together: causeId !== null,
  ...rest,
});

type Place = { noun: string; handle: string; anchor: string | null };

const addresses: Record<string, (place: Place) => string> = {
  meeting: ({ handle }) => paths.meeting(handle),
  session: ({ handle, anchor }) => paths.session(handle, anchor ?? ''),
  commitment: ({ handle, anchor }) => paths.commitment(handle, anchor ?? ''),
  model: ({ handle }) => paths.model(handle),
  programme: ({ handle }) => paths.programme(handle),
  takeaway: ({ handle }) => paths.takeaway(handle),
  claim: ({ handle }) => paths.claim(handle),
  source: ({ handle }) => paths.source(handle),
  organization: ({ handle }) => paths.organization(handle),
  person: ({ handle }) => paths.person(handle),
  topic: ({ handle }) => paths.topic(handle),
  series: ({ handle }) => paths.series(handle),
};

/**
 * The public address of the record with this id, whatever its noun; parts without a page of their own lead to the page
 * that shows them. One round trip through the public role.
 *
 * @returns null where nothing public has the id
 */
export async function addressOf(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [place] = await publicDb().$queryRaw<Place[]>`
    SELECT 'meeting' AS noun, "slug" AS handle, NULL AS anchor FROM "Meeting" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'session', m."slug", s."id"::text FROM "MeetingSession" s JOIN "Meeting" m ON m."id" = s."meetingId" WHERE s."id" = ${id}::uuid
    UNION ALL SELECT 'meeting', m."slug", NULL FROM "Presentation" p JOIN "Meeting" m ON m."id" = p."meetingId" WHERE p."id" = ${id}::uuid
    UNION ALL SELECT 'commitment', m."slug", c."id"::text FROM "Commitment" c JOIN "Meeting" m ON m."id" = c."meetingId" WHERE c."id" = ${id}::uuid
    UNION ALL SELECT 'model', "slug", NULL FROM "PresentedModel" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'model', m."slug", NULL FROM "Pillar" p JOIN "PresentedModel" m ON m."id" = p."modelId" WHERE p."id" = ${id}::uuid
    UNION ALL SELECT 'model', m."slug", NULL FROM "TransferabilityCondition" c JOIN "PresentedModel" m ON m."id" = c."modelId" WHERE c."id" = ${id}::uuid
    UNION ALL SELECT 'claim', "claimId"::text, NULL FROM "EvidenceItem" WHERE "id" = ${id}::uuid AND "claimId" IS NOT NULL
    UNION ALL SELECT 'model', m."slug", NULL FROM "EvidenceItem" e JOIN "PresentedModel" m ON m."id" = e."modelId" WHERE e."id" = ${id}::uuid
    UNION ALL SELECT 'programme', p."slug", NULL FROM "EvidenceItem" e JOIN "Programme" p ON p."id" = e."programmeId" WHERE e."id" = ${id}::uuid
    UNION ALL SELECT 'programme', "slug", NULL FROM "Programme" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'takeaway', "id"::text, NULL FROM "Takeaway" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'claim', "id"::text, NULL FROM "Claim" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'source', "id"::text, NULL FROM "Source" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'organization', "slug", NULL FROM "Organization" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'person', "slug", NULL FROM "Person" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'topic', "slug", NULL FROM "Topic" WHERE "id" = ${id}::uuid
    UNION ALL SELECT 'series', "slug", NULL FROM "MeetingSeries" WHERE "id" = ${id}::uuid`;
  return place ? (addresses[place.noun]?.(place) ?? null) : null;
}
