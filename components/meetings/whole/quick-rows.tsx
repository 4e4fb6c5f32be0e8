'use client';

import { useEffect, useRef, useState } from 'react';
import { draftKey, recallDraft } from '@/components/record/form/draft-store';
import type { WholePiece } from '@/lib/workflows/whole';
import type { Acts } from './acts';
import { QuickRow } from './quick-row';
import { addId, type SectionNoun } from './sections';
import { useSetting } from './setting';

/** Rows that may wait for their answer at once. */
const MOST = 20;

interface Row {
  /** Where its text is kept, and a name of its own on the screen. */
  slot: number;
  name: number;
  position: number;
}
type Props = { noun: Exclude<SectionNoun, 'presentation'>; pieces: readonly WholePiece[]; acts: Acts };

/** An empty row at the end of a list: type, Enter, and the next is there while the one before is on its way. */
export function QuickRows({ noun, pieces, acts }: Props) {
  const { meetingId, memberId } = useSetting();
  const name = useRef(0);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const focus = useRef(false);
  const place = (slot: number) => `quick.${slot}.${meetingId}`;
  const isKept = (slot: number) => recallDraft(draftKey(memberId, noun, place(slot))) !== null;

  function row(slot: number): Row {
    name.current += 1;
    return { slot, name: name.current, position: acts.nextPlace(noun) };
  }
  /** A row begins where none has been before as long as there is room: what is left of another's save must not come back in it. */
  const free = (taken: readonly Row[]) => {
    const slots = Array.from({ length: MOST }, (_, slot) => (slot + name.current) % MOST);
    return slots.find((slot) => !taken.some((one) => one.slot === slot)) ?? MOST;
  };
  // Rows that were on their way when the page was left are there again.
  useEffect(() => {
    const kept = Array.from({ length: MOST }, (_, slot) => slot).filter(isKept);
    setRows((kept.length > 0 ? kept : [0]).map(row));
  }, []);
  useEffect(() => {
    if (!focus.current) return;
    focus.current = false;
    document.getElementById(addId(noun))?.focus();
  });

  return rows.map((one, index) => (
    <QuickRow
      key={one.name}
      noun={noun}
      place={place(one.slot)}
      position={one.position}
      isLast={index === rows.length - 1}
      pieces={pieces}
      acts={acts}
      onSent={() => {
        if (index !== rows.length - 1) return;
        focus.current = true;
        setRows((before) => [...before, row(free(before))]);
      }}
      onMade={() =>
        setRows((before) => {
          const rest = before.filter((other) => other.name !== one.name);
          return rest.length > 0 ? rest : [row(0)];
        })
      }
    />
  ));
}
