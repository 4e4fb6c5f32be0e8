import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { SAMPLE_TEXT } from '@/lib/import/sample';
import { owner } from '@/server/testing/database';
import { wordFile, wordParagraph } from '@/server/testing/files';
import { prepare } from './import';

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}
const sample = file('sample.md', SAMPLE_TEXT);

/** The command as people run it, joined to this test's database. */
function command(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '-s', 'import', '--', ...args], {
    input,
    encoding: 'utf8',
    env: process.env,
  });
  return { stdout, stderr, status };
}
const written = async () =>
  (await owner.query('SELECT (SELECT count(*) FROM "Revision")::int + (SELECT count(*) FROM "Source")::int AS n'))
    .rows[0].n;

describe('input that cannot be used', () => {
  test.each([
    ['an empty file', () => [file('empty.txt', '')], /no text/],
    ['a file of spaces', () => [file('blank.txt', ' \n\t ')], /no text/],
    ['a PDF', () => [file('a.pdf', '%PDF-1.7 …')], /a\.pdf: .*damaged/],
    ['zeros', () => [file('zeros.txt', Buffer.alloc(2000))], /zeros\.txt: .*no text/],
    [
      'no encoding',
      () => [file('latin.txt', Buffer.from([0x5a, 0x81, 0x72, 0x69, 0x63, 0x68]))],
      /latin\.txt: .*letters/,
    ],
    ['more than 5 MB', () => [file('large.txt', 'a'.repeat(5 * 1024 * 1024 + 1))], /5 MB/],
    ['a file that is not there', () => [path.join(folder, 'nothing.txt')], /no file/],
    ['a folder', () => [folder], /folder/],
    ['an unknown option', () => [sample, '--force'], /Usage/],
    ['no file', () => [], /Usage/],
    ['two files', () => [sample, sample], /Usage/],
  ])('%s: one sentence on stderr and the exit code 2', async (_name, args, sentence) => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await prepare(args())).toBe(2);
    expect(told.mock.calls.join('')).toMatch(sentence);
    told.mockRestore();
  });

  test('ends the real process with 2 and writes nothing', async () => {
    const { status, stdout, stderr } = command([path.join(folder, 'nothing.txt'), '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/no file .*nothing\.txt/);
    expect(await written()).toBe(0);
  }, 120_000);
});

test('a Word file is read like a text, whatever it is called', async () => {
  const request = await prepare([file('a.txt', Buffer.from(wordFile(wordParagraph('The experts met in Vienna.'))))]);
  expect(request).toMatchObject({ recognition: { text: 'The experts met in Vienna.' } });
}, 120_000);

test('a dry run prints one JSON object with passages that are the text’s own, and writes nothing', async () => {
  const { status, stdout } = command(['-', '--dry-run', '--json'], SAMPLE_TEXT);
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ written: false, actId: null, meetingId: null });
  expect(result.records.takeaway.length).toBe(result.counts.takeaway);
  expect(result.records.takeaway.map(({ fields }: { fields: { headline: string } }) => fields.headline)).toContain(
    'Open books',
  );
  expect(result.warnings.map(({ code }: { code: string }) => code)).toContain('no_date');
  for (const { citations } of result.records.takeaway) {
    expect(citations.length).toBeGreaterThan(0);
    for (const { quote } of citations) expect(SAMPLE_TEXT).toContain(quote);
  }
  expect(await written()).toBe(0);
}, 120_000);

test('drafts as the program, and a member of too low a role or of no account is refused', async () => {
  await owner.query(
    `INSERT INTO "User" (id, email, name, role, "updatedAt") VALUES (gen_random_uuid(), 'reader@example.org', 'R', 'reader', now())`,
  );
  const low = command([sample, '--as', 'reader@example.org']);
  expect([low.status, low.stdout]).toEqual([1, '']);
  expect(low.stderr).toMatch(/reader@example\.org may not draft/);
  expect(command([sample, '--as', 'nobody@example.org']).status).toBe(1);
  expect(await written()).toBe(0);

  const { status, stdout } = command([sample, '--json']);
  expect(status).toBe(0);
  const { meetingId, counts, actId } = JSON.parse(stdout);
  const { rows } = await owner.query('SELECT status, origin FROM "Meeting" WHERE id = $1', [meetingId]);
  expect(rows).toEqual([{ status: 'draft', origin: 'imported' }]);
  const takeaways = await owner.query('SELECT count(*)::int AS n FROM "Takeaway" WHERE "meetingId" = $1', [meetingId]);
  expect(takeaways.rows[0].n).toBe(counts.takeaway);
  const authors = await owner.query('SELECT DISTINCT "authorId" FROM "Revision" WHERE "actId" = $1', [actId]);
  expect(authors.rows).toEqual([{ authorId: null }]);
}, 240_000);
