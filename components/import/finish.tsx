'use client';

import { useTranslations } from 'next-intl';
import { type Dispatch, useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import type { Outcome } from '@/lib/errors';
import { needsMeeting } from '@/lib/workflows/import/candidates';
import type { Decisions } from '@/lib/workflows/import/decisions';
import type { ImportResult } from '@/lib/workflows/import/draft';
import { missingFields, settle } from '@/lib/workflows/import/settle';
import { CandidateInput } from './candidate-input';
import styles from './finish.module.css';
import { FinishSummary } from './finish-summary';
import { Problems, type Trouble, useTroubles } from './problems';
import { useVocabulary } from './review-context';
import type { ReviewAction, ReviewState } from './review-state';

export type MakeDraft = (decisions: Decisions & { key: string }) => Promise<Outcome<ImportResult>>;

type Props = {
  state: ReviewState;
  dispatch: Dispatch<ReviewAction>;
  makeDraft: MakeDraft;
  onClose: () => void;
  onOpenCandidate: (key: string) => void;
  onDone: (drafted: ImportResult) => void;
};

/** What the draft rests on has to be said before it is written; everything else may stay "not reported". */
const ASKED: Record<string, readonly string[]> = {
  source: ['title', 'kind', 'publisher', 'issuedOn', 'url', 'accessedOn'],
  meeting: ['title', 'kind', 'startOn', 'attributionRule'],
};

/** The one step that writes: says what will be written, asks for what matters, and names what still stands in the way. */
export function Finish({ state, dispatch, makeDraft, onClose, onOpenCandidate, onDone }: Props) {
  const t = useTranslations('import');
  const { fields } = useVocabulary();
  const id = useId();
  const { contents } = state;
  const undecided = contents.reading.candidates.filter(
    ({ key, noun }) => !contents.marks[key] && noun !== 'source' && noun !== 'meeting',
  );
  const [take, setTake] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Trouble[]>([]);
  const troublesOf = useTroubles();

  const decisions = useMemo(() => {
    // The source and the meeting are asked for here: opening this step accepts them unless they were dropped.
    const asked = Object.fromEntries(
      ['source', 'meeting'].filter((key) => !contents.marks[key]).map((key) => [key, { as: 'accepted' as const }]),
    );
    return settle(contents.reading, { ...contents.marks, ...asked }, take ? 'take' : 'leave', fields);
  }, [contents, take, fields]);
  const lacking = decisions.candidates.flatMap((candidate) =>
    missingFields(candidate, fields).map((name) => ({ path: `${candidate.key}/${name}`, code: 'required' })),
  );
  const homeless = decisions.candidates.some(({ noun }) => noun === 'meeting')
    ? []
    : decisions.candidates
        .filter(({ noun }) => needsMeeting(noun))
        .map(({ key }) => ({ path: `${key}/meetingId`, code: 'no_meeting' }));
  const troubles = troublesOf([...lacking, ...homeless]);
  const errorOf = (key: string, name: string) =>
    [...troubles, ...answer].find((one) => one.key === key && one.field === name)?.message;

  async function send() {
    if (troubles.length > 0) {
      setAnswer(troubles);
      return;
    }
    setBusy(true);
    const outcome = await makeDraft({ ...decisions, key: contents.key }).catch(() => null);
    setBusy(false);
    if (outcome?.ok) onDone(outcome.value);
    else setAnswer(troublesOf(outcome?.failure ?? null));
  }

  return (
    <Dialog
      title={t('finish.title')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        <>
          <Button onClick={onClose}>{t('finish.back')}</Button>
          <Button variant="primary" busy={busy} onClick={send}>
            {t('finish.do')}
          </Button>
        </>
      }
    >
      {answer.length > 0 ? <Problems troubles={answer} onOpenCandidate={onOpenCandidate} /> : null}
      <FinishSummary decisions={decisions} />
      {undecided.length > 0 ? (
        <fieldset className={styles.undecided}>
          <legend>{t('finish.undecided', { count: undecided.length })}</legend>
          <Checkbox
            type="radio"
            id={`${id}-leave`}
            name={id}
            checked={!take}
            onChange={() => setTake(false)}
            label={t('finish.leave')}
          />
          <Checkbox
            type="radio"
            id={`${id}-take`}
            name={id}
            checked={take}
            onChange={() => setTake(true)}
            label={t('finish.take')}
          />
        </fieldset>
      ) : null}
      {(['source', 'meeting'] as const).map((key) => {
        const candidate = decisions.candidates.find((one) => one.key === key);
        if (!candidate || candidate.existing) return null;
        return (
          <fieldset key={key} className={styles.asked}>
            <legend>{t(`finish.about.${key}`)}</legend>
            {fields[key]
              .filter(({ name }) => ASKED[key]?.includes(name))
              .map((field) => (
                <CandidateInput
                  key={field.name}
                  id={`${id}-${key}-${field.name}`}
                  field={field}
                  value={contents.reading.candidates.find((one) => one.key === key)?.fields[field.name] ?? null}
                  error={answer.length > 0 ? errorOf(key, field.name) : undefined}
                  onEdit={(name, value) => dispatch({ do: 'edit', key, name, value })}
                />
              ))}
          </fieldset>
        );
      })}
    </Dialog>
  );
}
