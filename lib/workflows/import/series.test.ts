import { beforeAll, describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, value } from '@/server/testing/records';
import { recognise } from '../../import/article';
import type { Viewer } from '../../viewer';
import { decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { CANDIDATE_FIELDS } from './fields';
import { matchRecognition } from './matching';
import { readingOf } from './reading';
import { settle } from './settle';

const read = async (text: string, viewer: Viewer = contributor) =>
  readingOf(await matchRecognition(viewer, recognise({ text, format: 'text' })));

/** The name and the record of the series that the meeting of a text is proposed to be one of. */
async function proposed(text: string, viewer?: Viewer) {
  const { candidates } = await read(text, viewer);
  const meeting = candidates.find(({ noun }) => noun === 'meeting');
  const series = candidates.filter(({ noun }) => noun === 'series');
  expect(series.map(({ key }) => key)).toEqual(series.length > 0 ? [meeting?.fields.seriesId] : []);
  return series.map(({ fields, existing, match }) => [fields.name, existing ? 'in the record' : (match?.how ?? 'new')]);
}

beforeAll(async () => {
  await create('series', { name: 'Lakeside Conference on Prevention', aliases: [{ name: 'Conférence du lac' }] });
  await create('series', { name: 'Hidden Valley Dialogue', visibility: 'restricted' });
});

describe('the series of a meeting', () => {
  test.each([
    [
      'of the record, counted',
      'The Fourth Lakeside Conference on Prevention was held in Vienna on 4 May 2023.',
      'in the record',
    ],
    [
      'of the record, with a year',
      'The Lakeside Conference on Prevention 2023 was held in Vienna on 4 May 2023.',
      'in the record',
    ],
    ['one like it', 'The 4th Lakeside Conference for Prevention was held in Vienna on 4 May 2023.', 'alike'],
    ['a new one', 'The 18th Hillside Workshop on Returnees was held in Vienna on 4 May 2023.', 'new'],
    ['twenty-first', 'The Twenty-first Hillside Workshop on Returnees was held in Vienna on 4 May 2023.', 'new'],
  ])('%s', async (_what, text, expected) => {
    expect((await proposed(text)).map(([, how]) => how)).toEqual([expected]);
  });

  test('is named without the number', async () => {
    const text = 'The 18th Hillside Workshop on Returnees was held in Vienna on 4 May 2023.';
    expect(await proposed(text)).toEqual([['Hillside Workshop on Returnees', 'new']]);
  });

  test.each([
    ['another meeting', 'Experts met in Vienna on 4 May 2023. It builds on the Lakeside Conference on Prevention.'],
    ['a counted session of a body', 'The Fifth Meeting of the Lakeside Committee was held in Vienna on 4 May 2023.'],
    ['not counted', 'The Hillside Workshop on Returnees was held in Vienna on 4 May 2023.'],
    ['what the viewer may not read', 'The Hidden Valley Dialogue was held in Vienna on 4 May 2023.'],
  ])('%s: none', async (_what, text) => {
    expect(await proposed(text)).toEqual([]);
  });

  test('who may read a restricted one finds it', async () => {
    const text = 'The Hidden Valley Dialogue was held in Vienna on 4 May 2023.';
    expect(await proposed(text, editor)).toEqual([['Hidden Valley Dialogue', 'in the record']]);
  });

  test('is written with the draft, new or as it is', async () => {
    for (const [text, made] of [
      ['The 18th Hillside Workshop on Returnees was held in Vienna on 4 May 2023.', 1],
      ['The Fourth Lakeside Conference on Prevention was held in Vienna on 4 May 2023.', 0],
    ] as const) {
      const reading = await read(text);
      for (const { noun, fields } of reading.candidates) {
        if (noun === 'source') fields.title ??= 'Given by hand';
        if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
      }
      const decisions = decisionsSchema.parse(settle(reading, {}, 'take', CANDIDATE_FIELDS));
      const { meetingId, records } = value(await draftFromDecisions(contributor, decisions));
      const series = records.filter(({ noun }) => noun === 'series');
      expect(series.map(({ existing }) => existing)).toEqual([made === 0]);
      const { rows } = await owner.query('SELECT "seriesId" FROM "Meeting" WHERE "id" = $1', [meetingId]);
      expect(rows).toEqual([{ seriesId: series[0]?.id }]);
    }
  });
});
