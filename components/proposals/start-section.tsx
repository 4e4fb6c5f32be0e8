import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { daysSince, formatDay } from '@/lib/time';
import type { ClosedProposal, QueuedProposal } from '@/lib/workspace/proposals';
import styles from './start-section.module.css';
import { ProposalStateTag } from './state-tag';

type Props = {
  /** How many wait for the viewer's review. */
  waiting: number;
  own: readonly (QueuedProposal | ClosedProposal)[];
};

/** On the start page: what waits for one's review, and what came of what one proposed. Nothing where there is neither. */
export function StartProposals({ waiting, own }: Props) {
  const t = useTranslations('proposals');
  const words = useFieldWords();
  const locale = useLocale();
  if (waiting === 0 && own.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className={styles.section}>
      <h2 id="proposals">{own.length > 0 ? t('ownTitle') : t('title')}</h2>
      {waiting > 0 ? (
        <p>
          <Link href={paths.proposals()}>{t('waiting', { count: waiting })}</Link>
        </p>
      ) : null}
      {own.length > 0 ? (
        <ul>
          {own.map((proposal) => (
            <li key={proposal.id}>
              <div>
                {'title' in proposal ? (
                  <Link href={paths.proposal(proposal.id)}>{proposal.title || t('untitled')}</Link>
                ) : (
                  <span className={styles.note}>{t('closed')}</span>
                )}
                <p className={styles.note}>
                  {'noun' in proposal ? `${words.noun(proposal.noun)} · ` : ''}
                  <time dateTime={proposal.createdAt.toISOString()} title={formatDay(proposal.createdAt, locale)}>
                    {t('age', { days: daysSince(proposal.createdAt) })}
                  </time>
                </p>
              </div>
              {'state' in proposal ? (
                <ProposalStateTag state={proposal.state} all={proposal.fields.length} taken={proposal.taken.length} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
