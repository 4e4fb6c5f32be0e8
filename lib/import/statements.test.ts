import { expect, test } from 'vitest';
import { recognise } from './article';

const read = (text: string) => recognise({ text, format: 'text' });

test.each([
  [
    'Participants stressed that families must be told before the school is.',
    'Families must be told before the school is',
    'Participants',
  ],
  ['The ministers also agreed that the border needs joint posts.', 'The border needs joint posts', 'ministers'],
  [
    'It was emphasized that the office should be open to all of them.',
    'The office should be open to all of them',
    null,
  ],
  [
    "Les participants ont souligné que la prévention commence à l'école.",
    "La prévention commence à l'école",
    'participants',
  ],
  [
    'Los participantes de la reunión subrayaron la necesidad de cooperar más.',
    'La necesidad de cooperar más',
    'participantes de la reunión',
  ],
  [
    'Участники подчеркнули необходимость сотрудничества между всеми странами региона.',
    'Необходимость сотрудничества между всеми странами региона',
    'Участники',
  ],
  [
    'وأكد المشاركون ضرورة تعزيز التعاون بين الدول في مكافحة الإرهاب وتبادل المعلومات.',
    'ضرورة تعزيز التعاون بين الدول في مكافحة الإرهاب وتبادل المعلومات',
    'المشاركون',
  ],
  ['各方强调要合力构建共同安全架构,维护地区和平与稳定。', '要合力构建共同安全架构,维护地区和平与稳定', '各方'],
])('“%s” is a finding', (text, headline, who) => {
  const { takeaways } = read(text);
  expect(takeaways.map(({ fields }) => [fields.headline, fields.assertedByText])).toEqual([[headline, who]]);
  expect(takeaways[0]?.fields.text).toBe(text);
});

test.each([
  'The chair welcomed the participants and thanked them all.',
  'The plan was highlighted by several newspapers of the region.',
  'We encourage our readers to write to us about these topics.',
])('“%s” is no finding', (text) => {
  expect(read(text).takeaways).toEqual([]);
});

test('who said it is nobody where several are named', () => {
  const { takeaways } = read('Kenya and the African Union stressed that the border needs joint posts.');
  expect(takeaways.map(({ fields }) => [fields.assertedBy, fields.assertedByText])).toEqual([[null, null]]);
});

test('a promise holds who will do what, and by when', () => {
  const text = 'The African Union will open a training centre for prosecutors by June 2021.';
  const { commitments, organizations } = read(text);
  expect(commitments.map(({ fields }) => fields)).toEqual([
    {
      verb: 'will',
      deliverable: 'open a training centre for prosecutors by June 2021',
      dueOn: '2021-06',
      assertedBy: organizations[0]?.key,
      assertedByText: null,
      // Who speaks is named for that.
      about: [],
    },
  ]);
});

test.each(['The meeting will continue with the talks of the experts.', 'The outcomes will be sent to all of them.'])(
  '“%s” promises nothing',
  (text) => {
    expect(read(text).commitments).toEqual([]);
  },
);
