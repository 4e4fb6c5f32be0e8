import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/time';

interface Period {
  fromOn: string | null;
  toOn: string | null;
}

/** From when to when somebody held a role, in words; empty where neither was reported. */
export function useHeldPeriod() {
  const t = useTranslations('person');
  const locale = useLocale();
  return ({ fromOn, toOn }: Period): string => {
    const [from, to] = [fromOn, toOn].map((date) => (date ? formatDate(date, locale) : ''));
    if (from && to) return t('heldFromTo', { from, to });
    return from ? t('heldSince', { from }) : to ? t('heldUntil', { to }) : '';
  };
}
