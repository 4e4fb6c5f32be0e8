import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useKeyGroup } from '@/components/ui/key-register';

/** Tells the register of keys those of a form that can be written in. */
export function useFormKeys(readOnly: boolean): void {
  const t = useTranslations('form.keys');
  const keys = useMemo(
    () => ({
      title: t('title'),
      keys: [
        { keys: ['Ctrl', 'S'], says: t('save') },
        { keys: ['↓', '↑'], says: t('pick') },
      ],
    }),
    [t],
  );
  useKeyGroup(readOnly ? null : keys);
}
