import { useTranslations } from 'next-intl';
import type { PagePart } from '@/components/record/article';
import { More } from '@/components/record/more';
import { citationsInOrder, StatementList } from '@/components/statements/list';
import { Unknown } from '@/components/ui/unknown';
import type { AttributedStatement } from '@/lib/parts/queries/statements';

const KINDS = ['takeaways', 'claims', 'commitments', 'presentations'] as const;
type Figures = Record<(typeof KINDS)[number] | 'statements', number>;

interface Options {
  attributions: readonly AttributedStatement[];
  counts: Figures;
  /** Where all of them are. */
  href: string;
}

/** What somebody said, presented or promised. */
export function useAttributedPart({ attributions, counts, href }: Options): PagePart {
  const t = useTranslations('actor');
  return {
    id: 'attributed',
    title: t('attributed'),
    note: attributions.length > 0 ? t('attributedNote') : undefined,
    held: KINDS.map((kind) => ({ kind, count: counts[kind] })),
    citations: citationsInOrder(attributions),
    content: ({ numbers }) => (
      <>
        {attributions.length === 0 ? <Unknown>{t('attributedNone')}</Unknown> : null}
        <StatementList statements={attributions} numbers={numbers} />
        <More kind="statements" shown={attributions.length} count={counts.statements} href={href} />
      </>
    ),
  };
}
