import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/import/article';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import { checkDecisions } from '@/lib/workflows/import/decisions';
import { PIECE_FIELDS } from '@/lib/workflows/import/fields';
import type { Piece } from '@/lib/workflows/import/pieces';
import { readingOf } from '@/lib/workflows/import/reading';
import { settle } from '@/lib/workflows/import/settle';
import { nextUndecided } from './order';
import { beginReview, progressOf, type ReviewAction, type ReviewState, review } from './review-state';
import { fieldsAs, pieceFrom, turnsInto } from './shapes';

const reading = readingOf(recognise({ text: SAMPLE_TEXT, format: 'text' }));
const begin = () => beginReview({ reading, marks: {}, key: '' });
const keys = reading.pieces.map(({ key }) => key);
const keysOf = (noun: string) => reading.pieces.filter((piece) => piece.noun === noun).map(({ key }) => key);
const play = (acts: ReviewAction[], from = begin()): ReviewState => acts.reduce(review, from);
const settled = (state: ReviewState) => settle(state.desk.reading, state.desk.marks, 'leave', PIECE_FIELDS);
function first(noun: string): string {
  const [key] = keysOf(noun);
  if (!key) throw new Error(`the sample has no ${noun}`);
  return key;
}

describe('deciding', () => {
  test('accepting opens the next undecided piece and counts', () => {
    const next = nextUndecided(keys, {}, 'source');
    const state = play([{ do: 'accept', key: 'source', next }]);
    expect(state.active).toBe(keys[1]);
    expect(progressOf(state.desk)).toEqual({ decided: 1, total: keys.length });
  });

  test('the source cannot be dropped', () => {
    expect(play([{ do: 'drop', key: 'source' }]).desk.marks).toEqual({});
  });

  test('merging keeps the other name as an alias, joins the passages and moves references along', () => {
    const [kept, gone] = keysOf('organization');
    if (!kept || !gone) throw new Error('the sample has two bodies');
    const claim = first('claim');
    const state = play([
      { do: 'edit', key: claim, name: 'assertedBy', value: gone },
      { do: 'merge', key: gone, into: kept },
      { do: 'accept', key: kept },
      { do: 'accept', key: claim },
    ]);
    const { pieces } = settled(state);
    const name = reading.pieces.find(({ key }) => key === gone)?.fields.name;
    const body = pieces.find(({ key }) => key === kept);
    expect(body?.fields.aliases).toContain(name);
    expect(body?.passages.length).toBe(
      reading.pieces.filter(({ key }) => key === kept || key === gone).flatMap(({ passages }) => passages).length,
    );
    expect(pieces.find(({ key }) => key === claim)?.fields.assertedBy).toBe(kept);
    expect(pieces.some(({ key }) => key === gone)).toBe(false);
  });

  test('pieces never merge in a circle, into another kind, or into the meeting', () => {
    const [one, other] = keysOf('organization');
    if (!one || !other) throw new Error('the sample has two bodies');
    const merged = play([{ do: 'merge', key: one, into: other }]);
    expect(review(merged, { do: 'merge', key: other, into: one }).desk).toBe(merged.desk);
    expect(play([{ do: 'merge', key: one, into: first('claim') }]).desk.marks).toEqual({});
    expect(play([{ do: 'merge', key: 'meeting', into: 'source' }]).desk.marks).toEqual({});
  });

  test('a reference to what was left out becomes "not reported"', () => {
    const programme = first('programme');
    const state = play([{ do: 'accept', key: programme }]);
    expect(settled(state).pieces.find(({ key }) => key === programme)?.fields.leadOrganizationId).toBeNull();
  });

  test('undo and redo go back and forth over every act, to the piece that it touched', () => {
    const [one, other] = keysOf('takeaway');
    if (!one || !other) throw new Error('the sample has two takeaways');
    const done = play([
      { do: 'accept', key: one },
      { do: 'edit', key: other, name: 'headline', value: 'Better' },
    ]);
    const undone = play([{ do: 'undo' }, { do: 'undo' }], done);
    expect(undone.desk).toEqual(begin().desk);
    expect(undone.active).toBe(one);
    expect(play([{ do: 'redo' }, { do: 'redo' }], undone).desk).toEqual(done.desk);
  });

  test('a selection becomes a piece with exactly its passage', () => {
    const start = reading.text.indexOf('However, practitioners');
    const selected = { text: reading.text.slice(start, start + 40), start, end: start + 40 };
    const piece = pieceFrom('claim', selected, reading.pieces, PIECE_FIELDS);
    const state = play([
      { do: 'add', piece },
      { do: 'accept', key: piece.key },
    ]);
    expect(settled(state).pieces).toMatchObject([
      { key: piece.key, fields: { text: selected.text.trim() }, passages: [{ start, end: start + 40 }] },
    ]);
    expect(state.mode).toBe('read');
  });
});

const anyKey = fc.constantFrom(...keys);
const anyAct: fc.Arbitrary<ReviewAction> = fc.oneof(
  fc.record({ do: fc.constantFrom('accept' as const, 'drop' as const, 'restore' as const), key: anyKey }),
  fc.record({ do: fc.constant('merge' as const), key: anyKey, into: anyKey }),
  fc.record({ do: fc.constant('acceptAll' as const), keys: fc.array(anyKey, { maxLength: 5 }) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  anyKey.chain((key): fc.Arbitrary<ReviewAction> => {
    const piece = reading.pieces.find((one) => one.key === key) as Piece;
    const [noun] = turnsInto(piece.noun);
    return fc.constant(
      noun ? { do: 'turn', key, noun, fields: fieldsAs(noun, piece.fields, PIECE_FIELDS) } : { do: 'restore', key },
    );
  }),
);

test('whatever a reviewer does, what comes out has no reference into nothing, no field of another noun and no forged passage', () => {
  fc.assert(
    fc.property(
      fc.array(anyAct, { maxLength: 40 }),
      fc.constantFrom('take' as const, 'leave' as const),
      (acts, undecided) => {
        const { desk } = play(acts);
        const checked = checkDecisions(settle(desk.reading, desk.marks, undecided, PIECE_FIELDS));
        const codes =
          checked.ok || checked.failure.kind !== 'invalid' ? [] : checked.failure.issues.map(({ code }) => code);
        expect(codes.filter((code) => !['required', 'one_source', 'no_meeting'].includes(code))).toEqual([]);
      },
    ),
  );
});

test('as many undos as acts lead back to the beginning', () => {
  fc.assert(
    fc.property(
      fc.array(
        anyAct.filter(({ do: what }) => what !== 'undo' && what !== 'redo'),
        { maxLength: 30 },
      ),
      (acts) => {
        const state = play(acts);
        expect(
          play(
            state.past.map(() => ({ do: 'undo' as const })),
            state,
          ).desk,
        ).toEqual(begin().desk);
      },
    ),
  );
});
