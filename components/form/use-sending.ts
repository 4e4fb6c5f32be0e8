'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Failure, failed, type Outcome } from '@/lib/errors';
import type { Values } from '@/lib/field';
import type { CorrectionKind } from '@/lib/history/correction';
import { paths } from '@/lib/paths';
import type { SavedState } from '@/lib/workflows/actions';
import type { FormValues } from './values';

/** One save on its way. It never changes: sent again under its key it must be the same act. */
export interface PendingSave {
  key: string;
  /** What stood in the form, to tell later what was typed since. */
  form: FormValues;
  values: Values;
  baseVersion: number | null;
  reason: string;
  /** What the correction concerns, where its editor said so. */
  correction?: CorrectionKind;
  /** The proposal that it revises, where the text is proposed and one waits. */
  proposal?: { id: string; version: number };
}
/** `waiting`: no answer came; `failing`: what was sent met a fault, or the server is in trouble. Both are tried again by themselves. */
export type SendingState =
  | { is: 'idle' | 'sending' | 'waiting' | 'signed_out' | 'outdated' }
  | { is: 'failing'; code: string };

/** A fault may be of the moment. One that comes back is of what was sent: sending that again would never end. */
const MOST_FAULTS = 2;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** The pause before the next attempt, in milliseconds: doubled each time, and spread so that many browsers do not come back at once. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);

/** What came in place of an outcome: no answer at all, an answer that nobody can read, or a page older than the server. */
type Miss = 'unanswered' | 'unreadable' | 'outdated';

function missOf(error: unknown): Miss {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated';
  // That is how a browser says that a request never came through; all else is an answer, if not one of ours.
  return error instanceof TypeError || !navigator.onLine ? 'unanswered' : 'unreadable';
}

/** The fault in what came back, if it is one; without a code where the server did not give it. */
function faultOf(told: Outcome<SavedState> | Miss): Extract<Failure, { kind: 'unavailable' }> | null {
  if (told === 'unreadable') return { kind: 'unavailable', code: '' };
  return typeof told === 'object' && !told.ok && told.failure.kind === 'unavailable' ? told.failure : null;
}

/** Whether the server serves everybody: then a fault is of what was sent. */
const isServing = (): Promise<boolean> =>
  fetch(paths.readiness(), { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_PAUSE) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Sends one save until it is answered: again after a lost reply, a lost connection or while the server is in trouble, at once when the
 * connection or the person comes back. A fault that comes back while the server is well is an answer, and goes to the person like one.
 * Signed out, it waits for whoever signs in again in another tab.
 */
export function useSending(
  send: (sent: PendingSave) => Promise<Outcome<SavedState>>,
  onAnswer: (outcome: Outcome<SavedState>, sent: PendingSave) => void,
) {
  const [state, setState] = useState<SendingState>({ is: 'idle' });
  const [pending, setPending] = useState<PendingSave | null>(null);
  const current = useRef<PendingSave | null>(null);
  const isUnderWay = useRef(false);
  const failures = useRef(0);
  const faults = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ send, onAnswer });
  latest.current = { send, onAnswer };

  function end(): void {
    clearTimeout(timer.current);
    current.current = null;
    failures.current = 0;
    faults.current = 0;
    setPending(null);
    setState({ is: 'idle' });
  }
  function later(next: SendingState): void {
    failures.current += 1;
    setState(next);
    timer.current = setTimeout(attempt, pauseAfter(failures.current));
  }
  async function attempt(): Promise<void> {
    const sent = current.current;
    if (!sent || isUnderWay.current) return;
    clearTimeout(timer.current);
    isUnderWay.current = true;
    if (failures.current === 0) setState({ is: 'sending' });
    const told = await latest.current.send(sent).catch(missOf);
    const fault = faultOf(told);
    const serves = fault !== null && (await isServing());
    isUnderWay.current = false;
    // It was given up meanwhile; what was begun since has waited for it.
    if (current.current !== sent) return attempt();
    if (fault) {
      if (serves) faults.current += 1;
      if (faults.current < MOST_FAULTS)
        return later(serves || fault.code ? { is: 'failing', code: fault.code } : { is: 'waiting' });
      end();
      return latest.current.onAnswer(failed(fault), sent);
    }
    if (told === 'outdated') return setState({ is: 'outdated' });
    if (typeof told === 'string') return later({ is: 'waiting' });
    if (!told.ok && told.failure.kind === 'signed_out') return setState({ is: 'signed_out' });
    end();
    latest.current.onAnswer(told, sent);
  }
  const tryNow = useEffectEvent(() => void attempt());

  useEffect(() => {
    const now = () => tryNow();
    const seen = () => document.visibilityState === 'visible' && now();
    window.addEventListener('online', now);
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', now);
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  return {
    state,
    pending,
    start(sent: PendingSave): void {
      current.current = sent;
      setPending(sent);
      void attempt();
    },
    /** Tries at once instead of waiting for the next turn. */
    retry: () => void attempt(),
    /** Gives the save up; an answer that still comes is of no interest. */
    drop: end,
  };
}
