'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type Issue, type Opening, type Outcome, questionsOf } from '@/lib/errors';
import { isTwin, NameList } from './name-list';
import { OpeningList } from './opening-list';

/** What an act would open to the public, and what it is in doubt about: whom names in it mean, which records are others than those they look like. */
interface Question {
  openings?: readonly Opening[];
  names?: readonly Issue[];
}
type Ask = (question: Question) => Promise<boolean>;
const Asking = createContext<Ask>(() => Promise.resolve(false));

/** Asks, for every form and act of the workspace, what a person has to say before it is done: one dialog for all of them. */
export function Openings({ children }: { children: ReactNode }) {
  const t = useTranslations('opening');
  const [asked, setAsked] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(null);
  const ask = useCallback<Ask>((question) => new Promise((answer) => setAsked({ question, answer })), []);
  const { openings = [], names = [] } = asked?.question ?? {};
  const kind = openings.length > 0 ? 'opens' : names.some((one) => !isTwin(one)) ? 'names' : 'twins';
  function answer(yes: boolean) {
    asked?.answer(yes);
    setAsked(null);
  }
  return (
    <Asking value={ask}>
      {children}
      <Dialog
        title={t(`title.${kind}`)}
        closeLabel={t('close')}
        isOpen={asked !== null}
        onOpenChange={(open) => !open && answer(false)}
        actions={
          <>
            <Button onClick={() => answer(false)}>{t(`no.${kind}`)}</Button>
            <Button variant="primary" onClick={() => answer(true)}>
              {t(`yes.${kind}`)}
            </Button>
          </>
        }
      >
        {names.length > 0 ? <NameList names={names} /> : null}
        {openings.length > 0 ? (
          <>
            <p>{t('lead')}</p>
            <OpeningList openings={openings} />
          </>
        ) : null}
      </Dialog>
    </Asking>
  );
}

/** The question by itself, for acts that are several at once. */
export const useAsk = (): Ask => useContext(Asking);

/** The keys by which these questions on names are answered. */
export const keysOf = (names: readonly Issue[]): string[] => names.map(({ params }) => String(params?.key));

/**
 * Sends an act, and sends it again with what the person said where it opens something or holds a name in doubt; what came to be more meanwhile
 * is asked again. Whoever does not agree gets the outcome that says what stood in the way: nothing was done.
 */
export function useConfirmed() {
  const ask = useAsk();
  return async <I extends object, T>(
    action: (input: I & { opening?: string; answered?: string[] }) => Promise<Outcome<T>>,
    input: I,
  ): Promise<Outcome<T>> => {
    let sent: I & { opening?: string; answered?: string[] } = input;
    for (;;) {
      const outcome = await action(sent);
      if (outcome.ok) return outcome;
      const { failure } = outcome;
      const names = questionsOf(failure);
      if (failure.kind === 'opens') {
        if (!(await ask({ openings: [failure] }))) return outcome;
        sent = { ...sent, opening: failure.digest };
      } else if (names.length > 0) {
        if (!(await ask({ names }))) return outcome;
        sent = { ...sent, answered: [...(sent.answered ?? []), ...keysOf(names)] };
      } else return outcome;
    }
  };
}
