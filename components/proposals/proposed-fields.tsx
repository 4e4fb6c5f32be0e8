import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Tag } from '@/components/ui/tag';
import type { NounName } from '@/lib/field';
import styles from './fields.module.css';
import type { ReviewedField } from './review-field';

type Props = {
  noun: NounName;
  fields: readonly ReviewedField[];
  /** The fields that were published; null where nothing was. */
  taken: readonly string[] | null;
};

/** What a proposal would change, field by field, for whoever has nothing to decide. */
export function ProposedFields({ noun, fields, taken }: Props) {
  const t = useTranslations('proposals');
  const words = useFieldWords();
  return (
    <section className={styles.fields} aria-label={t('changes')}>
      <p className={styles.note}>{t('legend')}</p>
      {fields.map(({ name, standing, proposed, now }) => (
        <div key={name} className={styles.field}>
          <h2>
            {words.label(noun, name)}
            {taken ? (
              <Tag shape={taken.includes(name) ? 'tick' : 'cross'} tone={taken.includes(name) ? 'good' : 'plain'}>
                {taken.includes(name) ? t('taken') : t('leftOut')}
              </Tag>
            ) : null}
            {standing === 'there' ? <span className={styles.note}>{t('there')}</span> : null}
          </h2>
          {proposed}
          {now ? (
            <div className={styles.moved}>
              <p className={styles.note}>{t('movedOwn')}</p>
              {now}
            </div>
          ) : null}
        </div>
      ))}
    </section>
  );
}
