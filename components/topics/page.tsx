import { useTranslations } from 'next-intl';
import { Colophon } from '@/components/record/colophon';
import { Head } from '@/components/record/head';
import { InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { placed, plainly } from '@/components/record/linked-data';
import { More } from '@/components/record/more';
import { Section } from '@/components/record/section';
import { TopicLinks } from '@/components/record/topic-links';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { TopicPage } from '@/lib/topics/queries/page';
import { TOPIC_LISTS, topicNouns } from '@/lib/topics/queries/parts';
import { TopicEntries } from './entries';

/** A term of the vocabulary, its place in it, and what stands under it. */
export function TopicView({ topic, origin }: { topic: TopicPage; origin: string }) {
  const t = useTranslations('topic');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const { assignments, counts, broader, narrower } = topic;
  const lists = TOPIC_LISTS.map((list) => ({
    list,
    held: { id: list, kind: list, count: counts[list] },
    shown: assignments.filter((assignment) => assignment[topicNouns[list]]),
  })).filter(({ shown }) => shown.length > 0);
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
          { label: t('inRecord'), value: <InRecord held={lists.map(({ held }) => held)} /> },
        ]}
      />
      {topic.scopeNote ? <Prose size="lede">{topic.scopeNote}</Prose> : null}
      {assignments.length === 0 ? (
        <Section id="none" title={t('under')}>
          <Unknown>{t('underNone')}</Unknown>
        </Section>
      ) : null}
      {lists.map(({ list, held, shown }) => (
        <Section key={list} id={list} title={t(list)}>
          <TopicEntries list={list} assignments={shown} />
          <More kind={list} shown={shown.length} count={held.count} href={paths.list('topic', topic.slug, list)} />
        </Section>
      ))}
      <Colophon noun="topic" {...topic} title={topic.name} site={origin} />
    </article>
  );
}
