'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { type Report, useBulk } from '@/components/opening/use-bulk';
import { useKeyed } from '@/components/record/act-key';
import type { Failure } from '@/lib/errors';
import type { FieldViews } from '@/lib/history/describe';
import { checklist, type Piece, type Remark } from '@/lib/review/checklist';
import { publishTogetherAction } from '@/lib/workflows/actions';

/** A piece as it travels to the browser: the descriptions come once for each noun. */
export type DraftItem = Omit<Piece, 'fields'> & { note: string | null };
export interface DraftInput {
  meetingId: string;
  pieces: readonly DraftItem[];
  fields: Record<string, FieldViews>;
  /** What there is to say of names, looked for on the server. */
  names: readonly Remark[];
}
type Problem = Failure | { kind: 'unreachable' };

/** The pieces of a draft, what is chosen of them, what the checklist says to that, and the acts upon them. */
export function useDraft({ meetingId, pieces: given, fields, names }: DraftInput) {
  const [items, setItems] = useState(given);
  // What is public already is no matter of this act; what the act itself makes public stays to be read.
  const [listed] = useState(() => new Set(given.filter(isOpen).map(({ id }) => id)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(given.filter(isOpen).map(({ id }) => id)));
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const [quoted, setQuoted] = useState<Report | null>(null);
  const router = useRouter();
  const bulk = useBulk();
  const keyed = useKeyed();
  const sendConfirmed = useConfirmed();
  const pieces = useMemo(() => items.map((item) => ({ ...item, fields: fields[item.noun] ?? {} })), [items, fields]);
  const remarks = useMemo(() => checklist(pieces, chosen, names), [pieces, chosen, names]);
  const open = remarks.filter(({ level, key }) => level === 'blocking' || (level === 'confirm' && !confirmed.has(key)));

  // What the server says after an act, or after that was undone.
  useEffect(() => setItems(given), [given]);
  /** Runs one act at a time; what it was refused for stays to be read. */
  async function act<T>(name: string, work: () => Promise<{ ok: true; value: T } | { ok: false; failure: Failure }>) {
    if (busy) return null;
    setBusy(name);
    setProblem(null);
    const outcome = await work().catch(() => ({ ok: false as const, failure: { kind: 'unreachable' as const } }));
    setBusy(null);
    if (outcome.ok) return outcome.value;
    setProblem(outcome.failure);
    return null;
  }
  return {
    items,
    listed,
    chosen,
    confirmed,
    remarks,
    open,
    busy,
    problem,
    published,
    choose: (id: string, on: boolean) => setChosen((before) => withOrWithout(before, id, on)),
    chooseAll: (on: boolean) => setChosen(new Set(on ? items.filter(isOpen).map(({ id }) => id) : [])),
    confirm: (key: string, on: boolean) => setConfirmed((before) => withOrWithout(before, key, on)),
    bulk,
    /** What came of setting passages as quotations. */
    quoted,
    /** Sets the copied passages of these records as quotations. */
    async quote(copied: readonly Remark[]) {
      if (busy) return;
      const ids = new Set(copied.map(({ id }) => id));
      const [only] = ids.size === 1 ? ids : [];
      setBusy(only === undefined ? 'quote all' : `quote ${only}`);
      setProblem(null);
      setQuoted(null);
      setQuoted(
        await bulk.start(
          { do: 'quote' },
          items.filter(({ id }) => ids.has(id)),
        ),
      );
      setBusy(null);
      router.refresh();
    },
    async publish() {
      const taken = items.filter((item) => isOpen(item) && chosen.has(item.id));
      const result = await act('publish', () =>
        sendConfirmed(
          publishTogetherAction,
          keyed({
            meetingId,
            pieces: taken.map(({ id, version }) => ({ id, version })),
            confirmed: [...confirmed],
          }),
        ),
      );
      if (!result) return;
      const ids = new Set(taken.map(({ id }) => id));
      setItems((before) =>
        before.map((item) => (ids.has(item.id) ? { ...item, status: 'published', version: item.version + 1 } : item)),
      );
      setChosen(new Set());
      setPublished(result.published);
    },
  };
}

export const isOpen = ({ status }: Pick<DraftItem, 'status'>): boolean => status === 'draft';

function withOrWithout(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
}
