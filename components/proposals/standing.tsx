import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { LEAST_ROLE } from '@/lib/policy';
import { ROLES } from '@/lib/viewer';
import type { ProposalPage } from '@/lib/workspace/proposal';

const may = (role: ProposalPage['proposal']['authorRole']) =>
  role !== null && ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE.propose);

/** What must be known before an open proposal is decided: how the record stands, and how its author does. */
export function Standing({ page: { proposal, record, standings }, own }: { page: ProposalPage; own: boolean }) {
  const t = useTranslations('proposals');
  const moved = Object.values(standings).filter((standing) => standing === 'moved').length;
  if (record.status !== 'published') return <Notice tone="doubt" title={t('recordOut')} />;
  return (
    <>
      {record.version === proposal.baseVersion ? null : (
        <Notice
          tone={moved > 0 ? 'doubt' : 'plain'}
          title={t('recordMoved', { now: record.version, base: proposal.baseVersion })}
        >
          <p>{t('recordMovedText', { count: moved })}</p>
        </Notice>
      )}
      {may(proposal.authorRole) ? null : <Notice title={t('authorGone', { name: proposal.author })} />}
      {own ? <Notice title={t('yours')} /> : null}
    </>
  );
}
