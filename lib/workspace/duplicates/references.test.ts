import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { storeOf } from '../../nouns';
import { KEPT_BY_ITSELF, NAMED, referencesTo, sameOf } from './references';

const pointingTo = async (table: string) => {
  const { rows } = await owner.query<{ reference: string }>(
    `SELECT c.relname || '.' || a.attname AS reference
       FROM pg_constraint f
       JOIN pg_class c ON c.oid = f.conrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (f.conkey)
      WHERE f.contype = 'f' AND f.confrelid = $1::regclass AND f.confdeltype <> 'c' AND cardinality(f.conkey) = 1 ORDER BY 1`,
    [`"${table}"`],
  );
  return rows.map(({ reference }) => reference);
};

// Lists of a record go with it, or are told by the column of the record that they are part of; what names it from elsewhere holds it.
const ofRecord = sameOf('participations')?.of.map((column) => `Participation.${column}`) ?? [];
test.each(NAMED)('every column of the database that names a %s is in the list, and no other', async (noun) => {
  const listed = referencesTo(noun).map(({ table, column }) => `${table}.${column}`);
  const pointing = await pointingTo(storeOf(noun).noun.table);
  expect(listed.sort()).toEqual(pointing.filter((reference) => !ofRecord.includes(reference)));
});

const collapsing = [...new Map(NAMED.flatMap(referencesTo).map((one) => [one.table, one])).values()].filter(
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
