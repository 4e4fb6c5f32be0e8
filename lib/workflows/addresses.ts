import { publicDb } from '../db';
import { paths } from '../paths';

/** Most addresses that one sitemap may list (sitemaps.org protocol 0.9). */
const MOST_ADDRESSES = 50_000;

type Row = { noun: keyof typeof addresses; handle: string; updatedAt: Date };

const addresses = {
  meeting: paths.meeting,
  model: paths.model,
  programme: paths.programme,
  takeaway: paths.takeaway,
  claim: paths.claim,
  source: paths.source,
  organization: paths.organization,
  person: paths.person,
  topic: paths.topic,
  series: paths.series,
};

/** Every public record's address and when it last changed, lately changed first, in one round trip through the public role. */
export async function publicAddresses(): Promise<{ path: string; updatedAt: Date }[]> {
  const rows = await publicDb().$queryRaw<Row[]>`
    SELECT 'meeting' AS noun, "slug" AS handle, "updatedAt" FROM "Meeting"
    UNION ALL SELECT 'model', "slug", "updatedAt" FROM "PresentedModel"
    UNION ALL SELECT 'programme', "slug", "updatedAt" FROM "Programme"
    UNION ALL SELECT 'takeaway', "id"::text, "updatedAt" FROM "Takeaway"
    UNION ALL SELECT 'claim', "id"::text, "updatedAt" FROM "Claim"
    UNION ALL SELECT 'source', "id"::text, "updatedAt" FROM "Source"
    UNION ALL SELECT 'organization', "slug", "updatedAt" FROM "Organization"
    UNION ALL SELECT 'person', "slug", "updatedAt" FROM "Person"
    UNION ALL SELECT 'topic', "slug", "updatedAt" FROM "Topic"
    UNION ALL SELECT 'series', "slug", "updatedAt" FROM "MeetingSeries"
    ORDER BY "updatedAt" DESC, handle
    LIMIT ${MOST_ADDRESSES - 10}`;
  return rows.map(({ noun, handle, updatedAt }) => ({ path: addresses[noun](handle), updatedAt }));
}
