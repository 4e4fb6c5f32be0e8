import { useTranslations } from 'next-intl';
import { AboutLine } from '@/components/record/about-links';
import { Attribution } from '@/components/record/attribution';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { Said, SaidLine } from '@/components/record/said';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { paths } from '@/lib/paths';
import { isQuotation } from '@/lib/review/wording';
import { Kind } from './kind';

type Props = {
  takeaway: MeetingParts['takeaways'][number];
  numbers: SourceNumbers;
  number?: number;
  /** The day of its meeting. */
  on: string | null;
};

/** One takeaway on its meeting's page, with the passage that it rests on. */
export function TakeawayItem({ takeaway, numbers, number, on }: Props) {
  const t = useTranslations('record');
  const { id, headline, text, kind, topics, citations } = takeaway;
  return (
    <li id={`takeaway-${id}`}>
      <Row citations={citations} said={[headline, text]} numbers={numbers} number={number}>
        <h3>
          <SaidLine citations={citations} lang={takeaway.language}>
            {headline}
          </SaidLine>
        </h3>
        {isQuotation(text, headline) ? null : (
          <Said citations={citations} lang={takeaway.language}>
            {text}
          </Said>
        )}
        <Meta>
          <Kind kind={kind} />
          <AboutLine said={takeaway} />
          {topics.map(({ topic }) => (
            <Link key={topic.slug} href={paths.topic(topic.slug)}>
              {topic.name}
            </Link>
          ))}
          <span>
            <Attribution noun="takeaway" said={takeaway} on={on} />
            <span data-screen-only>
              {' · '}
              <Link href={paths.takeaway(id)}>{t('permalink')}</Link>
            </span>
          </span>
        </Meta>
      </Row>
    </li>
  );
}
