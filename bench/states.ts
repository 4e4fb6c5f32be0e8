import { db, inTransaction } from '@/lib/db';
import { orRollback } from '@/lib/errors';
import { type Act, beginAct } from '@/lib/history/act';
import { createRecord } from '@/lib/history/create';
import { editRecord, publishRecord } from '@/lib/history/save';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { storeOf } from '@/lib/nouns';
import { readPast } from '@/lib/public/past';
import { publicTakeaway } from '@/lib/takeaways/queries/page';
import type { Viewer } from '@/lib/viewer';
import { refuseLeaks } from '@/lib/workflows/guard';
import { askToOpen } from '@/lib/workflows/openings';
import { keepStatesOf } from '@/lib/workflows/published';
import { refuseTwins } from '@/lib/workflows/twins';
import { seed } from '@/prisma/seed';
import { timesOf } from './times';

const editor: Viewer = { kind: 'program', role: 'editor' };

/** An act as `inAct` makes it, with states kept at its end or without. */
const act = async <T>(keeps: boolean, work: (act: Act) => Promise<T>): Promise<T> =>
  orRollback(
    await inTransaction(async (tx) => {
      const one = beginAct(tx, editor);
      const value = await work(one);
      await refuseLeaks(one);
      await refuseTwins(one, []);
      await askToOpen(one, undefined);
      if (keeps) await keepStatesOf(one);
      return value;
    }),
  );

/** What it costs to keep what the public could read, and to read it: each beside the same without, in one run on the demonstration archive. */
export async function benchStates(): Promise<void> {
  await seed();
  await db().$executeRaw`ANALYZE`;
  const takeaways = storeOf('takeaway');
  const meeting = await db().meeting.findFirstOrThrow({
    where: { attributionRule: 'on_the_record' },
    orderBy: { takeaways: { _count: 'desc' } },
    select: { id: true, slug: true, version: true },
  });
  let count = 0;
  const make = (keeps: boolean) => () =>
    act(keeps, async (one) => {
      count += 1;
      const headline = `Takeaway ${count} of the benchmark`;
      const draft = orRollback(await createRecord(one, takeaways, { meetingId: meeting.id, headline, text: headline }));
      return orRollback(await publishRecord(one, takeaways, draft));
    });
  const [kept, bare] = [await make(true)(), await make(false)()];
  const edit = (keeps: boolean, id: string) => () =>
    act(keeps, async (one) => {
      count += 1;
      const before = await takeaways.load(one.tx, id);
      const values = { ...before?.values, headline: `Corrected for the ${count}th time` };
      return orRollback(await editRecord(one, takeaways, { id, baseVersion: before?.state.version ?? 0, values }));
    });
  const times = await timesOf({
    'published, states kept': make(true),
    'published, none kept': make(false),
    'corrected, states kept': edit(true, kept.id),
    'corrected, none kept': edit(false, bare.id),
    'a takeaway now': () => publicTakeaway(kept.id),
    'a takeaway as it was': () => readPast('takeaway', kept.id, { version: kept.version }),
    'a meeting now': () => publicMeeting(meeting.slug),
    'a meeting as it was': () => readPast('meeting', meeting.slug, { version: meeting.version }),
  });
  console.log('ms                          median      95 %');
  for (const [name, { median, p95 }] of times)
    console.log(`${name.padEnd(24)} ${median.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(9)}`);
  const median = (name: Parameters<typeof times.get>[0]) => times.get(name)?.median ?? Number.NaN;
  const ratio = (a: Parameters<typeof times.get>[0], b: Parameters<typeof times.get>[0]) =>
    (median(a) / median(b)).toFixed(2);
  console.log(`publishing × ${ratio('published, states kept', 'published, none kept')} of before`);
  console.log(`correcting × ${ratio('corrected, states kept', 'corrected, none kept')} of before`);
  console.log(`an earlier takeaway × ${ratio('a takeaway as it was', 'a takeaway now')} of the present one`);
  console.log(`an earlier meeting × ${ratio('a meeting as it was', 'a meeting now')} of the present one`);
  const sizes = await db().$queryRaw<{ noun: string; states: number; bytes: number }[]>`
    SELECT "noun", count(*)::int AS "states", avg(octet_length("shape"))::int AS "bytes" FROM "PublishedState" GROUP BY 1 ORDER BY 1`;
  for (const { noun, states, bytes } of sizes) console.log(`${noun.padEnd(14)} ${states} states, ${bytes} bytes each`);
}
