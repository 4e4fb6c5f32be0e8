'use client';

import { useEffect, useRef, useState } from 'react';
import type { Conflict, Failure, Issue, Outcome } from '@/lib/errors';
import type { NounName, Values } from '@/lib/field';
import type { FieldViews } from '@/lib/history/describe';
import { createAction, type SavedState, saveAction } from '@/lib/workflows/actions';
import { useKeyed } from '../act-key';
import { draftKey } from './draft-store';
import { useKeptDraft } from './use-kept-draft';
import { changed, differing, type FormValues, merged, toForm, toInput, withoutBlankItems } from './values';

export interface RecordOptions {
  noun: NounName;
  fields: FieldViews;
  saved: SavedState | null;
  /** What a new record begins with. */
  values: Values;
  zone: string;
  /** Under whose name and for which place unsaved text is kept; null where it need not be. */
  keep: { memberId: string; place: string } | null;
  /** Where a change goes that is not saved but proposed. */
  proposing?: Proposing;
  onSaved?: (state: SavedState) => void;
}
/** A form whose text goes to whoever reviews it, and not into the record. */
export interface Proposing {
  send(input: { baseVersion: number; values: Values; reason: string }): Promise<Outcome<SavedState>>;
  /** Whether a proposal of the viewer's waits: what is saved then is the record as they proposed it. */
  waits: boolean;
  /** What was said for it; text of an earlier proposal that is taken up again. */
  reason: string;
  typed?: Values;
}
export type SaveState = 'saved' | 'new' | 'unsaved' | 'saving' | 'refused';
export type Refusal = Exclude<Failure, { kind: 'invalid' } | { kind: 'conflict' }> | { kind: 'unreachable' };

/** One record being edited: what is typed, what is saved, what was refused and why. Typed text only ever changes by typing. */
export function useRecord(options: RecordOptions) {
  const { noun, fields, zone } = options;
  const [saved, setSaved] = useState(options.saved);
  const [base, setBase] = useState(() => toForm(fields, options.saved?.values ?? options.values, zone));
  const { proposing } = options;
  const [form, setForm] = useState(() => (proposing?.typed ? toForm(fields, proposing.typed, zone) : base));
  const [baseVersion, setBaseVersion] = useState(options.saved?.version ?? null);
  const [saving, setSaving] = useState(false);
  const [issues, setIssues] = useState<Issue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [reason, setReason] = useState(proposing?.reason ?? '');
  const keyed = useKeyed();
  const inFlight = useRef(false);
  const dirty = differing(form, base).length > 0 || (proposing?.waits === true && reason !== proposing.reason);
  const { memberId = '', place = '' } = options.keep ?? {};
  const kept = useKeptDraft({
    key: options.keep ? draftKey(memberId, noun, `${saved?.id ?? place}${proposing ? '.proposal' : ''}`) : null,
    form,
    baseVersion,
    dirty,
    restore(draft) {
      setForm({ ...base, ...draft.form });
      setBaseVersion(draft.baseVersion);
    },
  });

  function change(path: string, value: unknown) {
    setForm((before) => changed(before, path, value));
    setIssues((before) => before.filter((issue) => issue.path !== path && !issue.path.startsWith(`${path}.`)));
  }
  function adopt(state: SavedState, sent: FormValues) {
    const fresh = toForm(fields, state.values, zone);
    setForm((now) => merged(now, sent, fresh));
    setBase(fresh);
    setSaved(state);
    setBaseVersion(state.version);
    if (!proposing) setReason('');
    options.onSaved?.(state);
  }
  async function send(sent: FormValues, version: number | null) {
    if (inFlight.current) return;
    inFlight.current = true;
    setSaving(true);
    setForm(sent);
    setIssues([]);
    setRefusal(null);
    setConflict(null);
    const values = toInput(fields, sent, zone);
    const act =
      proposing && version !== null
        ? proposing.send({ baseVersion: version, values, reason })
        : saved && version !== null
          ? saveAction(keyed({ noun, id: saved.id, baseVersion: version, values, reason }))
          : createAction(keyed({ noun, values }));
    const outcome = await act.catch(() => null);
    inFlight.current = false;
    setSaving(false);
    if (outcome?.ok) return adopt(outcome.value, sent);
    const failure = outcome?.failure ?? { kind: 'unreachable' as const };
    if (failure.kind === 'invalid') setIssues(failure.issues);
    else if (failure.kind === 'conflict') setConflict(failure.conflict);
    else setRefusal(failure);
  }
  const refused = issues.length > 0 || refusal !== null || conflict !== null;
  const state: SaveState = saving ? 'saving' : refused ? 'refused' : dirty ? 'unsaved' : saved ? 'saved' : 'new';
  const latest = useRef<() => void>(() => {});
  latest.current = () => {
    // Nothing was touched, so there is nothing to send; a record that is not there yet is made all the same.
    if (dirty || !saved) void send(withoutBlankItems(fields, form), baseVersion);
  };
  const save = useRef(() => latest.current()).current;

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    saved,
    form,
    state,
    dirty,
    issues,
    refusal,
    conflict,
    reason,
    setReason,
    restoredAt: kept.restoredAt,
    change,
    save,
    adopt: (next: SavedState) => adopt(next, form),
    /** Saves the outcome of a conflict on top of the version that caused it. */
    settle(result: FormValues, theirs: FormValues, version: number) {
      setBase(theirs);
      setBaseVersion(version);
      void send(result, version);
    },
    discard() {
      setForm(base);
      setBaseVersion(saved?.version ?? null);
      setIssues([]);
      setRefusal(null);
      setConflict(null);
      kept.forget();
    },
  };
}
