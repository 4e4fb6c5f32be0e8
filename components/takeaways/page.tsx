import { useLocale, useTranslations } from 'next-intl';
import { Sayers } from '@/components/record/attribution';
import { Colophon } from '@/components/record/colophon';
import { Head } from '@/components/record/head';
import { JsonLd } from '@/components/record/json-ld';
import { citedWork, meetingOf, placed, plainly } from '@/components/record/linked-data';
import { Row } from '@/components/record/row';
import { Section } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { TopicLinks } from '@/components/record/topic-links';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { Prose } from '@/components/ui/prose';
import { passagesOf } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { TakeawayPage } from '@/lib/takeaways/queries/page';
import { Kind } from './kind';

/** A takeaway on a page of its own, to link to and to cite. */
export function TakeawayView({ takeaway, origin }: { takeaway: TakeawayPage; origin: string }) {
  const t = useTranslations('takeaway');
  const record = useTranslations('record');
  const options = useTranslations('options.attributionRule');
  const locale = useLocale();
  const { meeting, session, effectiveRule, topics } = takeaway;
  const numbers = numberSources(takeaway.citations);
  const { before, after } = takeaway;
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'CreativeWork',
          ...placed(origin, takeaway.id, paths.takeaway(takeaway.id)),
          headline: takeaway.headline,
          text: plainly(takeaway.text),
          recordedAt: meetingOf(meeting, origin),
          about: topics.map(({ topic }) => ({ '@type': 'DefinedTerm', name: topic.name, termCode: topic.slug })),
          citation: passagesOf(takeaway.citations).map(({ source }) => citedWork(source, origin)),
        }}
      />
      <Head
        parent={{ href: paths.meeting(meeting.slug), label: meeting.title }}
        kind={t('over')}
        title={takeaway.headline}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          { label: t('kind'), value: <Kind kind={takeaway.kind} /> },
          {
            label: t('held'),
            value: whenOf(meeting, locale),
            note: <Where meeting={meeting} />,
          },
          ...(session
            ? [
                {
                  label: t('session'),
                  value: <Link href={paths.session(meeting.slug, session.id)}>{session.title}</Link>,
                },
              ]
            : []),
          {
            label: t('who'),
            value: <Sayers said={takeaway} />,
            note: effectiveRule === 'on_the_record' ? undefined : options(effectiveRule),
          },
          ...(topics.length > 0 ? [{ label: t('topics'), value: <TopicLinks topics={topics} /> }] : []),
        ]}
      />
      <Row citations={takeaway.citations} numbers={numbers}>
        <Prose size="lede">{takeaway.text}</Prose>
      </Row>
      {before || after ? (
        <Section id="others" title={t('others')}>
          <Pager
            label={t('others')}
            newer={before ? paths.takeaway(before.id) : undefined}
            older={after ? paths.takeaway(after.id) : undefined}
            newerLabel={before?.headline}
            olderLabel={after?.headline}
          />
        </Section>
      ) : null}
      <SourceList numbers={numbers} />
      <Colophon noun="takeaway" {...takeaway} title={takeaway.headline} site={origin} />
    </article>
  );
}
