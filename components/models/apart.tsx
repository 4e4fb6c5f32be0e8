import { useTranslations } from 'next-intl';
import { EvidenceWord } from './evidence-word';

type Props = {
  model: { presentedAt: number; evidence: Parameters<typeof EvidenceWord>[0]['evidence'] };
  className?: string;
};

/** How often a model was presented, and apart from that what evidence there is on it: the one says nothing of the other. */
export function Apart({ model, className }: Props) {
  const t = useTranslations('models');
  return (
    <dl className={className}>
      <div>
        <dt>{t('presented')}</dt>
        <dd>{t('presentedAt', { count: model.presentedAt })}</dd>
      </div>
      <div>
        <dt>{t('evidence')}</dt>
        <dd>
          <EvidenceWord evidence={model.evidence} />
        </dd>
      </div>
    </dl>
  );
}
