'use client';

import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { NOUN_NAMES } from '@/lib/noun-names';
import { ChecklistPanel } from './checklist-panel';
import styles from './draft-board.module.css';
import { PieceRow } from './piece-row';
import { type DraftInput, isOpen, useDraft } from './use-draft';

type Props = DraftInput & { mayPublish: boolean; mayEdit: boolean };

/** The pieces of a draft beside what stands in the way of publishing them. */
export function DraftBoard({ mayPublish, mayEdit, ...input }: Props) {
  const t = useTranslations('draft');
  const words = useFieldWords();
  const draft = useDraft(input);
  const open = draft.items.filter(isOpen);
  const groups = NOUN_NAMES.map((noun) => ({
    noun,
    items: draft.items.filter((item) => item.noun === noun && draft.listed.has(item.id)),
  })).filter(({ items }) => items.length > 0);
  return (
    <div className={open.length > 0 || draft.published !== null ? styles.board : styles.pieces}>
      <div className={styles.pieces}>
        {open.length === 0 ? (
          <Notice tone="done" title={t('nothing')} />
        ) : mayPublish ? (
          <p className={styles.tools}>
            <span>{t('chosen', { count: draft.chosen.size })}</span>
            <Button size="small" onClick={() => draft.chooseAll(true)}>
              {t('chooseAll')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => draft.chooseAll(false)}>
              {t('chooseNone')}
            </Button>
          </p>
        ) : (
          <Notice title={t('onlyEditors')} />
        )}
        {groups.map(({ noun, items }) => (
          <section key={noun} aria-labelledby={`group-${noun}`}>
            <h2 id={`group-${noun}`}>{words.noun(noun, items.length === 1 ? 'one' : 'many')}</h2>
            <ul>
              {items.map((item) => (
                <PieceRow key={item.id} item={item} draft={draft} mayPublish={mayPublish} mayEdit={mayEdit} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {open.length > 0 || draft.published !== null ? (
        <ChecklistPanel draft={draft} meetingId={input.meetingId} mayPublish={mayPublish} />
      ) : null}
    </div>
  );
}
