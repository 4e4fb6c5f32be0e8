import { expect, test } from 'vitest';
import { HEDGE } from '@/lib/import/figures';
import type { Entry } from './factories';
import { idOf } from './factories';
import { archive } from './seed';

/** Everything that a value holds, however deep. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-/.test(value);
const name = ({ noun, key }: Entry) => `${noun}:${key}`;
interface Cited {
  sourceId: string;
  quote: string | null;
}
const citationsOf = ({ values }: Entry) => (values.citations ?? []) as Cited[];

test('no two entries share a key, and every reference points to an entry before it', () => {
  const known = new Set<string>();
  const names = new Set<string>();
  for (const item of archive) {
    expect(names, name(item)).not.toContain(name(item));
    names.add(name(item));
    for (const id of leaves(item.values).filter(isId)) expect(known.has(id), `${name(item)} points ahead`).toBe(true);
    known.add(idOf(item.noun, item.key));
  }
});

test('every source is used, has an address, or says why not', () => {
  const used = new Set(archive.filter(({ noun }) => noun !== 'source').flatMap(({ values }) => leaves(values)));
  for (const { noun, key, values } of archive) {
    if (noun !== 'source') continue;
    expect(used.has(idOf('source', key)), `${key} supports nothing`).toBe(true);
    expect(values.url ?? values.note, `${key} has no address`).toEqual(expect.stringMatching(/\S/));
    expect(['2026-11-23', '2026-11-25'], key).toContain(values.accessedOn);
  }
});

test('everything else cites a source; quotes have at most 25 words', () => {
  const uncited = ['source', 'topic', 'series'];
  for (const item of archive) {
    if (!uncited.includes(item.noun)) expect(citationsOf(item), name(item)).not.toEqual([]);
    for (const { quote } of citationsOf(item)) {
      expect((quote ?? '').split(/\s+/).length, `${name(item)}: ${quote}`).toBeLessThanOrEqual(25);
    }
  }
});

test('a figure keeps the hedge that its sentence has', () => {
  for (const item of archive) {
    const { text, hedge, figure } = item.values;
    if (item.noun !== 'claim' || typeof figure !== 'string') continue;
    const written = figure.replace(/\B(?=(\d{3})+$)/g, ',');
    const [, told] = new RegExp(`(${HEDGE}) ${written}(?![\\d,]*\\d)`, 'i').exec(String(text)) ?? [];
    expect(hedge ?? null, name(item)).toBe(told?.toLowerCase() ?? null);
  }
});
