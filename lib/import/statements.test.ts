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

test.each([
  ['“Prisons need trained staff before anything else,” said Ms. Given Surname, Director of prisons.', 'Given Surname'],
  [
    'In her opening address, Ambassador Given Surname welcomed the group and stressed the need for trust.',
    'Given Surname',
  ],
  ['Given Surname, Fellow at the Example Institute for Peace, stressed that camps must be closed.', 'Given Surname'],
  ['Director Given Surname told the delegates that camps must be closed before winter comes.', 'Given Surname'],
  ['The governors of both political parties highlighted that trust takes years.', null],
])('who said it is plain or nobody: “%s”', (text, who) => {
  const { takeaways, people } = read(`${text} The meeting of the group was held in Vienna.`);
  const names = new Map(people.map(({ key, fields }) => [key, fields.name]));
  expect(takeaways.map(({ fields }) => names.get(fields.assertedBy ?? '') ?? fields.assertedByText)).toEqual([who]);
});

test.each([
  'The need for an approach with schools and families was underscored.',
  'The dynamics of the region were noted, and it was agreed that efforts must fit their context.',
  'The workshop explored how the police can work with schools in small towns.',
])('“%s” is a finding of the meeting', (text) => {
  expect(read(text).takeaways.map(({ fields }) => [fields.text, fields.assertedBy])).toEqual([[text, null]]);
});

test.each([
  ['RESOLVED – That the minutes of the last meeting be deferred to the next one.', 'resolved', null],
  ['It was decided that Surname would write to the board and ask for its support.', 'decided', 'Surname'],
  ['Action: Secretariat to circulate the draft report by 3 May 2021.', 'action', 'Secretariat'],
])('minutes promise by “%s”', (text, verb, who) => {
  const { commitments } = read(text);
  expect(commitments.map(({ fields }) => [fields.verb, fields.assertedByText])).toEqual([[verb, who]]);
});

test('what a list below a promise holds is promised, by those who promise there', () => {
  const text =
    'The participants agree to pursue the following areas:\n\n- Strengthen the posts at the border;\n- Train judges and prosecutors.';
  const { commitments, takeaways } = read(text);
  expect(takeaways).toEqual([]);
  expect(commitments.map(({ fields }) => [fields.deliverable, fields.assertedByText])).toEqual([
    ['Strengthen the posts at the border', 'participants'],
    ['Train judges and prosecutors', 'participants'],
  ]);
});
