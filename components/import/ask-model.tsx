import { useFormatter, useTranslations } from 'next-intl';
import { type Dispatch, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/errors';
import type { Pieces } from '@/lib/import/language-model';
import type { ModelQuestion } from '@/lib/workflows/import/language-model';
import styles from './ask-model.module.css';
import { useVocabulary } from './review-context';
import type { ReviewAction, ReviewState } from './review-state';
import { useFailureWords } from './use-failure-words';

/** The language model of the configuration: where it is, and the way to ask it. */
export interface ModelToAsk {
  host: string;
  ask: (question: ModelQuestion) => Promise<Outcome<Pieces>>;
}

type Props = { model: ModelToAsk; state: ReviewState; dispatch: Dispatch<ReviewAction> };

/** Asks a language model for more pieces of a text on the record. One can go on reviewing meanwhile. */
export function AskModel({ model, state, dispatch }: Props) {
  const t = useTranslations('import');
  const format = useFormatter();
  const wordsFor = useFailureWords();
  const { fields } = useVocabulary();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Pick<Pieces, 'leftOut' | 'read'> | null>(null);
  const { reading, marks } = state.contents;
  const meeting = reading.candidates.find(({ noun }) => noun === 'meeting');
  // Of a meeting in the record the server asks there.
  const rule = meeting?.existing ? 'on_the_record' : meeting?.fields.attributionRule;
  const isOpen = rule === 'on_the_record' && meeting !== undefined && marks[meeting.key]?.as !== 'dropped';

  async function ask() {
    setBusy(true);
    setProblem(null);
    setAnswer(null);
    const records = reading.candidates.flatMap(({ existing }) => existing ?? []);
    const outcome = await model
      .ask({ text: reading.text, attributionRule: 'on_the_record', records: [...new Set(records)] })
      .catch(() => null);
    setBusy(false);
    if (!outcome?.ok) return setProblem(wordsFor(outcome?.failure ?? null));
    const { pieces, leftOut, read } = outcome.value;
    dispatch({ do: 'propose', pieces, fields });
    setAnswer({ leftOut, read });
  }
  const count = reading.candidates.filter(({ proposedBy }) => proposedBy === 'model').length;
  return (
    <div className={styles.ask}>
      <p>{isOpen ? t('model.what', { host: model.host }) : t('model.rule')}</p>
      {isOpen ? (
        <Button size="small" busy={busy} onClick={ask}>
          {busy ? t('model.asking') : t('model.ask')}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      <p role="status">
        {answer ? t('model.told', { count, leftOut: answer.leftOut }) : null}
        {answer && answer.read < reading.text.trimEnd().length
          ? ` ${t('model.partly', { percent: format.number(answer.read / reading.text.length, { style: 'percent' }) })}`
          : null}
      </p>
    </div>
  );
}
