'use client';

import { useTranslations } from 'next-intl';
import { BulkProgress } from '@/components/opening/bulk-progress';
import { BulkReport } from '@/components/opening/bulk-report';
import { Button, LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { Remark } from '@/lib/review/checklist';
import styles from './checklist-panel.module.css';
import { DraftProblem } from './draft-problem';
import { useRemarkWords } from './remark-words';
import { isOpen, type useDraft } from './use-draft';

type Props = { draft: ReturnType<typeof useDraft>; meetingId: string; mayPublish: boolean };
const LEVELS = ['blocking', 'confirm', 'advice'] as const;
const signs = { blocking: '!', confirm: '?', advice: 'i' };
const notes = { blocking: 'blockingNote', confirm: 'confirmNote', advice: 'adviceNote' } as const;

/** What must be mended, what must be confirmed and what one should know, each told apart by word and sign, then the one step. */
export function ChecklistPanel({ draft, meetingId, mayPublish }: Props) {
  const t = useTranslations('draft');
  const sentence = useRemarkWords();
  const count = draft.items.filter((item) => isOpen(item) && draft.chosen.has(item.id)).length;
  const copied = draft.remarks.filter(({ code }) => code === 'copied_passage');
  const titleOf = (remark: Remark) => draft.items.find(({ id }) => id === remark.id)?.title ?? '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and until the scripts answer nothing in it takes the focus (WCAG 2.1.1)
    <aside className={styles.panel} tabIndex={0} aria-labelledby="checklist">
      <h2 id="checklist">{t('checklist')}</h2>
      {draft.remarks.length === 0 && count > 0 ? <p className={styles.clean}>{t('clean')}</p> : null}
      {LEVELS.map((level) => {
        const remarks = draft.remarks.filter((remark) => remark.level === level);
        if (remarks.length === 0) return null;
        return (
          <section key={level} className={styles[level]} aria-labelledby={`level-${level}`}>
            <h3 id={`level-${level}`}>
              <span aria-hidden="true">{signs[level]}</span>
              {t(level, { count: remarks.length })}
            </h3>
            <p>{t(notes[level])}</p>
            <ul>
              {remarks.map((remark) => (
                <li key={remark.key}>
                  {level === 'confirm' && mayPublish ? (
                    <Checkbox
                      id={`confirm-${remark.key.replace(/[^a-z0-9]+/gi, '-')}`}
                      label={sentence(remark)}
                      checked={draft.confirmed.has(remark.key)}
                      onChange={(event) => draft.confirm(remark.key, event.target.checked)}
                    />
                  ) : (
                    <>
                      {draft.listed.has(remark.id) ? (
                        <a href={`#piece-${remark.id}`}>{titleOf(remark)}</a>
                      ) : (
                        <Link href={paths.record(remark.noun, remark.id)}>{titleOf(remark)}</Link>
                      )}
                      <span>{sentence(remark)}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {level === 'blocking' && copied.length > 1 && mayPublish ? (
              <Button size="small" busy={draft.busy === 'quote all'} onClick={() => draft.quote(copied)}>
                {t('allAsQuotations', { count: copied.length })}
              </Button>
            ) : null}
          </section>
        );
      })}
      <div role="status" className={styles.result}>
        {draft.published === null ? null : (
          <Notice tone="done" title={t('done', { count: draft.published })}>
            <p>
              <LinkButton size="small" href={paths.permalink(meetingId)}>
                {t('see')}
              </LinkButton>
            </p>
          </Notice>
        )}
      </div>
      <BulkProgress bulk={draft.bulk} />
      {draft.quoted ? <BulkReport report={draft.quoted} bulk={draft.bulk} /> : null}
      {draft.problem ? <DraftProblem problem={draft.problem} items={draft.items} /> : null}
      {mayPublish && draft.items.some(isOpen) ? (
        <Button
          variant="primary"
          busy={draft.busy === 'publish'}
          disabled={count === 0 || draft.open.length > 0}
          onClick={draft.publish}
        >
          {draft.busy === 'publish' ? t('publishing') : t('publish', { count })}
        </Button>
      ) : null}
    </aside>
  );
}
