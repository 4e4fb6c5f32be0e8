import { expect, test } from 'vitest';
import { breaches, shares } from './rules';

test.each([
  ['lib/meetings/mailer.ts', '', /none of a noun's files/],
  ['lib/utils.ts', '', /says nothing about its role/],
  ['app/[locale]/(public)/meetings/loading.tsx', '', /404/],
  ['app/[locale]/(public)/meetings/filters.tsx', '', /no route file/],
  ['lib/meetings/queries.ts', 'const a = process.env.HOME;', /process\.env/],
  ['components/ui/card.module.css', '.card {\n  margin-left: 1px;\n}', /physical direction/],
  ['components/ui/card.module.css', '.card {\n  text-align: right;\n}', /physical direction/],
  ['components/ui/card.tsx', '<p style={{ color }} />', /style attribute/],
  ['components/ui/card.tsx', '<a href="/meetings">', /link by hand/],
  ['components/ui/card.tsx', "import { db } from '@/lib/db';", /past the doors/],
  ['lib/history/save.ts', "import { type Tx, db } from '../db';", /past the doors/],
  ['components/ui/card.tsx', 'new Intl.DateTimeFormat()', /formatter/],
  ['lib/time.ts', "new Intl.NumberFormat('en')", /formatter/],
  ['components/ui/card.tsx', 'day.toLocaleDateString()', /dates/],
  ['components/ui/card.tsx', "const save = async () => {\n  'use server';\n};", /actions are modules/],
  ['lib/names.ts', '\n'.repeat(301), /more than 300 lines/],
])('%s with %j is refused', (path, text, say) => {
  expect(breaches([{ path, text }])).toEqual([expect.stringMatching(say)]);
});

test.each([
  ['lib/meetings/queries/list.ts', "import { publicDb } from '@/lib/db';"],
  ['lib/history/save.ts', "import type { Tx } from '../db';"],
  ['lib/import/dates.ts', ''],
  ['lib/users/actions.ts', "'use server';\n\nexport async function signOut() {}"],
  ['lib/names.test.ts', '\n'.repeat(301)],
  ['components/ui/card.module.css', '.card {\n  margin-inline-start: 1px;\n  inset-inline-end: 0;\n}'],
  ['app/[locale]/(public)/meetings/page.tsx', '<a href={paths.meetings()}>'],
])('%s with %j is fine', (path, text) => {
  expect(breaches([{ path, text }])).toEqual([]);
});

test('a room that holds more than a quarter of its floor is told to share', () => {
  const files = (lines: number[]) =>
    lines.map((count, room) => ({ path: `lib/room${room}/a.ts`, text: 'x\n'.repeat(count) }));
  expect(shares(files([10, 10, 10, 10]))).toEqual({ broken: [], largest: ['lib/room0 25 %', 'components/none 0 %'] });
  expect(shares(files([12, 10, 10, 10])).broken).toEqual([expect.stringMatching(/^lib\/room0\/ holds 29 % of lib\//)]);
});
