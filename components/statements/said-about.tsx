import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { PagePart } from '@/components/record/article';
import { listRoute } from '@/components/record/list-route';
import { More } from '@/components/record/more';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { WholeList } from '@/components/record/whole-list';
import { Unknown } from '@/components/ui/unknown';
import type { ListedStatement } from '@/lib/parts/queries/statements';
import { publicSaidAbout, type SaidAboutPage, SUBJECT_LISTS } from '@/lib/public/said-about';
import { citationsInOrder, StatementList } from './list';

interface Options {
  saidAbout: readonly ListedStatement[];
  count: number;
  /** Where all of them are. */
  href: string;
}

/** What was said about a model, a programme or a body; no part where nothing was. */
export function useSaidAboutPart({ saidAbout, count, href }: Options): PagePart | false {
  const t = useTranslations('record');
  if (saidAbout.length === 0) return false;
  return {
    id: 'about',
    title: t('saidAbout'),
    held: [{ kind: 'about', count }],
    citations: citationsInOrder(saidAbout),
    content: ({ numbers }) => (
      <>
        <StatementList statements={saidAbout} numbers={numbers} />
        <More kind="about" shown={saidAbout.length} count={count} href={href} />
      </>
    ),
  };
}

/** What was said about a model, a programme or a body, all of it, page by page. */
export function SaidAboutView({ page }: { page: SaidAboutPage }) {
  const t = useTranslations('record');
  const { subject, statements } = page;
  const numbers = numberSources(citationsInOrder(statements));
  return (
    <article>
      <WholeList noun={subject.noun} of={subject} list="about" title={t('saidAbout')} kind="about" page={page}>
        {statements.length > 0 ? (
          <StatementList statements={statements} numbers={numbers} />
        ) : (
          <Unknown>{t('saidAboutNone')}</Unknown>
        )}
      </WholeList>
      {statements.length > 0 ? <SourceList numbers={numbers} /> : null}
    </article>
  );
}

/** The route of the lists of a model or a programme. */
export const subjectRoute = (noun: 'model' | 'programme') =>
  listRoute({
    of: noun,
    lists: SUBJECT_LISTS,
    read: (slug, _list, place) => publicSaidAbout(noun, slug, place),
    titleOf: async () => (await getTranslations('record'))('saidAbout'),
    nameOf: ({ subject }) => subject.name,
    View: SaidAboutView,
  });
