import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { NOUN_NAMES } from '@/lib/field';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { LEAST_ROLE } from '@/lib/policy';
import { PROPOSAL_STATES } from '@/lib/proposals/schema';
import { isAtLeast, type Member } from '@/lib/viewer';
import { authorsOf, listProposals, ownProposals } from '@/lib/workspace/proposals';
import { AGES, QueueFilter } from './filter';
import styles from './queue.module.css';
import { ProposalRows } from './rows';

type Props = { viewer: Member; asked: SearchParams };

/** What waits for a review, for whoever reviews; what one has proposed oneself, for everybody else. */
export async function Proposals({ viewer, asked }: Props) {
  return isAtLeast(viewer, LEAST_ROLE.review) ? (
    <Queue viewer={viewer} asked={asked} />
  ) : (
    <Own viewer={viewer} asked={asked} />
  );
}

async function Queue({ viewer, asked }: Props) {
  const [t, after, authorId] = [await getTranslations('proposals'), oneOf(asked.after), oneOf(asked.author)];
  const state = PROPOSAL_STATES.find((one) => one === oneOf(asked.state)) ?? 'open';
  const noun = NOUN_NAMES.find((one) => one === oneOf(asked.noun));
  const days = AGES.find((one) => String(one) === oneOf(asked.days));
  const filter = { state, noun, authorId, days };
  const [{ proposals, next }, authors, locale] = await Promise.all([
    listProposals(viewer, { ...filter, after }),
    authorsOf(viewer, state),
    getLocale(),
  ]);
  const at = (from?: string) => paths.proposals({ state, noun, author: authorId, days, after: from });
  const narrowed = Boolean(noun || authorId || days);
  return (
    <div className={styles.queue}>
      <header>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <QueueFilter filter={filter} authors={authors} locale={locale} />
      {proposals.length === 0 ? (
        <EmptyState title={narrowed ? t('noMatch') : t(`empty.${state}`)}>
          <p>{narrowed ? t('noMatchText') : t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ProposalRows caption={t('title')} proposals={proposals} ofMany />
      )}
      <Pager
        label={t('pages')}
        newer={after ? at() : undefined}
        newerLabel={t('first')}
        older={next ? at(next) : undefined}
        olderLabel={t('next')}
      />
    </div>
  );
}

async function Own({ viewer, asked }: Props) {
  const [t, after] = [await getTranslations('proposals'), oneOf(asked.after)];
  const { proposals, next } = await ownProposals(viewer, { after });
  return (
    <div className={styles.queue}>
      <header>
        <h1>{t('ownTitle')}</h1>
        <p>{t('ownLead')}</p>
      </header>
      {proposals.length === 0 ? (
        <EmptyState title={t('ownEmpty')}>
          <p>{isAtLeast(viewer, LEAST_ROLE.propose) ? t('ownEmptyText') : t('ownEmptyReader')}</p>
        </EmptyState>
      ) : (
        <ProposalRows caption={t('ownTitle')} proposals={proposals} ofMany={false} />
      )}
      <Pager
        label={t('pages')}
        newer={after ? paths.proposals() : undefined}
        newerLabel={t('first')}
        older={next ? paths.proposals({ after: next }) : undefined}
        olderLabel={t('next')}
      />
    </div>
  );
}
