import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useKeyGroup } from '@/components/ui/key-register';
import { KEYS } from './keyboard';

/** Tells the register of keys those of the review: of its list and form, and of the text beside them. */
export function useImportKeys(): void {
  const t = useTranslations('import.keys');
  const list = useMemo(
    () => ({
      title: t('title'),
      keys: [
        ...KEYS.map(({ command, keys }) => ({ keys, says: t(command) })),
        { keys: ['Ctrl', 'Enter'], says: t('acceptForm') },
      ],
    }),
    [t],
  );
  const text = useMemo(
    () => ({
      title: t('textTitle'),
      keys: [
        { keys: ['↓', '↑'], says: t('sentence') },
        { keys: ['→', '←'], says: t('word') },
        { keys: ['Shift', '→'], says: t('extend') },
        { keys: ['1', '9'], says: t('add') },
      ],
    }),
    [t],
  );
  useKeyGroup(list);
  useKeyGroup(text);
}
