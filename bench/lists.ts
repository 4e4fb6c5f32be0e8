import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { disconnect } from '@/lib/db';
import { publicMeetings } from '@/lib/meetings/queries/list';
import { publicMeeting } from '@/lib/meetings/queries/page';
import type { Viewer } from '@/lib/viewer';
import { type ListQuery, listRecords } from '@/lib/workspace/lists';
import { readStartPage } from '@/lib/workspace/start';
import { timesOf } from './times';

const MEETINGS = 100_000;
const editor: Viewer = { kind: 'program', role: 'editor' };

/** Fills an archive: meetings over sixty years in fifty cities of four countries, every tenth undated, every fifth a draft, ten takeaways on every tenth. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    INSERT INTO "Meeting" (id, slug, title, city, venue, "countryCode", status, "startOn", "publishedAt", "updatedAt")
    SELECT gen_random_uuid(), 'meeting-' || n, 'Meeting ' || n, 'City ' || chr(65 + n % 50 / 7) || 'borg' || n % 50, 'Hall ' || n % 5000,
           (ARRAY['AT', 'MA', 'SA', 'DK'])[1 + n % 4], (CASE WHEN n % 5 = 0 THEN 'draft' ELSE 'published' END)::"RecordStatus",
           CASE WHEN n % 10 = 0 THEN NULL ELSE to_char(date '1966-01-01' + (n * 7919 % 21900), 'YYYY-MM-DD') END, now(), now()
    FROM generate_series(1, ${MEETINGS}) AS n`);
  await client.query(`
    INSERT INTO "Takeaway" (id, "meetingId", headline, text, status, "updatedAt")
    SELECT gen_random_uuid(), m.id, 'Headline of ' || m.slug, 'Text', 'published', now()
    FROM "Meeting" m, generate_series(1, 10) WHERE right(m.slug, 1) = '1'`);
  await client.query('ANALYZE');
  await client.end();
}

/** Lists and pages of a large archive against the smallest query that the same connection can make. Prints medians and ratios. */
export async function benchLists(ownerUrl: string): Promise<void> {
  const started = performance.now();
  await fill(ownerUrl);
  console.log(`${MEETINGS} meetings filled in ${Math.round(performance.now() - started)} ms, triggers included`);
  let deep: string | undefined;
  for (let page = 0; page < 200; page += 1) deep = (await publicMeetings({ older: deep })).older;
  const asked = { filtering: new Map(), sort: 'name', order: 'asc' } as const;
  let far: string | null = null;
  for (let page = 0; page < 200; page += 1)
    far = (await listRecords(editor, 'takeaway', { ...asked, after: far ?? undefined })).next;
  const list = (noun: 'meeting' | 'takeaway', query: Partial<ListQuery>) => () =>
    listRecords(editor, noun, { ...asked, ...query });
  const result = await timesOf({
    'a meeting that is not there': () => publicMeeting('no-such-meeting'),
    'first page of meetings': () => publicMeetings(),
    'page 200 of meetings': () => publicMeetings({ older: deep }),
    'a meeting with ten takeaways': () => publicMeeting('meeting-101'),
    'desk: meetings by date': list('meeting', { sort: 'date', order: 'desc' }),
    'desk: takeaways by last change': list('takeaway', { sort: 'changed', order: 'desc' }),
    'desk: takeaways, page 200': list('takeaway', { after: far ?? undefined }),
    'desk: takeaways by a rare word': list('takeaway', { filtering: new Map([['q', 'meeting 77771']]) }),
    'desk: drafts among takeaways': list('takeaway', { filtering: new Map([['status', 'draft']]) }),
    'desk: start page': () => readStartPage(editor),
  });
  const base = result.get('a meeting that is not there')?.median ?? Number.NaN;
  for (const [name, { median }] of result)
    console.log(`${name.padEnd(30)} ${median.toFixed(2)} ms  ×${(median / base).toFixed(1)}`);
  await disconnect();
}
