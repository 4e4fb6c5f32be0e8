import { expect, test } from 'vitest';
import { addressesIn, asPublicRole, forPages, poolerOf, withinLimits, withOptions } from './database-address';

const optionsOf = (address: string) => new URL(address).searchParams.get('options');

test('what an address asks for already stays, and ours comes after it', () => {
  const address = 'postgresql://me:p%40ss@host:5432/db?sslmode=require&options=-c%20search_path%3Dmine';
  const asked = withOptions(address, '-c role=reader');
  expect(optionsOf(asked)).toBe('-c search_path=mine -c role=reader');
  expect(asked).toContain('postgresql://me:p%40ss@host:5432/db?sslmode=require&');
});

test('the public side asks for its limits, with the role where it has no login of its own', () => {
  const limits = '-c statement_timeout=15000 -c default_transaction_read_only=on';
  expect(optionsOf(withinLimits('postgresql://visitor@host/db'))).toBe(limits);
  expect(optionsOf(withinLimits(asPublicRole('postgresql://owner@host/db')))).toBe(`-c role=plenary_public ${limits}`);
  expect(optionsOf(forPages('postgresql://visitor@host/db'))).toBe(`${limits} -c plan_cache_mode=force_generic_plan`);
});

test('an address through a pooler that keeps nothing of a connection asks it for nothing', () => {
  const pooled = 'postgresql://reader@host:6432/db?pgbouncer=true';
  expect([poolerOf(pooled), poolerOf(pooled.replace('true', 'prepared'))]).toEqual(['true', 'prepared']);
  expect(['', '?pgbouncer=false', '?pgbouncer=x'].map((end) => poolerOf(`postgresql://reader@host/db${end}`))).toEqual([
    null,
    null,
    null,
  ]);
  expect([forPages(pooled), withinLimits(pooled)]).toEqual([pooled, pooled]);
});

test('a setting may name several addresses', () => {
  expect(addressesIn(' postgresql://a/db\n postgresql://b/db ')).toEqual(['postgresql://a/db', 'postgresql://b/db']);
  expect(addressesIn('')).toEqual([]);
});
