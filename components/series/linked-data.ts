import { meetingOf, placed, plainly } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicSeries } from '@/lib/series/queries/page';

/** A series as schema.org's EventSeries, with the meetings that its page shows. */
export const seriesOf = ({ id, slug, name, aliases, description, meetings }: PublicSeries, site: string): Thing => ({
  '@type': 'EventSeries',
  ...placed(site, id, paths.series(slug)),
  name,
  alternateName: aliases.map((alias) => alias.name),
  description: plainly(description),
  subEvent: meetings.map((meeting) => meetingOf(meeting, site)),
});
