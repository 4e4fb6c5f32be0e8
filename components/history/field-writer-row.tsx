import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { NounName } from '@/lib/field';
import type { FieldWriter } from '@/lib/history/queries/writers';
import { paths } from '@/lib/paths';
import styles from './field-writers.module.css';

type Props = { noun: NounName; id: string; writer: FieldWriter; said: string; when: string };

/** One field: what it says now, and who said so. */
export function FieldWriterRow({ noun, id, writer, said, when }: Props) {
  const t = useTranslations('history');
  const label = useFieldWords().label(noun, writer.field);
  const { version, readable, author, at } = writer;
  const compared = version > 1 ? { from: version - 1, to: version } : { from: 1, to: 1 };
  return (
    <li>
      <div className={styles.said}>
        <h2>{label}</h2>
        <p>{said === '' ? <Unknown>{t('emptied')}</Unknown> : said}</p>
      </div>
      <p className={styles.who}>
        <b>{author ?? t('byProgram')}</b>
        <time dateTime={at.toISOString()}>{when}</time>
        {readable ? (
          <Link href={paths.recordHistory(noun, id, { view: 'versions', ...compared })}>
            {t('inVersion', { version })}
          </Link>
        ) : (
          <span>{t('versionClosed', { version })}</span>
        )}
      </p>
    </li>
  );
}
