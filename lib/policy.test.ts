import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { can, mayCreate, type PolicyColumns, RECORD_ACTIONS, type RecordAction } from './policy';
import { mayOnUsers, USER_ACTIONS, type UserAction } from './users/policy';
import { anonymous, ROLES, type Viewer } from './viewer';

const member = (role: (typeof ROLES)[number]): Viewer => ({
  kind: 'member',
  id: '01890000-0000-7000-8000-000000000000',
  name: 'N',
  email: 'n@example.org',
  role,
});
const viewers: Viewer[] = [anonymous, ...ROLES.map(member)];

const records: Record<string, PolicyColumns> = {
  public: { status: 'published', effectiveVisibility: 'public', effectiveEmbargoUntil: null },
  team: { status: 'draft', effectiveVisibility: 'team', effectiveEmbargoUntil: null },
  restricted: { status: 'draft', effectiveVisibility: 'restricted', effectiveEmbargoUntil: null },
};

/** The rows of the table in docs/security.md: the act as code names it, and a yes or no for each viewer. */
const rows = readFileSync(new URL('../docs/security.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /\| (yes|no) +\|$/.test(line))
  .map((line) => line.split('|').slice(2, -1))
  .map(([code = '', ...cells]) => ({
    act: code.replaceAll('`', '').trim(),
    cells: cells.map((cell) => cell.trim()),
  }));

function allowed(act: string, viewer: Viewer): boolean {
  const [verb = '', object = ''] = act.split(' ');
  if (verb === 'users') return mayOnUsers(viewer, object as UserAction);
  if (verb === 'create') return mayCreate(viewer);
  const record = records[object];
  if (!record) throw new Error(`docs/security.md names a record that the test does not know: ${act}`);
  return can(viewer, verb as Exclude<RecordAction, 'create'>, record);
}

test.each(rows)('docs/security.md says of "$act" what the code does, for every role', ({ act, cells }) => {
  expect(cells).toEqual(viewers.map((viewer) => (allowed(act, viewer) ? 'yes' : 'no')));
});

test('docs/security.md speaks of every act', () => {
  const acts = rows.map(({ act }) => act);
  for (const action of RECORD_ACTIONS) expect(acts.some((act) => act.split(' ')[0] === action)).toBe(true);
  for (const action of USER_ACTIONS) expect(acts).toContain(`users ${action}`);
});

test('an embargoed public record is not read without an account until its moment comes', () => {
  const record = { ...records.public, effectiveEmbargoUntil: new Date('2030-01-01T00:00Z') } as PolicyColumns;
  expect(can(anonymous, 'read', record, new Date('2029-12-31T23:59:59Z'))).toBe(false);
  expect(can(anonymous, 'read', record, new Date('2030-01-01T00:00Z'))).toBe(true);
});

test('the program acting for nobody in particular never touches accounts', () => {
  for (const action of USER_ACTIONS) expect(mayOnUsers({ kind: 'program', role: 'editor' }, action)).toBe(false);
});
