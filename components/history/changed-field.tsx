import { useTranslations } from 'next-intl';
import { Diff } from '@/components/record/diff';
import { useFieldWords } from '@/components/record/field-words';
import type { NounName } from '@/lib/field';
import styles from './comparison.module.css';

type Props = { noun: NounName; name: string; before: string; after: string };

/** One field that differs between two versions. */
export function ChangedField({ noun, name, before, after }: Props) {
  const t = useTranslations('history');
  return (
    <div className={styles.field}>
      <h3>{useFieldWords().label(noun, name)}</h3>
      <Diff before={before} after={after} empty={t('notReported')} />
    </div>
  );
}
