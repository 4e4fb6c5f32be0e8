'use client';

import { useRef, useState } from 'react';
import { useKeyed } from '@/components/record/act-key';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import type { Failure, Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { bulkAction, undoAction } from '@/lib/workflows/actions';
import type { BulkAct, BulkResult } from '@/lib/workflows/bulk';
import type { UndoResult, Written } from '@/lib/workflows/undo';
import { keysOf, useAsk, useConfirmed } from './openings';

/** A record as it is sent, with what a person has agreed to. */
type Sent = { noun: NounName; id: string; version: number; opening?: string; answered?: string[] };
/** A record with what it is called. */
export type Chosen = { noun: NounName; id: string; version: number; title: string };

/** What came of an act on several records. */
export interface Report {
  done: number;
  not: (Chosen & { why: NonNullable<BulkResult['why']> })[];
  /** Records that it did not come to, because it was stopped or the answer did not arrive. */
  left: number;
  /** What it wrote, as far as that can be undone. */
  written: Chosen[];
  failure: Failure['kind'] | 'unreachable' | null;
}

/** Records of one request: so many are done between two looks at whether it was stopped. */
const STEP = 10;

/**
 * Does one thing to several records: step by step, so that it is told how far it has come and can be stopped between two steps, and one who
 * leaves the page meanwhile is asked. What a person is asked about waits until all else is done, and is asked at once.
 */
export function useBulk() {
  const ask = useAsk();
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const isStopped = useRef(false);
  useLeaveWarning(progress !== null);

  async function sendAll(act: BulkAct, records: readonly Sent[]) {
    const results = new Map<string, BulkResult>();
    let failure: Report['failure'] = null;
    setProgress({ done: 0, of: records.length });
    for (let at = 0; at < records.length && !isStopped.current && failure === null; at += STEP) {
      const outcome = await bulkAction({ act, records: records.slice(at, at + STEP) }).catch(() => null);
      if (!outcome?.ok) failure = outcome ? outcome.failure.kind : 'unreachable';
      else for (const result of outcome.value) results.set(result.id, result);
      setProgress({ done: results.size, of: records.length });
    }
    return { results, failure };
  }
  async function run(act: BulkAct, records: readonly Sent[]): Promise<Awaited<ReturnType<typeof sendAll>>> {
    const { results, failure } = await sendAll(act, records);
    const asked = [...results.values()].filter(({ opening, names }) => opening ?? names);
    if (failure !== null || isStopped.current || asked.length === 0) return { results, failure };
    const openings = asked.flatMap(({ opening }) => opening ?? []);
    if (!(await ask({ openings, names: asked.flatMap(({ names }) => names ?? []) }))) return { results, failure };
    const again = records.flatMap((record): Sent[] => {
      const { opening, names: own = [] } = results.get(record.id) ?? {};
      if (opening) return [{ ...record, opening: opening.digest }];
      return own.length > 0 ? [{ ...record, answered: [...(record.answered ?? []), ...keysOf(own)] }] : [];
    });
    const rest = await run(act, again);
    return { results: new Map([...results, ...rest.results]), failure: rest.failure };
  }
  return {
    /** How far it has come; null where nothing is under way. */
    progress,
    /** Lets it end with the step that is on its way. */
    stop() {
      isStopped.current = true;
    },
    async start(act: BulkAct, chosen: readonly Chosen[]): Promise<Report> {
      isStopped.current = false;
      const { results, failure } = await run(
        act,
        chosen.map(({ noun, id, version }) => ({ noun, id, version })),
      );
      setProgress(null);
      const came = chosen.flatMap((record) => {
        const result = results.get(record.id);
        return result ? [{ record, result }] : [];
      });
      const not = came.flatMap(({ record, result: { why } }) => (why ? [{ ...record, why }] : []));
      const written = came.flatMap(({ record, result: { version } }) =>
        version !== undefined && act.do !== 'publish' ? [{ ...record, version }] : [],
      );
      return { done: came.length - not.length, not, left: chosen.length - came.length, written, failure };
    },
    /** Undoes in one act what was written. */
    undo: (written: readonly Chosen[]): Promise<Outcome<UndoResult[]>> =>
      confirmed(
        undoAction,
        keyed({ records: written.map(({ noun, id, version }): Written => ({ noun, id, version })) }),
      ),
  };
}
