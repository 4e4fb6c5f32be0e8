import { expect, test } from 'vitest';
import { create, editor, latest, published, value } from '@/server/testing/records';
import { publicCorrections } from '../../public/corrections';
import { editOne } from '../../workflows/records';
import { publicTopic } from './page';

test('a claim under a topic, and among the corrections, says what it is about, unless that is hidden', async () => {
  const topic = await published('topic', { name: 'Figures', slug: 'figures' });
  const model = await published('model', { name: 'A model of figures', slug: 'of-figures' });
  const programme = await published('programme', { name: 'A scheme', slug: 'a-scheme', modelId: model.id });
  const draft = await create('model', { name: 'Nobody may know' });
  const under = { topics: [{ topicId: topic.id }] };
  const ofModel = { text: 'It succeeds with 92.5 per cent.', modelId: model.id, ...under };
  const claim = await published('claim', ofModel);
  await published('claim', { text: '61.72 per cent of the 259.', programmeId: programme.id, ...under });
  await published('claim', { text: 'Of something hidden.', modelId: draft.id, ...under });
  value(await editOne(editor, 'claim', { id: claim.id, baseVersion: 2, values: { ...ofModel, asOf: '2020' } }));

  const about = async () =>
    (await publicTopic('figures'))?.assignments.map(({ claim: said }) => [
      said?.text,
      said?.model?.name,
      said?.programme?.name,
    ]);
  expect(await about()).toEqual(
    expect.arrayContaining([
      ['61.72 per cent of the 259.', undefined, 'A scheme'],
      ['It succeeds with 92.5 per cent.', 'A model of figures', undefined],
    ]),
  );
  const corrected = () => publicCorrections().then(({ rows }) => rows.filter(({ record }) => record.noun === 'claim'));
  expect(await corrected()).toMatchObject([{ record: { home: { noun: 'model', title: 'A model of figures' } } }]);

  const { version } = await latest('model', model.id);
  const closed = { name: 'A model of figures', slug: 'of-figures', visibility: 'team' };
  value(await editOne(editor, 'model', { id: model.id, baseVersion: version, values: closed }));
  expect(JSON.stringify([await about(), await corrected()])).not.toMatch(/A model of figures|Nobody may know|92\.5/);
});
