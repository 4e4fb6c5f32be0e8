import { useTranslations } from 'next-intl';
import type { Attributed } from '@/lib/parts/queries';
import { Names } from './who';

type Props = {
  attributions: readonly Attributed[];
  /** The rule in force: where it is not "on the record", that nobody is named is not a gap. */
  rule?: 'on_the_record' | 'chatham_house' | 'closed';
  verb?: 'says' | 'presentedBy' | 'promisedBy';
};

/** Who said it: by name, in the source's own words, not reported, or withheld under the rule of the meeting. */
export function Attribution({ attributions, rule = 'on_the_record', verb = 'says' }: Props) {
  const t = useTranslations('record');
  if (attributions.length > 0) {
    return <span>{t.rich(verb, { who: () => <Names all={attributions} /> })}</span>;
  }
  return <span>{rule === 'on_the_record' ? t('sayerUnknown') : t('sayerWithheld')}</span>;
}
