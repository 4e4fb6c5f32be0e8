import { announcement as claim } from '../claims/queries/page';
import { publicDb } from '../db';
import { plainText } from '../markdown';
import { announcement as meeting } from '../meetings/queries/page';
import { announcement as model } from '../models/queries/page';
import { isSlug, isUuid } from '../names';
import { announcement as organization } from '../organizations/queries/page';
import { announcement as person } from '../people/queries/page';
import { visibleTo } from '../policy';
import { announcement as programme } from '../programmes/queries/page';
import { announcement as series } from '../series/queries/page';
import { announcement as source } from '../sources/queries/page';
import { announcement as takeaway } from '../takeaways/queries/page';
import { announcement as topic } from '../topics/queries/page';
import { anonymous } from '../viewer';

type ById = { id: string };
type Handle = ById | { slug: string };

const readers = {
  meeting: (by: Handle) => publicDb().meeting.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: meeting }),
  model: (by: Handle) =>
    publicDb().presentedModel.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: model }),
  programme: (by: Handle) =>
    publicDb().programme.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: programme }),
  takeaway: (by: ById) =>
    publicDb().takeaway.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: takeaway }),
  claim: (by: ById) => publicDb().claim.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: claim }),
  source: (by: ById) => publicDb().source.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: source }),
  organization: (by: Handle) =>
    publicDb().organization.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: organization }),
  person: (by: Handle) => publicDb().person.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: person }),
  topic: (by: Handle) => publicDb().topic.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: topic }),
  series: (by: Handle) =>
    publicDb().meetingSeries.findFirst({ where: { ...by, ...visibleTo(anonymous) }, select: series }),
};

/** Nouns with a public page of their own. */
export type PagedNoun = keyof typeof readers;

const BY_ID: readonly PagedNoun[] = ['takeaway', 'claim', 'source'];

export const isPagedNoun = (name: string): name is PagedNoun => Object.hasOwn(readers, name);

type Brief<N extends PagedNoun> = { noun: N; row: NonNullable<Awaited<ReturnType<(typeof readers)[N]>>> };
/** Enough of a public record to announce it. */
export type PublicBrief = { [N in PagedNoun]: Brief<N> }[PagedNoun];

/**
 * Enough of a record to announce it, in one round trip, through the public role.
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
