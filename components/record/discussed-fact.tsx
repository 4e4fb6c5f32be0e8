import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Discussed } from '@/lib/parts/queries/discussed';
import { paths } from '@/lib/paths';
import { useHeld } from './in-record';

/** At how many meetings a record was presented, cited or spoken of, as a fact under its title that leads to them. */
export function useDiscussedFact(noun: Discussed, handle: string, count: number) {
  const t = useTranslations('discussed');
  const held = useHeld();
  return {
    label: t('title'),
    value:
      count > 0 ? <Link href={paths.list(noun, handle, 'discussed')}>{held('meetings', count)}</Link> : t('nowhere'),
  };
}
