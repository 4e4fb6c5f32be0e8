import { useTranslations } from 'next-intl';
import { SearchBox } from '@/components/site/search-box';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { SaveSearch } from '@/components/workspace/save-search';
import { paths, type Query } from '@/lib/paths';
import type { TextAnswer } from '@/lib/public/answers';
import styles from './page.module.css';
import { MEMBER_SEARCH } from './sites';
import { Texts } from './texts';

interface Props {
  query: string;
  /** What the address says of facets, days and order. */
  asked: Query;
  /** Null where the question asks for nothing. */
  answer: TextAnswer | null;
}

/** What the whole record says of a member's question, drafts included. */
export function MemberSearchView({ query, asked, answer }: Props) {
  const t = useTranslations('search');
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('memberLead')}</p>
        <SearchBox query={query} path={paths.memberSearch()} />
        {answer ? <SaveSearch path={paths.memberSearch(query, { ...asked, page: undefined })} name={query} /> : null}
      </header>
      {answer?.isNone ? (
        <EmptyState title={t.rich('none', { query, ...isolated })}>{t('fewerWords')}</EmptyState>
      ) : null}
      {answer && !answer.isNone ? <Texts query={query} asked={asked} answer={answer} site={MEMBER_SEARCH} /> : null}
    </>
  );
}
