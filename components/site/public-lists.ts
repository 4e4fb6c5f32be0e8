import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';

/** The lists of the public record, in the order in which every page offers them. */
export function usePublicLists(): { href: string; label: string }[] {
  const t = useTranslations('site');
  return [
    { href: paths.meetings(), label: t('meetings') },
    { href: paths.models(), label: t('models') },
    { href: paths.takeaways(), label: t('takeaways') },
    { href: paths.calendar(), label: t('calendar') },
  ];
}
