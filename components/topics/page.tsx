import { useTranslations } from 'next-intl';
import { type PagePart, RecordArticle } from '@/components/record/article';
import { goneAt } from '@/components/record/gone';
import { InRecord } from '@/components/record/in-record';
import { More } from '@/components/record/more';
import { TopicLinks } from '@/components/record/topic-links';
import { CalendarLinks } from '@/components/schedule/calendar-links';
import { FilterLinks } from '@/components/site/filter-links';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { PublicTopic } from '@/lib/topics/queries/page';
import { TOPIC_LISTS, topicNouns } from '@/lib/topics/queries/parts';
import { TopicEntries } from './entries';
import { termOf } from './linked-data';

/** A term of the vocabulary, its place in it, and what stands under it. */
export function TopicView({ topic, origin }: { topic: PublicTopic; origin: string }) {
  const t = useTranslations('topic');
  const record = useTranslations('record');
  const search = useTranslations('search');
  const { broader, narrower } = topic;
  return (
    <RecordArticle
      noun="topic"
      record={topic}
      title={topic.name}
      site={origin}
      feed={{ of: 'topic', handle: topic.slug }}
      thing={termOf(topic, origin)}
      head={{
        parent: { href: paths.search(), label: search('title') },
        kind: t('over'),
        title: topic.name,
        aliases: topic.aliases,
      }}
      facts={({ held }) => (
        <Ledger
          unknown={record('notReported')}
          entries={[
            {
              label: t('broader'),
              value: broader ? (
                <TopicLinks topics={[{ topic: broader }]} />
              ) : (
                (goneAt(topic, 'broader') ?? <Unknown>{t('broaderNone')}</Unknown>)
              ),
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
      )}
      parts={useParts(topic)}
      cites={false}
    />
  );
}

function useParts({ id, slug, scopeNote, assignments, counts }: PublicTopic): (PagePart | false)[] {
  const t = useTranslations('topic');
  return [
    scopeNote !== null && {
      id: 'scope',
      citations: [],
      content: () => <Prose size="lede">{scopeNote}</Prose>,
    },
    assignments.length === 0 && {
      id: 'none',
      title: t('under'),
      citations: [],
      content: () => <Unknown>{t('underNone')}</Unknown>,
    },
    ...TOPIC_LISTS.map((list): PagePart | false => {
      const shown = assignments.filter((assignment) => assignment[topicNouns[list]]);
      return (
        shown.length > 0 && {
          id: list,
          title: t(list),
          held: [{ kind: list, count: counts[list] }],
          citations: [],
          content: () => (
            <>
              <TopicEntries list={list} assignments={shown} />
              <FilterLinks noun={topicNouns[list]} of={{ topic: id }} />
              {list === 'meetings' ? <CalendarLinks of="topic" handle={slug} /> : null}
              <More kind={list} shown={shown.length} count={counts[list]} href={paths.list('topic', slug, list)} />
            </>
          ),
        }
      );
    }),
  ];
}
