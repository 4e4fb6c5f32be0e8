import { expect, test } from 'vitest';
import { editOne } from '@/lib/workflows/records';
import { editor, published, value } from '@/server/testing/records';
import { publicComparison } from './compare';

test('a comparison is complete where everything that was asked for leads to a model that is there, by whichever address', async () => {
  const { id, version } = await published('model', { name: 'Model of today', slug: 'model-of-yesterday' });
  value(
    await editOne(editor, 'model', {
      id,
      baseVersion: version,
      values: { name: 'Model of today', slug: 'model-of-today' },
    }),
  );
  await published('model', { name: 'Another model', slug: 'another-model' });
  const compared = async (...asked: string[]) => {
    const { models, complete } = await publicComparison(asked);
    return [models.map(({ slug }) => slug), complete];
  };
  expect(await compared()).toEqual([[], true]);
  expect(await compared('model-of-yesterday', 'another-model')).toEqual([['model-of-today', 'another-model'], true]);
  expect(await compared('model-of-today', 'model-of-yesterday')).toEqual([['model-of-today'], true]);
  expect(await compared('another-model', 'no-such-model')).toEqual([['another-model'], false]);
  expect(await compared("no slug'")).toEqual([[], false]);
});
