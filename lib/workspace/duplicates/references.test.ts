import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { storeOf } from '../../nouns';
import { KEPT_BY_ITSELF, MERGED, referencesTo } from './references';

const pointingTo = async (table: string) => {
  const { rows } = await owner.query<{ reference: string }>(
    `SELECT c.relname || '.' || a.attname AS reference
       FROM pg_constraint f
       JOIN pg_class c ON c.oid = f.conrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (f.conkey)
      WHERE f.contype = 'f' AND f.confrelid = $1::regclass ORDER BY 1`,
    [`"${table}"`],
  );
  return rows.map(({ reference }) => reference);
};

test.each(MERGED)('every column of the database that points to a %s is in the list, and no other', async (noun) => {
  const listed = referencesTo(noun).map(({ table, column }) => `${table}.${column}`);
  expect(listed.sort()).toEqual(await pointingTo(storeOf(noun).noun.table));
});

const collapsing = [...new Map(MERGED.flatMap(referencesTo).map((one) => [one.table, one])).values()].filter(
  ({ same }) => same,
);

test.each(collapsing)('whether two rows of $table say the same takes every column into account', async (reference) => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`"${reference.table}"`],
  );
  const { of = [], scope = [], says = [] } = reference.same ?? {};
  expect([...KEPT_BY_ITSELF, ...of, ...scope, ...says]).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
});
