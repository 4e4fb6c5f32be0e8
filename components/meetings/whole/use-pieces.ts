'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { newActKey } from '@/components/record/act-key';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import type { Failure, Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { type FieldViews, pointersIn } from '@/lib/history/describe';
import { placeAtEnd, placesFor, type RecordPosition } from '@/lib/parts/places';
import { LAST_PLACE } from '@/lib/place';
import { moveAction, type SavedState } from '@/lib/workflows/actions';
import { restoreAction, withdrawAction } from '@/lib/workflows/lifecycle/actions';
import type { WholeMeeting, WholePiece } from '@/lib/workspace/whole';

type Pieces = ReadonlyMap<string, WholePiece>;
/** Fields on which other pieces hang: who may be named, and who may read. */
const REACHING = ['attributionRule', 'visibility', 'embargoUntil'];

const placeOf = ({ values }: WholePiece): number => Number(values.position ?? 0);
const byPlace = (one: WholePiece, other: WholePiece) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1);
const listOf = (pieces: Pieces, noun: NounName) =>
  [...pieces.values()].filter((piece) => piece.noun === noun).sort(byPlace);
const placed = (pieces: Pieces, places: readonly RecordPosition[]): Pieces => {
  const next = new Map(pieces);
  for (const { id, position } of places) {
    const piece = next.get(id);
    if (piece) next.set(id, { ...piece, values: { ...piece.values, position } });
  }
  return next;
};

/** The pieces as they are saved, and their order. What the server says later never puts back what was saved here since. */
export function usePieces(whole: WholeMeeting) {
  const router = useRouter();
  const meetingId = whole.meeting.id;
  const [pieces, setPieces] = useState<Pieces>(
    () => new Map([whole.meeting, ...whole.pieces].map((one) => [one.id, one])),
  );
  const [names, setNames] = useState(whole.names);
  const [refusal, setRefusal] = useState<Failure['kind'] | 'unreachable' | null>(null);
  const turn = useRef(Promise.resolve());
  const [underWay, setUnderWay] = useState(0);
  const given = useRef(0);
  const latest = useRef(pieces);
  latest.current = pieces;
  // As the server told them: what is drawn may lag behind.
  const versions = useRef(new Map<string, number>());

  useEffect(() => {
    setPieces((before) => {
      const fresh = [whole.meeting, ...whole.pieces].map((piece) => {
        const mine = before.get(piece.id);
        return [piece.id, mine && mine.version > piece.version ? mine : piece] as const;
      });
      // What was removed here can be put back for as long as the screen stands.
      return new Map([...[...before].filter(([, { status }]) => status === 'withdrawn'), ...fresh]);
    });
    setNames((before) => ({ ...before, ...whole.names }));
  }, [whole]);

  useLeaveWarning(underWay > 0);

  /** Acts upon pieces follow each other; one that is not done leaves the list as the server has it. */
  function inTurn<T>(act: () => Promise<Outcome<T>>, onDone: (value: T) => void, onRefused: () => void) {
    setRefusal(null);
    setUnderWay((count) => count + 1);
    turn.current = turn.current.then(async () => {
      const outcome = await act().catch(() => null);
      setUnderWay((count) => count - 1);
      if (outcome?.ok) return onDone(outcome.value);
      setRefusal(outcome ? outcome.failure.kind : 'unreachable');
      onRefused();
      router.refresh();
    });
  }
  function put(piece: WholePiece) {
    latest.current = new Map(latest.current).set(piece.id, piece);
    setPieces((now) => new Map(now).set(piece.id, piece));
  }
  /** Takes a piece out of the drafts, or puts it back among them: at once on the screen and in turn on the server. */
  function setStatus(piece: WholePiece, status: 'draft' | 'withdrawn') {
    const { noun, id } = piece;
    const action = status === 'withdrawn' ? withdrawAction : restoreAction;
    const key = newActKey();
    put({ ...piece, status });
    inTurn(
      () => {
        const drawn = latest.current.get(id)?.version ?? piece.version;
        return action({ key, noun, id, version: Math.max(drawn, versions.current.get(id) ?? 0) });
      },
      (state) => {
        versions.current.set(id, state.version);
        put({ ...(latest.current.get(id) ?? piece), ...state });
      },
      () => put(piece),
    );
  }

  const lists = useMemo(() => (noun: NounName) => listOf(pieces, noun), [pieces]);
  return {
    meeting: pieces.get(meetingId) ?? whole.meeting,
    names,
    listOf: lists,
    /** Why the last move or removal was not made. */
    refusal,
    /** Whether a move or a removal is on its way to the server. */
    isBusy: underWay > 0,
    /** A place behind all others, each time another one. */
    nextPlace(noun: NounName): number {
      const end = placeAtEnd(listOf(latest.current, noun).map((piece) => ({ position: placeOf(piece) })));
      given.current = Math.max(end, given.current + 1);
      return Math.min(given.current, LAST_PLACE);
    },
    saved(noun: NounName, fields: FieldViews, state: SavedState, nameOf: (id: string) => string | undefined) {
      const known = pointersIn(fields, state.values).flatMap(({ id }) => {
        const name = nameOf(id);
        return name === undefined ? [] : [[id, name] as const];
      });
      setNames((before) =>
        known.every(([id, name]) => before[id] === name) ? before : { ...before, ...Object.fromEntries(known) },
      );
      const before = latest.current.get(state.id);
      setPieces((now) => {
        const old = now.get(state.id);
        const fresh = { noun, rule: whole.meeting.rule, editable: true, removable: true, ...old, ...state };
        return new Map(now).set(state.id, fresh);
      });
      if (before && REACHING.some((name) => before.values[name] !== state.values[name])) router.refresh();
    },
    /** Puts a piece behind another one of its kind, at once on the screen and in turn on the server. */
    move(noun: NounName, id: string, after: string | null) {
      const list = listOf(latest.current, noun).map((piece) => ({ id: piece.id, position: placeOf(piece) }));
      const places = placesFor(list, { id, after });
      if (!places || places.length === 0) return;
      latest.current = placed(latest.current, places);
      setPieces((now) => placed(now, places));
      const key = newActKey();
      inTurn(
        () => moveAction({ key, noun, id, after }),
        (now) => setPieces((before) => placed(before, now)),
        () => {},
      );
    },
    /** Discards a draft. */
    remove: (piece: WholePiece) => setStatus(piece, 'withdrawn'),
    /** Brings back what was removed here. */
    putBack: (piece: WholePiece) => setStatus(piece, 'draft'),
  };
}
