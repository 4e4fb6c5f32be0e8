import { useLocale, useTranslations } from 'next-intl';
import { whenOf } from '@/components/meetings/words';
import { Entries } from '@/components/record/entries';
import { WithdrawnSource } from '@/components/record/withdrawn-source';
import { Link } from '@/components/ui/link';
import { isWithdrawn } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { TakeawayRow } from '@/lib/takeaways/queries/list';
import { Kind } from './kind';

/** Takeaways of any meeting under each other, each with its kind, its meeting and its topics. */
export function TakeawayList({ takeaways }: { takeaways: readonly TakeawayRow[] }) {
  const record = useTranslations('record');
  const locale = useLocale();
  return (
    <Entries
      entries={takeaways.map(({ id, headline, kind, meeting, topics, citations }) => ({
        key: id,
        title: headline,
        href: paths.takeaway(id),
        about: [
          <Kind key="kind" kind={kind} />,
          <Link key="meeting" href={paths.meeting(meeting.slug)}>
            {meeting.title}
          </Link>,
          whenOf(meeting, locale) ?? record('dateNotReported'),
          ...topics.map(({ topic }) => (
            <Link key={topic.slug} href={paths.topic(topic.slug)}>
              {topic.name}
            </Link>
          )),
          citations.length === 0 ? record('noSource') : null,
          ...citations
            .filter(isWithdrawn)
            .map(({ id: key, withdrawn }) => <WithdrawnSource key={key} withdrawn={withdrawn} />),
        ],
      }))}
    />
  );
}
