'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Opening, Outcome } from '@/lib/errors';
import { OpeningList } from './opening-list';

type Ask = (openings: readonly Opening[]) => Promise<boolean>;
const Asking = createContext<Ask>(() => Promise.resolve(false));

interface Question {
  openings: readonly Opening[];
  answer: (yes: boolean) => void;
}

/** Asks, for every form and act of the workspace, whether what an act would open may become public. */
export function Openings({ children }: { children: ReactNode }) {
  const t = useTranslations('opening');
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback<Ask>((openings) => new Promise((resolve) => setQuestion({ openings, answer: resolve })), []);
  function answer(yes: boolean) {
    question?.answer(yes);
    setQuestion(null);
  }
  return (
    <Asking value={ask}>
      {children}
      <Dialog
        title={t('title')}
        closeLabel={t('close')}
        isOpen={question !== null}
        onOpenChange={(open) => !open && answer(false)}
        actions={
          <>
            <Button onClick={() => answer(false)}>{t('no')}</Button>
            <Button variant="primary" onClick={() => answer(true)}>
              {t('yes')}
            </Button>
          </>
        }
      >
        <p>{t('lead')}</p>
        <OpeningList openings={question?.openings ?? []} />
      </Dialog>
    </Asking>
  );
}

/** The question by itself, for acts that are several at once. */
export const useAskToOpen = (): Ask => useContext(Asking);

/**
 * Sends an act, and sends it again with its confirmation where it opens something and the person agrees; what came to be more meanwhile is
 * asked again. Whoever does not agree gets the outcome that says what it would have opened: nothing was done.
 */
export function useConfirmed() {
  const ask = useAskToOpen();
  return async <I extends object, T>(
    action: (input: I & { opening?: string }) => Promise<Outcome<T>>,
    input: I,
  ): Promise<Outcome<T>> => {
    let outcome = await action(input);
    while (!outcome.ok && outcome.failure.kind === 'opens') {
      if (!(await ask([outcome.failure]))) return outcome;
      outcome = await action({ ...input, opening: outcome.failure.digest });
    }
    return outcome;
  };
}
