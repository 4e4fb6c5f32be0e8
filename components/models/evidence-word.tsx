import { useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';

type Props = { evidence: readonly { independence: 'independent' | 'partly_independent' | 'self_reported' | null }[] };

/** What evidence exists on a model, in a few words: "only" is said of no evidence whose independence nobody reported. */
export function EvidenceWord({ evidence }: Props) {
  const t = useTranslations('models');
  if (evidence.length === 0) return <Unknown>{t('evidenceNone')}</Unknown>;
  const independent = evidence.filter(({ independence }) => independence === 'independent').length;
  if (independent > 0) return <>{t('evidenceIndependent', { count: independent })}</>;
  const unknown = evidence.filter(({ independence }) => independence === null).length;
  if (unknown > 0) return <>{t('evidenceUnknownCount', { count: unknown })}</>;
  if (evidence.some(({ independence }) => independence === 'partly_independent')) return <>{t('evidencePartly')}</>;
  return <>{t('evidenceSelf')}</>;
}
