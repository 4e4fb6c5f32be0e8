'use client';

import { useEffect, useReducer, useRef } from 'react';
import { forgetText, keptTextKey, readKeptText } from '@/components/form/kept-text-store';
import { useFocusAfter } from '@/components/ui/use-focus-after';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import { isBlank, type QuickNoun } from './quick-fields';
import { QuickRow } from './quick-row';
import { addId } from './sections';
import { useSetting } from './setting';

/** Places that are looked at for rows that were on their way when the page was left. */
const LOOKED_AT = 200;

interface Row {
  /** Where its text is kept, and a name of its own on the screen. */
  slot: number;
  name: number;
  position: number;
  sessionId: string;
}
type NewRow = Omit<Row, 'slot'>;
type Change =
  | { is: 'added'; fresh: NewRow }
  | { is: 'kept'; slot: number; fresh: NewRow }
  | { is: 'made'; name: number };
type Props = { noun: QuickNoun; pieces: readonly WholePiece[]; acts: Acts };

/** Pure: React applies a change again where an urgent one overtook it, and a row named anew by that would lose its text. */
function rowsAfter(rows: readonly Row[], change: Change): readonly Row[] {
  if (change.is === 'made') return rows.filter(({ name }) => name !== change.name);
  if (change.is === 'kept') return [...rows, { ...change.fresh, slot: change.slot }];
  const taken = new Set(rows.map((row) => row.slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return [...rows, { ...change.fresh, slot }];
}

/** An empty row at the end of a list: type, Enter, and the next is there while the one before is on its way. */
export function QuickRows({ noun, pieces, acts }: Props) {
  const { meetingId, memberId } = useSetting();
  const name = useRef(0);
  const session = useRef('');
  const [rows, change] = useReducer(rowsAfter, []);
  const focusAfter = useFocusAfter();
  const place = (slot: number) => `quick.${slot}.${meetingId}`;

  function fresh(): NewRow {
    name.current += 1;
    return { name: name.current, position: acts.nextPlace(noun), sessionId: session.current };
  }
  // Rows that were on their way when the page was left are there again.
  useEffect(() => {
    for (let slot = 0; slot < LOOKED_AT; slot += 1) {
      const key = keptTextKey(memberId, noun, place(slot));
      const kept = readKeptText(key);
      if (kept && isBlank(noun, kept.form)) forgetText(key);
      else if (kept) change({ is: 'kept', slot, fresh: fresh() });
    }
    change({ is: 'added', fresh: fresh() });
  }, []);

  return rows.map((one, index) => (
    <QuickRow
      key={one.name}
      noun={noun}
      place={place(one.slot)}
      position={one.position}
      sessionId={one.sessionId}
      isLast={index === rows.length - 1}
      pieces={pieces}
      acts={acts}
      onSent={(sessionId) => {
        session.current = sessionId;
        if (index !== rows.length - 1) return;
        change({ is: 'added', fresh: fresh() });
        focusAfter(addId(noun));
      }}
      onMade={() => change({ is: 'made', name: one.name })}
    />
  ));
}
