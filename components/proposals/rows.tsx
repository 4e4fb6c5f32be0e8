import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { listOf } from '@/lib/names';
import { paths } from '@/lib/paths';
import { daysSince, formatDay } from '@/lib/time';
import type { ClosedProposal, QueuedProposal } from '@/lib/workspace/proposals';
import styles from './rows.module.css';
import { ProposalStateTag } from './state-tag';

type Props = {
  caption: string;
  proposals: readonly (QueuedProposal | ClosedProposal)[];
  /** Whether they are of several authors. */
  ofMany: boolean;
};

/** Proposals as a table: which record, which fields, by whom, for how long. */
export function ProposalRows({ caption, proposals, ofMany }: Props) {
  const t = useTranslations('proposals');
  const words = useFieldWords();
  const locale = useLocale();
  const when = (at: Date) => (
    <time key="at" dateTime={at.toISOString()} title={formatDay(at, locale)} className={styles.when}>
      {t('age', { days: daysSince(at) })}
    </time>
  );
  const columns = [
    t('columnRecord'),
    t('columnFields'),
    ...(ofMany ? [t('columnAuthor')] : []),
    t('columnAge'),
    t('columnState'),
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={proposals.map((proposal) => {
        if (!('title' in proposal)) {
          const closed = <span className={styles.closed}>{t('closed')}</span>;
          return { key: proposal.id, cells: [closed, '', ...(ofMany ? [''] : []), when(proposal.createdAt), ''] };
        }
        const { id, noun, title, fields, author, createdAt, state, taken } = proposal;
        return {
          key: id,
          cells: [
            <div key="record" className={styles.title}>
              <Link href={paths.proposal(id)}>{title || t('untitled')}</Link>
              <p>{words.noun(noun)}</p>
            </div>,
            <span key="fields" className={styles.fields}>
              {listOf(
                fields.map((name) => words.label(noun, name)),
                locale,
              )}
            </span>,
            ...(ofMany ? [author] : []),
            when(createdAt),
            <ProposalStateTag key="state" state={state} all={fields.length} taken={taken.length} />,
          ],
        };
      })}
    />
  );
}
