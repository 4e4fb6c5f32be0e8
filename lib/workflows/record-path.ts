import type { NounName } from '../field';
import { paths } from '../paths';

/** A record by what its address is made of. */
interface Named {
  noun: string;
  id: string;
  slug: string | null;
}
/** With the record on whose page it is shown, where it has no page of its own. */
export interface Placed extends Named {
  home?: Named | null;
}

const bySlug = (path: (slug: string) => string) => (record: Placed) =>
  record.slug === null ? null : path(record.slug);
const atHome = ({ home }: Placed) => (home ? recordPath(home) : null);
const atMeeting = (path: (slug: string, id: string) => string) => (record: Placed) =>
  record.home?.slug ? path(record.home.slug, record.id) : null;

const addresses: Record<NounName, (record: Placed) => string | null> = {
  meeting: bySlug(paths.meeting),
  session: atMeeting(paths.session),
  presentation: atHome,
  takeaway: ({ id }) => paths.takeaway(id),
  claim: ({ id }) => paths.claim(id),
  evidence: atHome,
  commitment: atMeeting(paths.commitment),
  model: bySlug(paths.model),
  pillar: atHome,
  condition: atHome,
  programme: bySlug(paths.programme),
  source: ({ id }) => paths.source(id),
  organization: bySlug(paths.organization),
  person: bySlug(paths.person),
  series: bySlug(paths.series),
  topic: bySlug(paths.topic),
};

/** Nouns whose records have a page of their own. */
export const PAGED: readonly NounName[] = [
  'meeting',
  'model',
  'programme',
  'takeaway',
  'claim',
  'source',
  'organization',
  'person',
  'topic',
  'series',
];

/** Where a record is read: its own page, or its place on its home's; null for a part, or where the home is not known. */
export const recordPath = (record: Placed): string | null => addresses[record.noun as NounName]?.(record) ?? null;
