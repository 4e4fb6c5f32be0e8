import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/import/article';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import type { Candidate } from '@/lib/workflows/import/candidates';
import { checkDecisions } from '@/lib/workflows/import/decisions';
import { CANDIDATE_FIELDS } from '@/lib/workflows/import/fields';
import { readingOf } from '@/lib/workflows/import/reading';
import { settle } from '@/lib/workflows/import/settle';
import { nextUndecided } from './order';
import { beginReview, progressOf, type ReviewAction, type ReviewState, review } from './review-state';
import { candidateFrom, fieldsAs, turnsInto } from './shapes';

const reading = readingOf(recognise({ text: SAMPLE_TEXT, format: 'text' }));
const begin = () => beginReview({ reading, marks: {}, key: '' });
const keys = reading.candidates.map(({ key }) => key);
const keysOf = (noun: string) =>
  reading.candidates.filter((candidate) => candidate.noun === noun).map(({ key }) => key);
const play = (acts: ReviewAction[], from = begin()): ReviewState => acts.reduce(review, from);
const settled = (state: ReviewState) => settle(state.contents.reading, state.contents.marks, 'leave', CANDIDATE_FIELDS);
function first(noun: string): string {
  const [key] = keysOf(noun);
  if (!key) throw new Error(`the sample has no ${noun}`);
  return key;
}

describe('deciding', () => {
  test('accepting opens the next undecided candidate and counts', () => {
    const next = nextUndecided(keys, {}, 'source');
    const state = play([{ do: 'accept', key: 'source', next }]);
    expect(state.active).toBe(keys[1]);
    expect(progressOf(state.contents)).toEqual({ decided: 1, total: keys.length });
  });

  test('the source cannot be dropped', () => {
    expect(play([{ do: 'drop', key: 'source' }]).contents.marks).toEqual({});
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
    const { candidates } = settled(state);
    const name = reading.candidates.find(({ key }) => key === gone)?.fields.name;
    const body = candidates.find(({ key }) => key === kept);
    expect(body?.fields.aliases).toContain(name);
    expect(body?.passages.length).toBe(
      reading.candidates.filter(({ key }) => key === kept || key === gone).flatMap(({ passages }) => passages).length,
    );
    expect(candidates.find(({ key }) => key === claim)?.fields.assertedBy).toBe(kept);
    expect(candidates.some(({ key }) => key === gone)).toBe(false);
  });

  test('merging leaves the reviewer where they are', () => {
    const [kept, gone] = keysOf('organization');
    if (!kept || !gone) throw new Error('the sample has two bodies');
    expect(play([{ do: 'merge', key: gone, into: kept }])).toMatchObject({ active: gone, mode: 'read' });
  });

  test('words of the text fill a field and are its one passage; what a person wrote is no default; a passage can go', () => {
    const day = (start: number) => ({ start, end: start + 4, role: 'startOn' });
    const filled = play([
      { do: 'fill', key: 'meeting', values: { startOn: '2024-05-17' }, passage: day(1) },
      { do: 'fill', key: 'meeting', values: { startOn: '2024-05-18' }, passage: day(9) },
      { do: 'edit', key: first('takeaway'), name: 'kind', value: 'lesson' },
    ]);
    const of = (state: ReviewState, key: string) => state.contents.reading.candidates.find((one) => one.key === key);
    const { fields, passages } = of(filled, 'meeting') as Candidate;
    expect(fields.startOn).toBe('2024-05-18');
    expect(passages.filter(({ role }) => role === 'startOn')).toEqual([day(9)]);
    expect(of(begin(), first('takeaway'))?.defaults).toContain('kind');
    expect(of(filled, first('takeaway'))?.defaults).not.toContain('kind');
    const [one] = passages;
    if (!one) throw new Error('the meeting has a passage');
    const without = of(play([{ do: 'detach', key: 'meeting', passage: one }], filled), 'meeting');
    expect(without?.passages).toEqual(passages.slice(1));
    const instead = play([{ do: 'attach', key: 'meeting', passage: { start: 3, end: 8 }, instead: true }], filled);
    expect(of(instead, 'meeting')?.passages).toEqual([{ start: 3, end: 8 }]);
  });

  test('candidates never merge in a circle, into another kind, or into the meeting', () => {
    const [one, other] = keysOf('organization');
    if (!one || !other) throw new Error('the sample has two bodies');
    const merged = play([{ do: 'merge', key: one, into: other }]);
    expect(review(merged, { do: 'merge', key: other, into: one }).contents).toBe(merged.contents);
    expect(play([{ do: 'merge', key: one, into: first('claim') }]).contents.marks).toEqual({});
    expect(play([{ do: 'merge', key: 'meeting', into: 'source' }]).contents.marks).toEqual({});
  });

  test('a reference to what was left out becomes "not reported"', () => {
    const programme = first('programme');
    const state = play([{ do: 'accept', key: programme }]);
    expect(settled(state).candidates.find(({ key }) => key === programme)?.fields.leadOrganizationId).toBeNull();
  });

  test('undo and redo go back and forth over every act, to the candidate that it touched', () => {
    const [one, other] = keysOf('takeaway');
    if (!one || !other) throw new Error('the sample has two takeaways');
    const done = play([
      { do: 'accept', key: one },
      { do: 'edit', key: other, name: 'headline', value: 'Better' },
    ]);
    const undone = play([{ do: 'undo' }, { do: 'undo' }], done);
    expect(undone.contents).toEqual(begin().contents);
    expect(undone.active).toBe(one);
    expect(play([{ do: 'redo' }, { do: 'redo' }], undone).contents).toEqual(done.contents);
  });

  test('a selection becomes a candidate with exactly its passage', () => {
    const start = reading.text.indexOf('However, practitioners');
    const selected = { text: reading.text.slice(start, start + 40), start, end: start + 40 };
    const candidate = candidateFrom('claim', selected, reading.candidates, CANDIDATE_FIELDS);
    const state = play([
      { do: 'add', candidate },
      { do: 'accept', key: candidate.key },
    ]);
    expect(settled(state).candidates).toMatchObject([
      { key: candidate.key, fields: { text: selected.text.trim() }, passages: [{ start, end: start + 40 }] },
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
    const candidate = reading.candidates.find((one) => one.key === key) as Candidate;
    const [noun] = turnsInto(candidate.noun);
    return fc.constant(
      noun
        ? { do: 'turn', key, noun, fields: fieldsAs(noun, candidate.fields, CANDIDATE_FIELDS) }
        : { do: 'restore', key },
    );
  }),
);

test('whatever a reviewer does, what comes out has no reference into nothing, no field of another noun and no forged passage', () => {
  fc.assert(
    fc.property(
      fc.array(anyAct, { maxLength: 40 }),
      fc.constantFrom('take' as const, 'leave' as const),
      (acts, undecided) => {
        const { contents } = play(acts);
        const checked = checkDecisions(settle(contents.reading, contents.marks, undecided, CANDIDATE_FIELDS));
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
          ).contents,
        ).toEqual(begin().contents);
      },
    ),
  );
});
