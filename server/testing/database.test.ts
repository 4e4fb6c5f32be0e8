import { expect, inject, test } from 'vitest';
import { db } from '@/lib/db';
import { owner, visitor } from './database';

test('the program, the owner and the public side are three logins, and the public one only reads', async () => {
  expect(await db().$queryRaw`SELECT current_user::text AS login`).toEqual([{ login: inject('logins').program }]);
  const one = await owner.query('SELECT current_user, current_database()');
  const other = await visitor.query('SELECT current_user, current_database()');
  expect(one.rows[0].current_user).toBe(inject('logins').owner);
  expect(other.rows[0].current_user).toBe(inject('logins').visitor);
  expect(one.rows[0].current_database).toBe(other.rows[0].current_database);
  await expect(visitor.query('CREATE TEMPORARY TABLE notes (id int)')).rejects.toMatchObject({ code: '25006' });
  await expect(visitor.query(`SET ROLE ${inject('logins').owner}`)).rejects.toMatchObject({ code: '42501' });
});

test('the tests run in a zone with an odd offset', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-345);
});
