import Ajv from 'ajv/dist/2020';
import { beforeAll, expect, test } from 'vitest';
import { seed } from '@/prisma/seed';
import { visitor } from '@/server/testing/database';
import { create, editor, published, value } from '@/server/testing/records';
import { confirmed, latest } from '@/server/testing/records';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { LISTS } from './list-pages';
import { recordSchema } from './record-schema';
import { toldRecords, toldWhole } from './told';
import { askedOf, isBad, namedList, toldList } from './told-list';

beforeAll(async () => {
  await seed();
}, 120_000);

test('every public record of the archive is told as the schema says, and nothing beside it', async () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const [open, closed] = [false, true].map((isClosed) => ajv.compile({ ...recordSchema({ isClosed }), $id: `x:${isClosed}` }));
  const { rows } = await visitor.query<{ id: string; noun: 'meeting'; handle: string }>(
    'SELECT "id", "noun", coalesce("slug", "id"::text) AS "handle" FROM "Record" WHERE "partOfId" IS NULL',
  );
  expect(rows.length).toBeGreaterThan(300);
  for (const { id, noun, handle } of rows) {
    const told = await toldWhole(noun, handle, id);
    const sent = JSON.parse(JSON.stringify(told));
    expect(closed?.(sent), `${noun} ${handle}: ${JSON.stringify(closed?.errors?.slice(0, 3))}`).toBe(true);
    expect(open?.(sent)).toBe(true);
    expect(open?.({ ...sent, later: 1 }), 'what is added later is let in').toBe(true);
  }
}, 300_000);
