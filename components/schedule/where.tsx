import { useLocale, useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';
import { whereOf } from './words';

/** Where a meeting took place, online included; says so where nobody reported it. */
export function Where({ meeting }: { meeting: Parameters<typeof whereOf>[0] }) {
  const record = useTranslations('record');
  const options = useTranslations('options.attendanceMode');
  const where = whereOf(meeting, useLocale(), options('online'));
  return where ? <bdi>{where}</bdi> : <Unknown>{record('placeNotReported')}</Unknown>;
}
