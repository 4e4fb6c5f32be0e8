import { useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';

type Props = { evidence: readonly { independence: 'independent' | 'partly_independent' | 'self_reported' | null }[] };

/** What evidence exists on a model, in a few words, from the most independent kind there is. */
export function EvidenceWord({ evidence }: Props) {
  const t = useTranslations('models');
  if (evidence.length === 0) return <Unknown>{t('evidenceNone')}</Unknown>;
  const independent = evidence.filter(({ independence }) => independence === 'independent').length;
  if (independent > 0) return <>{t('evidenceIndependent', { count: independent })}</>;
  if (evidence.some(({ independence }) => independence === 'partly_independent')) return <>{t('evidencePartly')}</>;
  if (evidence.some(({ independence }) => independence === 'self_reported')) return <>{t('evidenceSelf')}</>;
  return <>{t('evidenceUnknown')}</>;
}
