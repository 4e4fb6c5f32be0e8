import { useLocale, useTranslations } from 'next-intl';
import { countryName, listOf } from '@/lib/names';
import type { Attributed } from '@/lib/parts/queries';

/** The names behind a statement in words, or undefined where there are none to give. */
export function namesOf(attributions: readonly Attributed[], locale: string): string[] {
  return attributions.map(({ person, organization, countryCode, wording, capacity }) => {
    const body = organization?.acronym ?? organization?.name;
    const who = [person?.name, body, countryCode ? countryName(countryCode, locale) : undefined]
      .filter(Boolean)
      .join(', ');
    const name = who || wording || '';
    return capacity && name ? `${name} (${capacity})` : name;
  });
}

type Props = {
  attributions: readonly Attributed[];
  /** The rule in force: where it is not "on the record", that nobody is named is not a gap. */
  rule?: 'on_the_record' | 'chatham_house' | 'closed';
  verb?: 'says' | 'presentedBy' | 'promisedBy';
};

/** Who said it: by name, in the source's own words, not reported, or withheld under the rule of the meeting. */
export function Attribution({ attributions, rule = 'on_the_record', verb = 'says' }: Props) {
  const t = useTranslations('record');
  const locale = useLocale();
  const names = namesOf(attributions, locale).filter(Boolean);
  if (names.length > 0) {
    const who = listOf(names, locale);
    return <span>{t(verb, { who })}</span>;
  }
  return <span>{rule === 'on_the_record' ? t('sayerUnknown') : t('sayerWithheld')}</span>;
}
