'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import type { Conflict, Failure, Issue, Outcome } from '@/lib/errors';
import type { NounName, Values } from '@/lib/field';
import type { CorrectionKind } from '@/lib/history/correction';
import type { FieldViews } from '@/lib/history/describe';
import { createAction, type SavedState, saveAction } from '@/lib/workflows/actions';
import { keptTextKey } from './kept-text-store';
import { useKeptText } from './use-kept-text';
import { type PendingSave, useSending } from './use-sending';
import {
  controlPath,
  differing,
  type FormValues,
  merged,
  sharing,
  toForm,
  toInput,
  typedAt,
  withoutBlankItems,
  withPeriods,
} from './values';

export interface RecordOptions {
  noun: NounName;
  fields: FieldViews;
  saved: SavedState | null;
  /** What a new record begins with. */
  values: Values;
  zone: string | null;
  /** Under whose name and for which place unsaved text is kept; null where it need not be. */
  keep: { memberId: string; place: string } | null;
  /** Where a change goes that is not saved but proposed. */
  proposing?: ProposalOptions;
  onSaved?: (state: SavedState) => void;
}
/** A form whose text goes to whoever reviews it, and not into the record. */
export interface ProposalOptions {
  send(sent: Omit<PendingSave, 'form'> & { baseVersion: number }): Promise<Outcome<SavedState>>;
  /** The proposal of the viewer's that waits: what is saved then is the record as they proposed it. */
  waits: PendingSave['proposal'];
  /** What was said for it; text of an earlier proposal that is taken up again. */
  reason: string;
  typed?: Values;
}
/** `waiting` and `failing` saves are tried again by themselves; a `refused` one needs a person. */
export type SaveState = 'saved' | 'new' | 'unsaved' | 'saving' | 'waiting' | 'failing' | 'refused';
export type Refusal =
  | Exclude<Failure, { kind: 'invalid' } | { kind: 'conflict' }>
  | { kind: 'unreachable' }
  | { kind: 'failing'; code: string }
  | { kind: 'outdated' };

/** One record being edited: what is typed, what is saved, what was refused and why. Typed text only ever changes by typing. */
export function useRecord(options: RecordOptions) {
  const { noun, fields, zone } = options;
  const [saved, setSaved] = useState(options.saved);
  const [base, setBase] = useState(() => toForm(fields, options.saved?.values ?? options.values, zone));
  const { proposing } = options;
  const [form, setForm] = useState(() => (proposing?.typed ? toForm(fields, proposing.typed, zone) : base));
  const [baseVersion, setBaseVersion] = useState(options.saved?.version ?? null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [issues, setIssues] = useState<Issue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<{ conflict: Conflict; sent: FormValues } | null>(null);
  const [reason, setReason] = useState(proposing?.reason ?? '');
  const [correction, setCorrection] = useState<CorrectionKind>();
  /** Save was pressed while an earlier save was on its way. */
  const isWanted = useRef(false);
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const changes = useMemo(() => differing(form, base), [form, base]);
  const dirty = changes.length > 0 || (proposing?.waits !== undefined && reason !== proposing.reason);
  const sending = useSending(({ form: _, ...sent }) => {
    const { key, values, baseVersion: version } = sent;
    if (!saved || version === null) return createAction({ key, noun, values });
    return proposing
      ? proposing.send({ ...sent, baseVersion: version })
      : confirmed(saveAction, {
          key,
          noun,
          id: saved.id,
          baseVersion: version,
          values,
          reason: sent.reason,
          correction: sent.correction,
        });
  }, onAnswer);
  const { memberId = '', place = '' } = options.keep ?? {};
  const kept = useKeptText({
    key: options.keep ? keptTextKey(memberId, noun, `${saved?.id ?? place}${proposing ? '.proposal' : ''}`) : null,
    form,
    baseVersion,
    dirty,
    sent: sending.pending,
    restore(draft) {
      setForm({ ...base, ...draft.form });
      setBaseVersion(draft.baseVersion);
      if (draft.sent) sending.start(draft.sent);
    },
  });

  function change(path: string, value: unknown) {
    setForm((before) => typedAt(fields, before, base, path, value));
    setIssues((before) => {
      const left = before.filter((issue) => issue.path !== path && !issue.path.startsWith(`${path}.`));
      return left.length < before.length ? left : before;
    });
  }
  function adopt(state: SavedState, sent: FormValues) {
    const fresh = toForm(fields, state.values, zone);
    const next = merged(form, sent, fresh);
    setForm((now) => (now === form ? next : merged(now, sent, fresh)));
    setBase(sharing(fresh, next));
    setSaved(state);
    setBaseVersion(state.version);
    setSavedAt(new Date().toISOString());
    if (!proposing) setReason('');
    setCorrection(undefined);
    options.onSaved?.(state);
  }
  function clear() {
    setIssues([]);
    setRefusal(null);
    setConflict(null);
  }
  function send(now: FormValues, version: number | null) {
    clear();
    setForm(now);
    const values = toInput(fields, now, zone);
    // What comes back unchanged is the same act: it may have been done before the fault.
    sending.start({
      ...keyed({ values, baseVersion: version, reason, correction, proposal: proposing?.waits }),
      form: now,
    });
  }
  function onAnswer(outcome: Outcome<SavedState>, sent: PendingSave) {
    if (outcome.ok) return adopt(outcome.value, sent.form);
    const { failure } = outcome;
    // Whoever corrected it meanwhile and saved again is not asked a second time.
    const isCorrected = failure.kind === 'invalid' || failure.kind === 'unavailable';
    isWanted.current &&= isCorrected && differing(form, sent.form).length > 0;
    if (failure.kind === 'invalid')
      setIssues(failure.issues.map((issue) => ({ ...issue, path: controlPath(fields, issue.path) })));
    else if (failure.kind === 'conflict') setConflict({ conflict: failure.conflict, sent: sent.form });
    else setRefusal(failure);
  }
  const { is } = sending.state;
  const isRefused =
    issues.length > 0 || refusal !== null || conflict !== null || is === 'signed_out' || is === 'outdated';
  const state: SaveState =
    is === 'sending'
      ? 'saving'
      : is === 'waiting' || is === 'failing'
        ? is
        : isRefused
          ? 'refused'
          : dirty
            ? 'unsaved'
            : saved
              ? 'saved'
              : 'new';
  const latest = useRef<() => void>(() => {});
  latest.current = () => {
    if (sending.pending) {
      // What is on its way stays as it is; what was typed since follows it.
      isWanted.current = dirty;
      sending.retry();
    } else if (dirty || !saved) {
      // Nothing was touched, so there is nothing to send; a record that is not there yet is made all the same.
      send(withPeriods(fields, withoutBlankItems(fields, form)), baseVersion);
    }
  };
  const save = useRef(() => latest.current()).current;

  useEffect(() => {
    if (is !== 'idle' || !isWanted.current) return;
    isWanted.current = false;
    save();
  }, [is, save]);
  useLeaveWarning(dirty);

  return {
    saved,
    savedAt,
    form,
    state,
    dirty,
    /** Whether nothing is on its way; until then it stays settled where the text goes. */
    isSettled: sending.pending === null,
    /** Names of the fields that differ from what is saved. */
    changes,
    issues,
    refusal: refusalOf(),
    conflict,
    reason,
    setReason,
    correction,
    setCorrection,
    restoredAt: kept.restoredAt,
    keeps: kept.keeps,
    change,
    save,
    adopt: (next: SavedState) => adopt(next, form),
    /** Saves the outcome of a conflict on top of the version that caused it. */
    settle(result: FormValues, theirs: FormValues, version: number) {
      setBase(theirs);
      setBaseVersion(version);
      send(result, version);
    },
    discard() {
      sending.drop();
      isWanted.current = false;
      setForm(base);
      setBaseVersion(saved?.version ?? null);
      clear();
      kept.forget();
    },
  };

  function refusalOf(): Refusal | null {
    if (is === 'signed_out' || is === 'outdated') return { kind: is };
    if (sending.state.is === 'failing') return { kind: 'failing', code: sending.state.code };
    // Where no bar tells how a save fares, the form does.
    return is === 'waiting' && !options.keep ? { kind: 'unreachable' } : refusal;
  }
}
