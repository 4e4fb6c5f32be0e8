import { useLocale, useTranslations } from 'next-intl';
import { besideName } from '@/components/record/beside';
import { useFieldWords } from '@/components/record/field-words';
import { StatusTag } from '@/components/record/status-tag';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { RecordRow } from '@/lib/workspace/tables';
import styles from './record-rows.module.css';

/** Records of any noun in a few words each. */
export function RecordRows({ rows }: { rows: readonly RecordRow[] }) {
  const t = useTranslations('workspace');
  const words = useFieldWords();
  const locale = useLocale();
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, noun, title, status, ...about }) => (
        <li key={id}>
          <div>
            <Link href={paths.record(noun, id)}>{title || t('untitled')}</Link>
            <p>{[words.noun(noun), besideName(about, locale)].filter(Boolean).join(' · ')}</p>
          </div>
          <StatusTag status={status} />
        </li>
      ))}
    </ul>
  );
}
