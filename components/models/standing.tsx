import { useTranslations } from 'next-intl';
import { inOrder } from '@/components/claims/in-order';
import { ClaimList } from '@/components/claims/list';
import type { PagePart } from '@/components/record/article';
import { evidenceParts } from '@/components/record/corrections';
import { EvidenceList } from '@/components/record/evidence';
import { More } from '@/components/record/more';
import { Notice } from '@/components/ui/notice';
import type { ClaimBrief, EvidenceBrief } from '@/lib/parts/queries';

/** The evaluations of a model or a programme; that there is none is said as clearly as what there is. */
export function useEvidencePart(evidence: readonly EvidenceBrief[], count: number): PagePart {
  const t = useTranslations('models');
  return {
    id: 'evidence',
    title: t('evidenceTitle'),
    note: t('evidenceNote'),
    held: [{ kind: 'evaluations', count }],
    citations: evidence.flatMap(({ citations }) => citations),
    corrected: evidenceParts(evidence),
    content: ({ numbers }) => (
      <>
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} numbers={numbers} />
        ) : (
          <Notice tone="doubt" title={t('evidenceNoneTitle')}>
            <p>{t('evidenceNoneText')}</p>
          </Notice>
        )}
        <More kind="evaluations" shown={evidence.length} count={count} />
      </>
    ),
  };
}

/** The claims about a model or a programme. */
export function useClaimsPart(claims: readonly ClaimBrief[], count: number): PagePart | false {
  const t = useTranslations('models');
  if (claims.length === 0) return false;
  return {
    id: 'claims',
    title: t('claims'),
    note: t('claimsNote'),
    held: [{ kind: 'claims', count }],
    citations: inOrder(claims).flatMap(({ citations }) => citations),
    content: ({ numbers }) => (
      <>
        <ClaimList claims={claims} numbers={numbers} />
        <More kind="claims" shown={claims.length} count={count} />
      </>
    ),
  };
}
