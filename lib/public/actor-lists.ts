import type { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import { publicMeetingsOf } from '../meetings/queries/list';
import { idKeyset, KEYSET_PAGE } from '../parts/keyset';
import { among, participationPart } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import { attributedLists, meetingLists, whose } from '../parts/queries/actor';
import { figuresOf } from '../parts/queries/figures';
import { attributedPart } from '../parts/queries/statements';
import { SUBJECT_LISTS } from './said-about';

/** Those who take part and speak, with the column by which others point to them. */
const COLUMNS = { organization: 'organizationId', person: 'personId' } as const;
export type Actor = keyof typeof COLUMNS;

/** The lists of a body or a person that have an address of their own. */
export const ACTOR_LISTS = ['meetings', 'statements'] as const;
export type ActorList = (typeof ACTOR_LISTS)[number];
/** Those of a body: beside its own also what others said about it. */
export const BODY_LISTS = [...ACTOR_LISTS, ...SUBJECT_LISTS] as const;

interface Place {
  after?: string;
  before?: string;
}

/** Most roles of one body, person or country at one meeting. */
const MOST_ROLES = 10;

/** One page of the meetings of these participations, latest first, each with every role in which somebody took part or is named. */
export async function meetingsAttended(of: Prisma.ParticipationWhereInput, place: Place) {
  const { rows, newer, older } = await publicMeetingsOf(
    { participations: { some: of } },
    { older: place.after, newer: place.before },
  );
  const found = await publicDb().meeting.findMany({
    where: among(rows, KEYSET_PAGE),
    select: {
      id: true,
      participations: { where: of, select: participationPart, orderBy: { id: 'asc' }, take: MOST_ROLES },
    },
  });
  const roles = new Map(found.map((meeting) => [meeting.id, meeting.participations]));
  const participations = rows.flatMap((row) => roles.get(row.id) ?? []);
  return { participations, before: newer, after: older };
}

/** What they said, presented or promised, latest entered first. */
async function statementsOf(noun: Actor, id: string, place: Place) {
  const { where, orderBy, read } = idKeyset(place);
  const found = await publicDb().attribution.findMany({
    where: { AND: [{ [COLUMNS[noun]]: id }, where] },
    orderBy,
    take: KEYSET_PAGE + 1,
    select: attributedPart,
  });
  const { rows, ...beside } = read(found);
  return { attributions: await tellAbsent(rows), ...beside };
}

/**
 * One page of one list of a body or a person, by keyset, through the public role: only what the rule of each meeting lets be named.
 *
 * @param place where to continue: rows after a place, or before it; from the top without one
 * @returns null where there is nobody of that address, or they are not public
 */
export async function publicActorList(noun: Actor, slug: string, list: ActorList, place: Place = {}) {
  const actor = await publicDb().record.findFirst({ where: { noun, slug }, select: { id: true, title: true } });
  if (!actor) return null;
  const { id, title } = actor;
  const who = whose(COLUMNS[noun], id);
  const [{ count }, page] = await Promise.all([
    figuresOf({ count: list === 'meetings' ? meetingLists(who).attended : attributedLists(who).statements }),
    list === 'meetings' ? meetingsAttended({ [COLUMNS[noun]]: id }, place) : statementsOf(noun, id, place),
  ]);
  const nothing = { participations: [], attributions: [] };
  return { actor: { noun, handle: slug, name: title ?? slug }, count, ...nothing, ...page };
}

export type ActorListPage = NonNullable<Awaited<ReturnType<typeof publicActorList>>>;
