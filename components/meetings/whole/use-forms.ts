'use client';

import { useEffect, useRef, useState } from 'react';
import { keptTextKey, readKeptText } from '@/components/form/kept-text-store';
import type { SaveState, useRecord } from '@/components/form/use-record';
import { useFocusAfter } from '@/components/ui/use-focus-after';
import type { WholePiece } from '@/lib/workspace/whole';
import { formId, openId } from './sections';

/** How the text in a form fares, as the screen tells it. */
export interface Report {
  state: SaveState;
  conflict: boolean;
}
export type Handle = Pick<ReturnType<typeof useRecord>, 'saved' | 'dirty' | 'state' | 'conflict' | 'save'>;

/** States of a save that is on its way. */
const SENDING: readonly SaveState[] = ['saving', 'waiting', 'failing'];

/** The record that a form is of: the meeting has two forms, "ID/facts" and "ID/people". */
const recordOf = (key: string): string => key.split('/')[0] ?? key;

/**
 * Which forms there are. One is open; others stay, unseen, as long as they hold text that is not saved, so that it is neither
 * lost nor forgotten. Going on to another piece saves the one before; closing keeps its text as it is. What is saved closes by itself, unless
 * others saved meanwhile: that is there to be read.
 */
export function useForms(pieces: readonly WholePiece[], memberId: string) {
  const [forms, setForms] = useState<ReadonlyMap<string, { shown: boolean }>>(new Map());
  const [reports, setReports] = useState<ReadonlyMap<string, Report>>(new Map());
  const handles = useRef(new Map<string, Handle>());
  const leaving = useRef(new Set<string>());
  const wanted = useRef<string | null>(null);
  const focusOn = useFocusAfter();

  // What was typed before the page was left is there again, as unsaved text of its piece.
  useEffect(() => {
    const kept = pieces.filter(
      ({ noun, id, editable }) => editable && readKeptText(keptTextKey(memberId, noun, id)) !== null,
    );
    if (kept.length > 0)
      setForms(new Map(kept.map(({ noun, id }) => [noun === 'meeting' ? `${id}/facts` : id, { shown: false }])));
  }, []);

  function set(key: string, form: { shown: boolean } | null) {
    setForms((before) => {
      const next = new Map(before);
      if (form) next.set(key, form);
      else next.delete(key);
      return next;
    });
  }
  function drop(key: string) {
    handles.current.delete(key);
    leaving.current.delete(key);
    set(key, null);
    setReports((before) => {
      const next = new Map(before);
      next.delete(key);
      return next;
    });
    const next = wanted.current;
    if (next === null || recordOf(next) !== recordOf(key)) return;
    wanted.current = null;
    set(next, { shown: true });
  }
  /** Leaves a form: saving first what was typed, or keeping it unsaved. */
  function leave(key: string, how: 'save' | 'keep') {
    const handle = handles.current.get(key);
    if (!handle || (!handle.dirty && handle.state !== 'saving')) return drop(key);
    set(key, { shown: false });
    if (how === 'keep') return;
    leaving.current.add(key);
    if (handle.state !== 'saving') handle.save();
  }
  return {
    forms,
    reports,
    /** The element that takes the focus once the screen is drawn again. */
    focusOn,
    open(key: string) {
      for (const [other, { shown }] of forms) if (shown && other !== key) leave(other, 'save');
      // Two forms of one record would each overwrite what the other keeps.
      const twin = [...handles.current.keys()].find((other) => other !== key && recordOf(other) === recordOf(key));
      if (twin === undefined) return set(key, { shown: true });
      wanted.current = key;
      leave(twin, 'save');
    },
    leave(key: string, how: 'save' | 'keep') {
      focusOn(openId(key));
      leave(key, how);
    },
    report(key: string, handle: Handle, report: Report) {
      const before = handles.current.get(key);
      handles.current.set(key, handle);
      const told = before && { state: before.state, conflict: before.conflict !== null };
      if (told?.state === report.state && told.conflict === report.conflict && before?.dirty === handle.dirty) return;
      if (handle.state === 'refused') leaving.current.delete(key);
      const isSeen = forms.get(key)?.shown ?? false;
      const isDone = before !== undefined && SENDING.includes(before.state) && handle.saved?.meanwhile === undefined;
      // The first look is the record as it is saved, before kept text is back in it.
      if (before && handle.state === 'saved' && (leaving.current.has(key) || !isSeen || isDone)) {
        // The focus goes back to where the form was opened, but is not taken from where somebody has gone on.
        const at = document.activeElement;
        const isHere = at === document.body || document.getElementById(formId(key))?.contains(at);
        if (isSeen && isHere) focusOn(openId(key));
        return drop(key);
      }
      setReports((now) => new Map(now).set(key, report));
    },
    drop,
    saveAll() {
      for (const handle of handles.current.values()) if (handle.dirty) handle.save();
    },
  };
}
