import type { GoneWords } from '@/components/record/gone';
import { citedWorks, goneIn, meetingOf, placed, plainly, subjectsIn } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicTakeaway } from '@/lib/takeaways/queries/page';

/** A takeaway as schema.org's CreativeWork: what it says, where it was recorded, what it cites. */
export function statementOf(takeaway: PublicTakeaway, site: string, words: GoneWords): Thing {
  return {
    '@type': 'CreativeWork',
    ...placed(site, takeaway.id, paths.takeaway(takeaway.id)),
    headline: takeaway.headline,
    text: plainly(takeaway.text),
    inLanguage: takeaway.language ?? undefined,
    recordedAt: meetingOf(takeaway.meeting, site),
    about: [
      ...subjectsIn(takeaway.about, site),
      ...takeaway.topics.map(({ topic }) => ({ '@type': 'DefinedTerm', name: topic.name, termCode: topic.slug })),
      ...goneIn(takeaway, ['about', 'topics'], site, words),
    ],
    citation: citedWorks(takeaway.citations, site, words),
  };
}
