import { getLocale, getTranslations } from 'next-intl/server';
import { Missing } from '@/components/shell/missing';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import type { NounName } from '@/lib/field';
import { viewOf } from '@/lib/history/describe';
import { listRevisions } from '@/lib/history/queries';
import { isUuid } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { titlesOf } from '@/lib/workflows/search';
import { Comparison } from './comparison';
import styles from './history-screen.module.css';
import { RevisionList } from './revision-list';

type Props = {
  viewer: Member;
  noun: NounName;
  id: string;
  asked: Record<string, string | string[] | undefined>;
};

const numberIn = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** All saved states of a record, and what changed between any two of them. Works without script. */
export async function HistoryScreen({ viewer, noun, id, asked }: Props) {
  const listed = isUuid(id) ? await listRevisions(viewer, storeOf(noun), id, numberIn(asked.before)) : null;
  if (!listed?.ok) {
    answerNotFound();
    return <Missing />;
  }
  const { record, revisions, more } = listed.value;
  const [t, locale] = [await getTranslations('history'), await getLocale()];
  const titles = await titlesOf(viewer, [{ noun, id }]);
  const [from, to] = [numberIn(asked.from), numberIn(asked.to)];
  const latest = record.state.version;
  const pair = [from ?? Math.max(1, latest - 1), to ?? latest].sort((a, b) => a - b) as [number, number];
  const last = revisions.at(-1)?.version;
  return (
    <article className={styles.screen}>
      <header>
        <p>
          <Link href={paths.record(noun, id)}>{t('back')}</Link>
        </p>
        <h1>{t('title', { title: titles[id] ?? '' })}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {pair[0] === pair[1] && from === undefined ? null : (
        <Comparison viewer={viewer} noun={noun} id={id} pair={pair} fields={viewOf(storeOf(noun).noun.fields)} />
      )}
      <RevisionList
        noun={noun}
        id={id}
        pair={pair}
        revisions={revisions.map((revision) => ({ ...revision, when: formatInstant(revision.at, locale) }))}
      />
      <Pager
        label={t('pages')}
        newerLabel=""
        older={more && last ? paths.recordHistory(noun, id, { before: last }) : undefined}
        olderLabel={t('older')}
      />
    </article>
  );
}
