import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { Proposal } from '@/lib/proposals/queries';
import { formatInstant } from '@/lib/time';
import styles from './proposal-screen.module.css';

type Props = { proposal: Proposal; own: boolean; mayPropose: boolean };

/** What came of a proposal, in whose words, and what its author can do next. Nothing while it is open. */
export function Outcome({ proposal, own, mayPropose }: Props) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const { state, reviewer, reviewedAt, reviewNote, taken, fields, publishedVersion } = proposal;
  if (state === 'open') return null;
  const all = Object.keys(fields).length;
  const by = { name: reviewer ?? '', when: reviewedAt ? formatInstant(reviewedAt, locale) : '' };
  const title = {
    published:
      taken.length === all ? t('wasPublished', by) : t('wasPublishedInPart', { ...by, taken: taken.length, all }),
    returned: t('wasReturned', by),
    withdrawn: t('wasWithdrawn', { when: formatInstant(proposal.updatedAt, locale) }),
  }[state];
  return (
    <Notice tone={state === 'published' ? 'done' : 'doubt'} role="status" title={title}>
      {reviewNote ? <blockquote className={styles.quote}>{reviewNote}</blockquote> : null}
      {publishedVersion ? <p>{t('asVersion', { version: publishedVersion })}</p> : null}
      {own && mayPropose && (state !== 'published' || taken.length < all) ? (
        <p>
          <LinkButton size="small" href={paths.proposeChange(proposal.noun, proposal.recordId, proposal.id)}>
            {t('again')}
          </LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}
