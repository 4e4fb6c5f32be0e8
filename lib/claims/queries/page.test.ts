import { expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import { publicClaim } from './page';

test('figures stand beside figures of the same measure; words without a figure beside none', async () => {
  const { id: programmeId } = await published('programme', { name: 'A programme that is measured' });
  const claim = (given: object) =>
    published('claim', { programmeId, measure: 'People who finished', text: 'So many finished.', ...given });
  const first = await claim({ figure: '149' });
  const second = await claim({ figure: '198' });
  const words = await claim({ text: 'Many finished.' });
  const rivalsOf = async (id: string) => (await publicClaim(id))?.rivals.map((rival) => rival.id);
  expect(await rivalsOf(first.id)).toEqual([second.id]);
  expect(await rivalsOf(words.id)).toEqual([]);
});
