import { type Locale, useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { type Gone, goneFrom, type Pointing, type WithGone } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';

type Props = Pick<Gone, 'noun' | 'recordId' | 'at'>;
/** What is said in the place of a record that was withdrawn. */
export type GoneWords = (gone: Pick<Gone, 'noun' | 'at'>) => string;

/** Of what kind a withdrawn record was and since when it is gone, in words. */
export function useGoneWords(): GoneWords {
  const t = useTranslations('record');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return ({ noun, at }) => t('recordWithdrawn', { noun: nouns(`${noun}.one`), date: formatDay(at, locale) });
}

/** The same where there is no page, but a file. */
export async function goneWords(locale: Locale): Promise<GoneWords> {
  const [t, nouns] = [
    await getTranslations({ locale, namespace: 'record' }),
    await getTranslations({ locale, namespace: 'nouns' }),
  ];
  return ({ noun, at }) => t('recordWithdrawn', { noun: nouns(`${noun}.one`), date: formatDay(at, locale) });
}

/** In the place of a record that was withdrawn: of what kind it was and since when it is gone, leading to the note that stays at its address. */
export function GoneLink({ recordId, ...gone }: Props) {
  const words = useGoneWords();
  return <Link href={paths.permalink(recordId)}>{words(gone)}</Link>;
}

/** What a field pointed to and was withdrawn, in the place of its value; undefined where nothing was, so that the value is not reported. */
export function goneAt(record: WithGone, field: Pointing): ReactNode {
  const [gone] = goneFrom(record, field);
  return gone && <GoneLink {...gone} />;
}
