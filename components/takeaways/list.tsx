import { useLocale, useTranslations } from 'next-intl';
import { AboutLine } from '@/components/record/about-links';
import { AbsentSource } from '@/components/record/absent-source';
import { Attribution } from '@/components/record/attribution';
import { byHome, saidAt } from '@/components/record/belonging';
import { Meta } from '@/components/record/meta';
import { Said, SaidLine } from '@/components/record/said';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import { isAbsent } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { isQuotation } from '@/lib/review/wording';
import type { TakeawayRow } from '@/lib/takeaways/queries/list';
import { Kind } from './kind';
import styles from './list.module.css';

/** By meeting, in the order in which each first comes; those of one meeting in that meeting's own order. */
const byMeeting = (takeaways: readonly TakeawayRow[]): TakeawayRow[][] =>
  byHome(takeaways, ({ meeting }) => saidAt(meeting)).map(({ things }) =>
    things.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
  );

/**
 * Takeaways of any meeting under each other; those of one meeting stand beside its name. The groups are no landmarks:
 * meetings may have the same title, and a page of fifty landmarks leads nobody; the headings do.
 */
export function TakeawayList({ takeaways }: { takeaways: readonly TakeawayRow[] }) {
  const record = useTranslations('record');
  const locale = useLocale();
  return byMeeting(takeaways).map(([first, ...others]) =>
    first ? (
      <div key={first.id} className={styles.group}>
        <div>
          <h2 className={styles.meeting}>
            <Link href={paths.meeting(first.meeting.slug)}>{first.meeting.title}</Link>
          </h2>
          <p className={styles.when}>
            {whenOf(first.meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>}
          </p>
        </div>
        <ul className={styles.takeaways}>
          {[first, ...others].map((takeaway) => (
            <li key={takeaway.id}>
              <Item takeaway={takeaway} />
            </li>
          ))}
        </ul>
      </div>
    ) : null,
  );
}

/** One takeaway: what it says, who said it and, where there is more to say of it, that. That it was not classified is none. */
function Item({ takeaway }: { takeaway: TakeawayRow }) {
  const record = useTranslations('record');
  const { id, headline, text, kind, topics, citations } = takeaway;
  return (
    <>
      <h3 className={styles.headline}>
        <Link href={paths.takeaway(id)}>
          <SaidLine citations={citations} lang={takeaway.language}>
            {headline}
          </SaidLine>
        </Link>
      </h3>
      {isQuotation(text, headline) ? null : (
        <Said citations={citations} lang={takeaway.language}>
          {text}
        </Said>
      )}
      <Meta>
        {kind === 'not_classified' ? null : <Kind kind={kind} />}
        <AboutLine said={takeaway} />
        {topics.map(({ topic }) => (
          <Link key={topic.slug} href={paths.topic(topic.slug)}>
            {topic.name}
          </Link>
        ))}
        <Attribution noun="takeaway" said={takeaway} on={takeaway.meeting.startOn} />
        {citations.length === 0 ? <span>{record('noSource')}</span> : null}
        {citations.filter(isAbsent).map((cited) => (
          <AbsentSource key={cited.id} absent={cited} />
        ))}
      </Meta>
    </>
  );
}
