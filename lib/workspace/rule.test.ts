import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { editor } from '@/server/testing/records';
import type { NounName } from '../field';
import type { Viewer } from '../viewer';
import { createOne } from '../workflows/records';
import { ruleAt } from './rule';

async function create(noun: NounName, values: object): Promise<string> {
  const made = await createOne(editor, noun, values);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value.id;
}

test('the rule for what is said is the strictest of meeting and session, and tells nothing of what is closed to the viewer', async () => {
  const open = await create('meeting', { title: 'Open' });
  const quiet = await create('meeting', { title: 'Quiet', attributionRule: 'chatham_house' });
  const inQuiet = await create('session', { meetingId: quiet, title: 'Session' });
  const shut = await create('session', { meetingId: open, title: 'Shut', attributionRule: 'closed' });
  expect(await ruleAt(editor, [])).toBe('on_the_record');
  expect(await ruleAt(editor, [open])).toBe('on_the_record');
  expect(await ruleAt(editor, [quiet])).toBe('chatham_house');
  expect(await ruleAt(editor, [inQuiet])).toBe('chatham_house');
  expect(await ruleAt(editor, [open, shut])).toBe('closed');
  await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [quiet]);
  const contributor: Viewer = { kind: 'program', role: 'contributor' };
  expect(await ruleAt(contributor, [quiet, inQuiet])).toBe('on_the_record');
  expect(await ruleAt({ kind: 'anonymous' }, [open, shut])).toBe('on_the_record');
});
