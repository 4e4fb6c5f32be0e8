import { useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';
import type { TakeawayBrief } from '@/lib/parts/queries';
import { goneFrom } from '@/lib/parts/queries/gone';
import { Names } from './who';

type SayersProps = {
  said: TakeawayBrief;
  /** The day on which it was said, where the page knows it. */
  on?: string | null;
};
type Props = SayersProps & { noun: keyof typeof WORDS };

/** How each kind of statement is somebody's, and what stands there where nobody reported whose. */
const WORDS = {
  takeaway: { by: 'says', unknown: 'sayerUnknown' },
  claim: { by: 'assertedBy', unknown: 'asserterUnknown' },
  presentation: { by: 'presentedBy', unknown: 'presenterUnknown' },
  commitment: { by: 'promisedBy', unknown: 'promiserUnknown' },
} as const;
/** Whether records of a noun are somebody's. */
export const isSomebodys = (noun: string): noun is keyof typeof WORDS => noun in WORDS;

/** Who said it: by name, in the source's own words, withdrawn since, not reported, or withheld under the rule in force for what was said. */
export function Attribution({ said, on, noun }: Props) {
  const t = useTranslations('record');
  const { attributions, effectiveRule } = said;
  const gone = goneFrom(said, 'attributions');
  if (attributions.length + gone.length > 0) {
    return <span>{t.rich(WORDS[noun].by, { who: () => <Names all={attributions} gone={gone} on={on} /> })}</span>;
  }
  return <span>{t(effectiveRule === 'on_the_record' ? WORDS[noun].unknown : 'sayerWithheld')}</span>;
}

/** The same under a label that asks who it was, in a table or a ledger. */
export function Sayers({ said, on }: SayersProps) {
  const t = useTranslations('record');
  const gone = goneFrom(said, 'attributions');
  if (said.attributions.length + gone.length > 0) return <Names all={said.attributions} gone={gone} on={on} />;
  return said.effectiveRule === 'on_the_record' ? <Unknown>{t('notReported')}</Unknown> : t('sayerWithheld');
}
