import { publicDb } from '../db';
import { NOUN_NAMES, type NounName, type Values } from '../field';
import { publicMeetingsOf } from '../meetings/queries/list';
import { MEETING_LISTS } from '../meetings/queries/whole-list';
import { publicModels } from '../models/queries/list';
import { FOLDERS } from '../noun-names';
import { idKeyset, KEYSET_PAGE, positionKeyset } from '../parts/keyset';
import type { Discussed } from '../parts/queries/discussed';
import { ofStatements } from '../sources/queries/parts';
import { publicTakeaways } from '../takeaways/queries/list';
import { topicNouns } from '../topics/queries/parts';
import { meetingsAttended } from './actor-lists';
import { publicCorrections } from './corrections';
import { publicDiscussed } from './discussed';
import { INDEXED, publicIndex } from './noun-index';
import { pointingPage, pointingTo } from './pointing';

/** One page of a list: records by their ids, each with what the list alone says of it, and the places either side. */
export interface ListPage {
  rows: { id: string; here?: Values }[];
  after?: string;
  before?: string;
}
type Read = (place: { after?: string; before?: string }, asked: { year?: string }) => Promise<ListPage>;

/** A list with an address of its own: how its places are called there, what else it may be asked for, how a page of it is read. */
export interface List {
  places: readonly [after: string, before: string];
  asks: readonly 'year'[];
  read: Read;
  /** Whether people have a page of it, at the address without its ending. */
  hasPage: boolean;
  /** The noun that all its records are of, and what it says of one beside the record: the columns of a table follow from both. */
  noun: NounName | null;
  here: readonly string[];
}

const LATEST = ['older', 'newer'] as const;
const IN_ORDER = ['after', 'before'] as const;
const list = (noun: NounName | null, places: List['places'], read: Read, more: Partial<List> = {}): List => ({
  noun,
  places,
  asks: [],
  here: [],
  hasPage: true,
  read,
  ...more,
});

type Latest = { rows: { id: string }[]; older?: string; newer?: string };
const latest = ({ rows, older, newer }: Latest): ListPage => ({
  rows: rows.map(({ id }) => ({ id })),
  after: older,
  before: newer,
});
const turned = ({ after, before }: { after?: string; before?: string }) => ({ older: after, newer: before });

/** Meetings that began in a year (YYYY), or have no date (`undated`). */
const ofYear = (year: string | undefined) =>
  year === undefined ? {} : { startOn: year === 'undated' ? null : { startsWith: year } };

const meetings = list(
  'meeting',
  LATEST,
  async (place, { year }) => latest(await publicMeetingsOf(ofYear(year), turned(place))),
  { asks: ['year'] },
);

/** The lists of the whole record, by their folder. */
export const LISTS: Record<string, List> = {
  meetings,
  calendar: meetings,
  models: list('model', IN_ORDER, (place) => publicModels(place)),
  takeaways: list('takeaway', LATEST, async (place) => latest(await publicTakeaways(turned(place)))),
  ...Object.fromEntries(
    INDEXED.map((noun) => [FOLDERS[noun], list(noun, IN_ORDER, (place) => publicIndex(noun, place))]),
  ),
  corrections: list(
    null,
    LATEST,
    async (place) => {
      const { rows, ...beside } = await publicCorrections(turned(place));
      const told = rows.map(({ record, at, version, fields, note }) => ({
        id: record.id,
        here: { at: at.toISOString(), version, fields, note },
      }));
      return { ...latest({ rows: [], ...beside }), rows: told };
    },
    { here: ['at', 'version', 'fields', 'note'] },
  ),
};

type ReadOf = (id: string, place: { after?: string; before?: string }, handle: string) => Promise<ListPage>;

const entered = { orderBy: { id: 'desc' as const }, take: KEYSET_PAGE + 1 };

/** What was said about something: of a model, a programme or a body. */
const about =
  (column: 'modelId' | 'programmeId' | 'organizationId'): ReadOf =>
  async (id, place) => {
    const { where, orderBy, read } = idKeyset(place);
    const query = { where: { AND: [{ [column]: id }, where] }, orderBy, take: entered.take };
    const { rows, ...beside } = read(await publicDb().saidAbout.findMany({ ...query, select: recordOf }));
    return { rows: rows.map(({ recordId }) => ({ id: recordId })), ...beside };
  };
const recordOf = { id: true, recordId: true } as const;

/** What a body or a person said, presented or promised, and in which capacity. */
const statements =
  (column: 'organizationId' | 'personId'): ReadOf =>
  async (id, place) => {
    const { where, orderBy, read } = idKeyset(place);
    const query = { where: { AND: [{ [column]: id }, where] }, orderBy, take: entered.take };
    const found = await publicDb().attribution.findMany({ ...query, select: { ...recordOf, capacity: true } });
    const { rows, ...beside } = read(found);
    return { rows: rows.map(({ recordId, capacity }) => ({ id: recordId, here: { capacity } })), ...beside };
  };

/** The meetings in which somebody took part or is named, with every role. */
export async function attended(of: Parameters<typeof meetingsAttended>[0], place: { after?: string; before?: string }) {
  const { participations, ...beside } = await meetingsAttended(of, place);
  const meetings = [...new Set(participations.map(({ meeting }) => meeting.id))];
  return {
    rows: meetings.map((id) => {
      const own = participations.filter(({ meeting }) => meeting.id === id);
      return { id, here: { roles: own.map(({ role, capacity }) => ({ role, capacity })) } };
    }),
    ...beside,
  };
}

/** The meetings at which something was presented, cited or spoken of, with what says so. */
const discussed =
  (noun: Discussed): ReadOf =>
  async (_, place, handle) => {
    const page = await publicDiscussed(noun, handle, place);
    const rows = (page?.meetings ?? []).map(({ meeting, mentions }) => ({
      id: meeting.id,
      here: { mentions: mentions.map(({ id, noun: of, title }) => ({ id, noun: of, title })) },
    }));
    return { rows, after: page?.after, before: page?.before };
  };

/** The passages of a source that statements cite; what is part of a record is told by that one. */
const passages: ReadOf = async (sourceId, place) => {
  const { where, orderBy, read } = positionKeyset(place);
  const found = await publicDb().citation.findMany({
    where: { AND: [{ sourceId }, ofStatements, where] },
    orderBy,
    take: entered.take,
    select: {
      id: true,
      position: true,
      quote: true,
      locator: true,
      record: { select: { id: true, partOfId: true } },
    },
  });
  const { rows, ...beside } = read(found);
  return {
    rows: rows.map(({ record, quote, locator }) => ({ id: record.partOfId ?? record.id, here: { quote, locator } })),
    ...beside,
  };
};

/** What stands under a topic. */
const underTopic =
  (noun: NounName): ReadOf =>
  async (topicId, place) => {
    const { where, orderBy, read } = idKeyset(place);
    const query = { where: { AND: [{ topicId, noun }, where] }, orderBy, take: entered.take };
    const { rows, ...beside } = read(await publicDb().topicAssignment.findMany({ ...query, select: recordOf }));
    return { rows: rows.map(({ recordId }) => ({ id: recordId })), ...beside };
  };

/** A list of one record: how a page of it is read, of which noun its records are, what it says of them. */
interface OwnList {
  read: ReadOf;
  noun?: NounName;
  here?: readonly string[];
}

const meetingsWith = (read: ReadOf, here: readonly string[] = []): OwnList => ({ read, noun: 'meeting', here });

/** Lists of one record that its page has beside what points to it. */
const OWN: Partial<Record<NounName, Record<string, OwnList>>> = {
  meeting: {
    models: { read: (id, place) => pointingPage('meeting', id, 'presentation', place), noun: 'presentation' },
  },
  model: {
    about: { read: about('modelId') },
    discussed: meetingsWith(discussed('model'), ['mentions']),
    presented: meetingsWith(async (modelId, place) =>
      latest(await publicMeetingsOf({ presentations: { some: { modelId } } }, turned(place))),
    ),
  },
  programme: {
    about: { read: about('programmeId') },
    discussed: meetingsWith(discussed('programme'), ['mentions']),
  },
  organization: {
    meetings: meetingsWith((organizationId, place) => attended({ organizationId }, place), ['roles']),
    statements: { read: statements('organizationId'), here: ['capacity'] },
    about: { read: about('organizationId') },
  },
  person: {
    meetings: meetingsWith((personId, place) => attended({ personId }, place), ['roles']),
    statements: { read: statements('personId'), here: ['capacity'] },
  },
  series: {
    meetings: meetingsWith(async (seriesId, place) => latest(await publicMeetingsOf({ seriesId }, turned(place)))),
  },
  source: {
    passages: { read: passages, here: ['quote', 'locator'] },
    discussed: meetingsWith(discussed('source'), ['mentions']),
  },
  claim: { discussed: meetingsWith(discussed('claim'), ['mentions']) },
  commitment: { discussed: meetingsWith(discussed('commitment'), ['mentions']) },
  topic: Object.fromEntries(Object.entries(topicNouns).map(([name, noun]) => [name, { read: underTopic(noun), noun }])),
};

/** What of one noun points to a record, where anything does. */
function pointingList(noun: NounName, name: string): OwnList | undefined {
  const of = NOUN_NAMES.find((one) => FOLDERS[one] === name);
  const isPointing = pointingTo(noun).some((one) => one.noun === of);
  return of && isPointing ? { read: (id, place) => pointingPage(noun, id, of, place), noun: of } : undefined;
}

/** A list of one public record; null where it has none of that name. */
export function listOf(noun: NounName, record: { id: string; handle: string }, name: string): List | null {
  const own = OWN[noun] ?? {};
  const found = Object.hasOwn(own, name) ? own[name] : pointingList(noun, name);
  if (!found) return null;
  const { read, noun: of = null, here = [] } = found;
  const isMeetings = noun === 'meeting' && MEETING_LISTS.some((one) => one === name);
  return list(
    of,
    noun === 'model' && name === 'presented' ? LATEST : IN_ORDER,
    (place) => read(record.id, place, record.handle),
    { here, hasPage: Object.hasOwn(own, name) || isMeetings },
  );
}
