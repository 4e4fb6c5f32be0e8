import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import beside from '@/components/record/sides.module.css';
import { Checkbox } from '@/components/ui/checkbox';
import type { Standing } from '@/lib/history/rebase';
import styles from './fields.module.css';

/** A proposed field as it is shown: the texts are drawn on the server. */
export interface ReviewedField {
  name: string;
  standing: Standing;
  base: string;
  proposed: ReactNode;
  /** What others made of it meanwhile, where they did. */
  now: ReactNode;
}
type Props = {
  id: string;
  label: string;
  field: ReviewedField;
  /** Whether it is to be published; undefined while nobody has chosen. */
  choice: boolean | undefined;
  onChoose: (choice: boolean) => void;
};

/** One proposed field under review: taken or left out; where the record has moved, what stands now against what is proposed. */
export function ReviewField({ id, label, field: { standing, base, proposed, now }, choice, onChoose }: Props) {
  const t = useTranslations('proposals');
  if (standing === 'moved') {
    const sides = [
      { take: false, text: t('keepNow'), diff: now },
      { take: true, text: t('takeProposed'), diff: proposed },
    ];
    return (
      <fieldset id={id} className={styles.field}>
        <legend>{label}</legend>
        <p className={styles.base}>
          {t('movedField')} <b>{t('base')}</b> {base}
        </p>
        <div className={beside.sides}>
          {sides.map(({ take, text, diff }) => (
            <div key={text} className={beside.side} data-chosen={choice === take || undefined}>
              <Checkbox
                type="radio"
                id={`${id}-${take ? 'take' : 'keep'}`}
                name={`${id}-choice`}
                label={text}
                checked={choice === take}
                onChange={() => onChoose(take)}
              />
              {diff}
            </div>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset id={id} className={styles.field}>
      <legend>{label}</legend>
      {standing === 'there' ? (
        <p className={styles.note}>{t('there')}</p>
      ) : (
        <Checkbox
          id={`${id}-take`}
          label={t('publishThis')}
          checked={choice === true}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <div className={choice === false ? styles.out : undefined}>{proposed}</div>
    </fieldset>
  );
}
