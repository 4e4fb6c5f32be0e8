import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import type { NounName } from '@/lib/field';
import type { FieldViews } from '@/lib/history/describe';
import { fieldWriters } from '@/lib/history/queries/writers';
import { storeOf } from '@/lib/nouns';
import { formatInstant } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { FieldWriterRow } from './field-writer-row';
import styles from './field-writers.module.css';
import { stateWords } from './words';

type Props = { viewer: Member; noun: NounName; id: string; fields: FieldViews };
const SHOWN = 280;

/** Every field that says something, with who changed it last, when, and in which version. */
export async function FieldWriters({ viewer, noun, id, fields }: Props) {
  const read = await fieldWriters(viewer, storeOf(noun), id);
  if (!read.ok) return null;
  const { record, writers } = read.value;
  const [t, locale, text] = await Promise.all([
    getTranslations('history'),
    getLocale(),
    stateWords(viewer, fields, [record.values]),
  ]);
  if (writers.length === 0) return <EmptyState title={t('fieldsEmpty')} />;
  const clipped = (said: string) => (said.length > SHOWN ? `${said.slice(0, SHOWN - 20)}…` : said);
  return (
    <section className={styles.section}>
      <p className={styles.lead}>{t('fieldsLead')}</p>
      <ul className={styles.list}>
        {writers.map((writer) => (
          <FieldWriterRow
            key={writer.field}
            noun={noun}
            id={id}
            writer={writer}
            said={clipped(text(record.values, writer.field))}
            when={formatInstant(writer.at, locale)}
          />
        ))}
      </ul>
    </section>
  );
}
