import type { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { plainText } from '../markdown';
import { isSlug, isUuid } from '../names';
import { visibleTo } from '../policy';
import { anonymous } from '../viewer';

const record = { id: true, version: true, publishedAt: true } as const;
const named = { select: { name: true } };

const selects = {
  meeting: {
    ...record,
    slug: true,
    title: true,
    kind: true,
    startOn: true,
    endOn: true,
    city: true,
    countryCode: true,
    attendanceMode: true,
  },
  model: {
    ...record,
    slug: true,
    name: true,
    countryCode: true,
    sinceOn: true,
    evidence: { select: { independence: true } },
  },
  programme: { ...record, slug: true, name: true, sinceOn: true, model: named },
  takeaway: { ...record, headline: true, kind: true, meeting: { select: { title: true, startOn: true, endOn: true } } },
  claim: { ...record, text: true, standing: true, asOf: true },
  source: { ...record, title: true, kind: true, publisher: true, issuedOn: true },
  organization: { ...record, slug: true, name: true, kind: true, countryCode: true },
  person: { ...record, slug: true, name: true, publicRole: true, organization: named },
  topic: { ...record, slug: true, name: true },
  series: { ...record, slug: true, name: true },
} satisfies {
  meeting: Prisma.MeetingSelect;
  model: Prisma.PresentedModelSelect;
  programme: Prisma.ProgrammeSelect;
  takeaway: Prisma.TakeawaySelect;
  claim: Prisma.ClaimSelect;
  source: Prisma.SourceSelect;
  organization: Prisma.OrganizationSelect;
  person: Prisma.PersonSelect;
  topic: Prisma.TopicSelect;
  series: Prisma.MeetingSeriesSelect;
};

type ById = { id: string };
type Handle = ById | { slug: string };

const readers = {
  meeting: (by: Handle) =>
    publicDb().meeting.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.meeting }),
  model: (by: Handle) =>
    publicDb().presentedModel.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.model }),
  programme: (by: Handle) =>
    publicDb().programme.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.programme }),
  takeaway: (by: ById) =>
    publicDb().takeaway.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.takeaway }),
  claim: (by: ById) => publicDb().claim.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.claim }),
  source: (by: ById) =>
    publicDb().source.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.source }),
  organization: (by: Handle) =>
    publicDb().organization.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.organization }),
  person: (by: Handle) =>
    publicDb().person.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.person }),
  topic: (by: Handle) =>
    publicDb().topic.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.topic }),
  series: (by: Handle) =>
    publicDb().meetingSeries.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: selects.series }),
};

/** Nouns with a public page of their own. */
export type PagedNoun = keyof typeof readers;

const BY_ID: readonly PagedNoun[] = ['takeaway', 'claim', 'source'];

export const isPagedNoun = (name: string): name is PagedNoun => Object.hasOwn(readers, name);

type Brief<N extends PagedNoun> = { noun: N; row: NonNullable<Awaited<ReturnType<(typeof readers)[N]>>> };
/** Enough of a public record to announce or to cite it. */
export type PublicBrief = { [N in PagedNoun]: Brief<N> }[PagedNoun];

/**
 * Enough of a record to announce or to cite it, in one round trip, through the public role.
 *
 * @param handle the record's id, or its slug where it has one
 * @returns null where there is no such record or it is not public
 */
export async function publicBrief(noun: PagedNoun, handle: string): Promise<PublicBrief | null> {
  const bySlug = isSlug(handle) && !BY_ID.includes(noun);
  const by = isUuid(handle) ? { id: handle } : bySlug ? { slug: handle } : null;
  const row = by && (await (readers[noun] as (by: Handle) => Promise<PublicBrief['row'] | null>)(by));
  return row && ({ noun, row } as PublicBrief);
}

/** By what people call the record, as plain text. */
export function titleOf({ noun, row }: PublicBrief): string {
  switch (noun) {
    case 'meeting':
    case 'source':
      return row.title;
    case 'takeaway':
      return row.headline;
    case 'claim':
      return plainText(row.text);
    default:
      return row.name;
  }
}
