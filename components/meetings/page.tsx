import { useTranslations } from 'next-intl';
import { ClaimList } from '@/components/claims/list';
import { ModelsPresented } from '@/components/models/presented';
import { Colophon } from '@/components/record/colophon';
import { Head } from '@/components/record/head';
import { JsonLd } from '@/components/record/json-ld';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section, Statements } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { TakeawayItem } from '@/components/takeaways/item';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingPage } from '@/lib/meetings/queries/page';
import type { MeetingList } from '@/lib/meetings/queries/whole-list';
import { MOST_COUNTED } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { citationsOf } from './citations-of-page';
import { Commitments } from './commitments';
import { correctedParts } from './corrected';
import { Doubt } from './doubt';
import { MeetingFacts } from './facts';
import { FurtherFacts } from './further-facts';
import { eventOf } from './linked-data';
import { MeetingNotes } from './notes';
import styles from './page.module.css';
import { Participation } from './participation';
import { Sessions } from './sessions';

/** A meeting as anyone may read it. */
export function MeetingView({ meeting, origin }: { meeting: MeetingPage; origin: string }) {
  const t = useTranslations('meeting');
  const site = useTranslations('site');
  const options = useTranslations('options.meetingKind');
  const numbers = numberSources(citationsOf(meeting));
  const caveats = meeting.takeaways.filter(({ kind }) => kind === 'caveat');
  const takeaways = meeting.takeaways.filter(({ kind }) => kind !== 'caveat');
  const oneSource = numberSources(takeaways.flatMap(({ citations }) => citations)).size === 1;
  const { counts } = meeting;
  const all = (list: MeetingList) => paths.meetingList(meeting.slug, list);
  const sections = [
    {
      id: 'takeaways',
      title: t('takeaways'),
      note: oneSource ? t('takeawaysNote') : undefined,
      items: takeaways,
      count: counts.others,
      before: 0,
    },
    {
      id: 'caveats',
      title: t('caveats'),
      note: t('caveatsNote'),
      items: caveats,
      count: counts.caveats,
      // After more than are counted, nobody knows the number of the first one.
      before: counts.others < MOST_COUNTED ? counts.others : undefined,
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <article>
      <JsonLd thing={eventOf(meeting, origin)} />
      <Head
        parent={{ href: paths.meetings(), label: site('meetings') }}
        kind={options(meeting.kind)}
        title={meeting.title}
        aliases={meeting.aliases}
      />
      <MeetingFacts meeting={meeting} numbers={numbers} />
      <div className={styles.notes}>
        <MeetingNotes meeting={meeting} />
        <Doubt meeting={meeting} numbers={numbers} />
      </div>
      {meeting.summary || meeting.citations.length > 0 ? (
        <Row citations={meeting.citations} numbers={numbers}>
          {meeting.summary ? <Prose size="lede">{meeting.summary}</Prose> : <Unknown>{t('summaryNone')}</Unknown>}
        </Row>
      ) : null}
      {sections.map(({ id, title, note, items, count, before }) => (
        <Section key={id} id={id} title={title} note={note}>
          <Statements ordered={before !== undefined}>
            {items.map((takeaway, position) => (
              <TakeawayItem
                key={takeaway.id}
                takeaway={takeaway}
                numbers={numbers}
                number={before === undefined ? undefined : before + position + 1}
              />
            ))}
          </Statements>
          <More kind="takeaways" shown={items.length} count={count} whole={counts.takeaways} href={all('takeaways')} />
        </Section>
      ))}
      {meeting.claims.length > 0 ? (
        <Section id="claims" title={t('claims')} note={t('claimsNote')}>
          <ClaimList claims={meeting.claims} numbers={numbers} />
          <More kind="claims" shown={meeting.claims.length} count={counts.claims} href={all('claims')} />
        </Section>
      ) : null}
      {meeting.commitments.length > 0 ? (
        <Section id="commitments" title={t('commitments')} note={t('commitmentsNote')}>
          <Commitments meeting={meeting} numbers={numbers} />
          <More
            kind="commitments"
            shown={meeting.commitments.length}
            count={counts.commitments}
            href={all('commitments')}
          />
        </Section>
      ) : null}
      {meeting.presentations.length > 0 ? (
        <Section id="models" title={t('models')} note={t('modelsNote')}>
          <ModelsPresented meeting={meeting} here={meeting} numbers={numbers} />
          <More
            kind="presentations"
            shown={meeting.presentations.length}
            count={counts.presentations}
            href={all('models')}
          />
        </Section>
      ) : null}
      {meeting.sessions.length > 0 ? (
        <Section id="sessions" title={t('sessions')} note={t('sessionsNote')}>
          <Sessions meeting={meeting} numbers={numbers} numbered />
          <More kind="sessions" shown={meeting.sessions.length} count={counts.sessions} href={all('sessions')} />
        </Section>
      ) : null}
      <Participation meeting={meeting} numbers={numbers} />
      <FurtherFacts meeting={meeting} />
      <SourceList numbers={numbers} beyond={meeting.beyond} />
      <Colophon noun="meeting" {...meeting} parts={correctedParts(meeting)} site={origin} />
    </article>
  );
}
