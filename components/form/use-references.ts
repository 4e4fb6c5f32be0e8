import { useRef, useState } from 'react';
import type { Outcome } from '@/lib/errors';
import type { Reference } from '@/lib/workspace/search';

const PAUSE = 120;

/** Asks for records while somebody types; an answer that comes after a later question is of no interest. */
export function useReferences<T = Reference>(ask: (query: string) => Promise<Outcome<T[]>>) {
  const [found, setFound] = useState<T[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function search(query: string, wait: number = PAUSE) {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    setState('searching');
    timer.current = setTimeout(async () => {
      const outcome = await ask(query).catch(() => null);
      if (mine !== turn.current) return;
      setFound(outcome?.ok ? outcome.value : []);
      setState(outcome?.ok ? 'idle' : 'failed');
    }, wait);
  }
  return { found, state, search };
}
