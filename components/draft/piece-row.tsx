'use client';

import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/record/status-tag';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import styles from './piece-row.module.css';
import { useRemarkWords } from './remark-words';
import { type DraftItem, isOpen, type useDraft } from './use-draft';

type Props = { item: DraftItem; draft: ReturnType<typeof useDraft>; mayPublish: boolean; mayEdit: boolean };
/** The field of a piece that holds its text, where its title does not say it all. */
const TEXTS = ['text', 'summary', 'deliverable', 'description', 'emphasis', 'finding'];

/** One piece of a draft: what it says, whether it goes along, and what is wrong with it. */
export function PieceRow({ item, draft, mayPublish, mayEdit }: Props) {
  const t = useTranslations('draft');
  const sentence = useRemarkWords();
  const { id, noun, title, status, values } = item;
  const text = TEXTS.map((name) => values[name]).find(
    (value) => typeof value === 'string' && value !== '' && !value.startsWith(title.replace('…', '')),
  );
  const remarks = draft.remarks.filter((remark) => remark.id === id);
  const box = `choose-${id}`;
  return (
    <li id={`piece-${id}`} tabIndex={-1} className={styles.piece}>
      {mayPublish && isOpen(item) ? (
        <input
          id={box}
          type="checkbox"
          className={styles.box}
          aria-label={t('choose', { title })}
          checked={draft.chosen.has(id)}
          onChange={(event) => draft.choose(id, event.target.checked)}
        />
      ) : (
        <span className={styles.box} />
      )}
      <div className={styles.body}>
        <p className={styles.head}>
          <Link href={paths.record(noun, id)}>{title}</Link>
          <span className={styles.status}>
            <StatusTag status={status} />
          </span>
        </p>
        {typeof text === 'string' ? (
          <p className={styles.text}>{text.length > 320 ? `${text.slice(0, 300)}…` : text}</p>
        ) : null}
        {remarks.length > 0 ? (
          <ul className={styles.remarks}>
            {remarks.map((remark) => (
              <li key={remark.key} data-level={remark.level}>
                {sentence(remark)}
                {remark.code === 'copied_passage' && mayEdit ? (
                  <span className={styles.acts}>
                    <Link href={paths.record(noun, id)}>{t('rewordNow')}</Link>
                    <Button
                      size="small"
                      variant="quiet"
                      busy={draft.busy === `quote ${id}`}
                      onClick={() => draft.quote([remark])}
                    >
                      {t('asQuotation')}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
