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
import { DISCUSSED_LISTS, type DiscussedPage } from '@/lib/public/discussed';
import { publicSaidAbout, type SaidAboutPage, SUBJECT_LISTS } from '@/lib/public/said-about';
import { DiscussedView, discussedList } from './discussed';
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

type SubjectPage = { about: SaidAboutPage } | { discussed: DiscussedPage };

const SubjectView = ({ page }: { page: SubjectPage }) =>
  'about' in page ? <SaidAboutView page={page.about} /> : <DiscussedView page={page.discussed} />;

/** The route of the lists of a model or a programme. */
export function subjectRoute(noun: 'model' | 'programme') {
  const at = discussedList(noun);
  return listRoute({
    of: noun,
    lists: [...SUBJECT_LISTS, ...DISCUSSED_LISTS],
    read: async (slug, list, place): Promise<SubjectPage | null> => {
      const about = list === 'about' ? await publicSaidAbout(noun, slug, place) : null;
      const discussed = list === 'discussed' ? await at.read(slug, place) : null;
      return about ? { about } : discussed && { discussed };
    },
    titleOf: async (list) => (list === 'about' ? (await getTranslations('record'))('saidAbout') : at.title()),
    nameOf: (page) => ('about' in page ? page.about : page.discussed).subject.name,
    View: SubjectView,
  });
}
