import { useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';
import type { TakeawayBrief } from '@/lib/parts/queries';
import { Names } from './who';

type Props = { said: TakeawayBrief; verb?: 'says' | 'presentedBy' | 'promisedBy' };

/** Who said it: by name, in the source's own words, not reported, or withheld under the rule in force for what was said. */
export function Attribution({ said, verb = 'says' }: Props) {
  const t = useTranslations('record');
  const { attributions, effectiveRule } = said;
  if (attributions.length > 0) {
    return <span>{t.rich(verb, { who: () => <Names all={attributions} /> })}</span>;
  }
  if (effectiveRule !== 'on_the_record') return <span>{t('sayerWithheld')}</span>;
  return <span>{t(verb === 'presentedBy' ? 'presenterUnknown' : 'sayerUnknown')}</span>;
}

/** The same under a label that asks who it was, in a table or a ledger. */
export function Sayers({ said }: { said: TakeawayBrief }) {
  const t = useTranslations('record');
  if (said.attributions.length > 0) return <Names all={said.attributions} />;
  return said.effectiveRule === 'on_the_record' ? <Unknown>{t('notReported')}</Unknown> : t('sayerWithheld');
}
