import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import type { FieldViews } from '@/lib/history/describe';
import { readRevisions } from '@/lib/history/queries/states';
import { storeOf } from '@/lib/nouns';
import type { Member } from '@/lib/viewer';
import { ChangedField } from './changed-field';
import styles from './comparison.module.css';
import { stateWords } from './words';

type Props = { viewer: Member; noun: NounName; id: string; pair: readonly [number, number]; fields: FieldViews };

/** What changed between two versions, field by field, word by word. */
export async function Comparison({ viewer, noun, id, pair, fields }: Props) {
  const read = await readRevisions(viewer, storeOf(noun), id, pair);
  if (!read.ok) return null;
  const { earlier, later, changed } = read.value;
  const [t, text] = await Promise.all([getTranslations('history'), stateWords(viewer, fields, [earlier, later])]);
  return (
    <section className={styles.comparison} aria-labelledby="compared">
      <h2 id="compared">{t('compared', { from: pair[0], to: pair[1] })}</h2>
      {changed.length === 0 ? <Notice title={t('same')} /> : <p className={styles.note}>{t('legend')}</p>}
      {changed.map((name) => (
        <ChangedField key={name} noun={noun} name={name} before={text(earlier, name)} after={text(later, name)} />
      ))}
    </section>
  );
}
