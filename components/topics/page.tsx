import { useLocale, useTranslations } from 'next-intl';
import { AsOfDate } from '@/components/claims/figure';
import { earliestFirst } from '@/components/claims/in-order';
import { Standing } from '@/components/claims/standing';
import { type Belonging, byHome, saidAt, subjectOf } from '@/components/record/belonging';
import { Colophon } from '@/components/record/colophon';
import { Entries, type Entry } from '@/components/record/entries';
import { Head } from '@/components/record/head';
import { type Holding, InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { placed, plainly } from '@/components/record/linked-data';
import { Section } from '@/components/record/section';
import { TopicLinks } from '@/components/record/topic-links';
import { MeetingEntries } from '@/components/schedule/entries';
import { Kind } from '@/components/takeaways/kind';
import { Ledger } from '@/components/ui/ledger';
import { Link } from '@/components/ui/link';
import { InlineProse, Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { countryName } from '@/lib/names';
import { MOST } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import type { TopicPage } from '@/lib/topics/queries/page';

type Assignment = TopicPage['assignments'][number];

const leadsTo = ({ href, title }: Belonging) => <Link href={href}>{title}</Link>;

const from = (meeting: { slug: string; title: string }) => leadsTo(saidAt(meeting));

function statementOf({ id, takeaway, claim, commitment, session }: Assignment): Entry | undefined {
  if (takeaway) {
    const about = [<Kind key="kind" kind={takeaway.kind} />, from(takeaway.meeting)];
    return { key: id, title: takeaway.headline, href: paths.takeaway(takeaway.id), about };
  }
  if (claim) {
    const subject = subjectOf(claim);
    const about = [
      <Standing key="standing" standing={claim.standing} />,
      claim.asOf ? <AsOfDate key="date" date={claim.asOf} /> : null,
      subject ? leadsTo(subject) : null,
      claim.meeting ? from(claim.meeting) : null,
    ];
    return { key: id, title: <InlineProse>{claim.text}</InlineProse>, href: paths.claim(claim.id), about };
  }
  if (commitment) {
    return {
      key: id,
      title: <InlineProse>{commitment.deliverable}</InlineProse>,
      href: paths.permalink(commitment.id),
      about: [from(commitment.meeting)],
    };
  }
  if (!session) return undefined;
  return { key: id, title: session.title, href: paths.permalink(session.id), about: [from(session.meeting)] };
}

const onlyEntries = (entries: readonly (Entry | undefined)[]): Entry[] =>
  entries.filter((entry) => entry !== undefined);

/** A term of the vocabulary, its place in it, and what stands under it. */
export function TopicView({ topic, origin }: { topic: TopicPage; origin: string }) {
  const t = useTranslations('topic');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const kinds = useTranslations('options.sourceKind');
  const locale = useLocale();
  const { assignments, broader, narrower } = topic;
  const meetings = assignments
    .flatMap(({ id, meeting }) => (meeting ? [{ key: id, meeting }] : []))
    .sort((a, b) => (b.meeting.startOn ?? '').localeCompare(a.meeting.startOn ?? ''));
  // What is about one model stands together and by date, so that its figures can be read as one row.
  const claims = byHome(
    assignments.flatMap(({ claim, ...rest }) => (claim ? [{ ...rest, claim, asOf: claim.asOf }] : [])),
    ({ claim }) => subjectOf(claim),
  ).flatMap(({ things }) => earliestFirst(things));
  const lists: { id: 'takeaways' | 'claims' | 'commitments' | 'sessions' | 'models' | 'sources'; entries: Entry[] }[] =
    [
      { id: 'takeaways', entries: onlyEntries(assignments.filter(({ takeaway }) => takeaway).map(statementOf)) },
      { id: 'claims', entries: onlyEntries(claims.map(statementOf)) },
      { id: 'commitments', entries: onlyEntries(assignments.filter(({ commitment }) => commitment).map(statementOf)) },
      { id: 'sessions', entries: onlyEntries(assignments.filter(({ session }) => session).map(statementOf)) },
      {
        id: 'models',
        entries: assignments.flatMap(({ id, model, programme }) => [
          ...(model
            ? [
                {
                  key: id,
                  title: model.name,
                  href: paths.model(model.slug),
                  about: [model.countryCode ? countryName(model.countryCode, locale) : null],
                },
              ]
            : []),
          ...(programme ? [{ key: id, title: programme.name, href: paths.programme(programme.slug) }] : []),
        ]),
      },
      {
        id: 'sources',
        entries: assignments.flatMap(({ id, source }) =>
          source ? [{ key: id, title: source.title, href: paths.source(source.id), about: [kinds(source.kind)] }] : [],
        ),
      },
    ];
  const count = (is: (assignment: Assignment) => unknown) => assignments.filter(is).length;
  const held: Holding[] = [
    { id: 'meetings', kind: 'meetings', count: meetings.length },
    { id: 'takeaways', kind: 'takeaways', count: count(({ takeaway }) => takeaway) },
    { id: 'claims', kind: 'claims', count: count(({ claim }) => claim) },
    { id: 'commitments', kind: 'commitments', count: count(({ commitment }) => commitment) },
    { id: 'sessions', kind: 'sessions', count: count(({ session }) => session) },
    { id: 'models', kind: 'models', count: count(({ model }) => model) },
    { id: 'models', kind: 'programmes', count: count(({ programme }) => programme) },
    { id: 'sources', kind: 'sources', count: count(({ source }) => source) },
  ];
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'DefinedTerm',
          ...placed(origin, topic.id, paths.topic(topic.slug)),
          name: topic.name,
          alternateName: topic.aliases.map(({ name }) => name),
          description: plainly(topic.scopeNote),
          termCode: topic.slug,
          inDefinedTermSet: `${origin}${paths.about()}`,
        }}
      />
      <Head
        parent={{ href: paths.search(), label: search('title') }}
        kind={t('over')}
        title={topic.name}
        aliases={topic.aliases}
      />
      <Ledger
        unknown={record('notReported')}
        entries={[
          {
            label: t('broader'),
            value: broader ? <TopicLinks topics={[{ topic: broader }]} /> : <Unknown>{t('broaderNone')}</Unknown>,
          },
          {
            label: t('narrower'),
            value:
              narrower.length > 0 ? (
                <TopicLinks topics={narrower.map((narrow) => ({ topic: narrow }))} />
              ) : (
                <Unknown>{t('narrowerNone')}</Unknown>
              ),
          },
          { label: t('inRecord'), value: <InRecord held={held} /> },
        ]}
      />
      {topic.scopeNote ? <Prose size="lede">{topic.scopeNote}</Prose> : null}
      {assignments.length >= MOST ? <p>{record('most', { count: MOST })}</p> : null}
      {assignments.length === 0 ? (
        <Section id="none" title={t('under')}>
          <Unknown>{t('underNone')}</Unknown>
        </Section>
      ) : null}
      {meetings.length > 0 ? (
        <Section id="meetings" title={t('meetings')}>
          <MeetingEntries meetings={meetings} />
        </Section>
      ) : null}
      {lists
        .filter(({ entries }) => entries.length > 0)
        .map(({ id, entries }) => (
          <Section key={id} id={id} title={t(id)}>
            <Entries entries={entries} />
          </Section>
        ))}
      <Colophon noun="topic" {...topic} title={topic.name} site={origin} />
    </article>
  );
}
