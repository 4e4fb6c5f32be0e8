import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, countryAs, personAs, saidByPerson, source, topics } from './shorthand';

/** Kazakhstan’s repatriation from Syria, and the event of 2021 at which it was presented. */
const MODEL = idOf('model', 'zhusan');
const MEETING = idOf('meeting', 'zhusan-2021');
const EVENT = 'kz-zhusan-2021';
const LESSONS = 'zhusan-lessons';

const repatriated = (position: number, key: string, text: string, figure: string, asOf: string | null, by: string) =>
  entry('claim', `zhusan-${key}`, {
    modelId: MODEL,
    position,
    text,
    measure: 'People repatriated to Kazakhstan from Syria',
    figure,
    unit: 'people',
    asOf,
    attributions: [{ wording: by }],
    topics: topics('repatriation'),
    citations: [cite(`zhusan-${key}`)],
  });

export const kazakhstan: Entry[] = [
  source(EVENT, {
    title: 'Zhusan Humanitarian Operation: Kazakhstan’s repatriation of foreign fighters and their families',
    kind: 'web_page',
    publisher: 'Embassy of Kazakhstan in the United States',
    url: 'https://www.gov.kz/memleket/entities/mfa-washington/press/news/details/145465?lang=en',
  }),
  source(LESSONS, {
    title: 'Lessons Learned from Kazakhstan’s Repatriation and Rehabilitation of “Foreign Fighters”',
    kind: 'study',
    authors: ['Sarah Wolfe', 'Cholpon Orozobekova'],
    url: 'https://docslib.org/download/6353669/lessons-learned-from-kazakhstans-repatriation-and-rehabilitation-of',
    note: 'Read in a copy on a document-sharing site: its beginning.',
  }),
  source('zhusan-council', {
    title: 'Kazakhstan’s repatriation of foreign fighters and their families',
    kind: 'web_page',
    containerTitle: 'Announcement of the Atlantic Council’s event',
    issuedOn: '2021-01',
    url: 'https://comparemela.com/amparticle/kazakhstan-s-repatriation-of-foreign-fighters-and-their-families-202101066634346',
  }),
  source('zhusan-insight', {
    title: 'Operation Zhusan: Rehabilitation efforts of Kazakhstan',
    kind: 'press',
    publisher: 'The Diplomatic Insight',
    issuedOn: '2022-02-14',
    url: 'https://thediplomaticinsight.com/operation-zhusan-rehabilitation-efforts-of-kazakhstan/',
  }),
  entry('model', 'zhusan', {
    name: 'Kazakhstan’s repatriation and rehabilitation (Zhusan)',
    countryCode: 'KZ',
    sinceOn: '2019',
    setting: ['community', 'other'],
    targetGroup: 'Citizens brought back from camps and detention in Syria: mostly children, then women, few men',
    summary:
      'The state brought its citizens home in five phases. Men, and some women, were charged; those not charged, most of the women and the children, went through at least a month in a rehabilitation centre, and are supported in the community afterwards.',
    topics: topics('repatriation', 'rehabilitation', 'foreign-terrorist-fighters'),
    citations: [cite(LESSONS, 'par. 1')],
  }),
  entry('pillar', 'zhusan-justice', {
    modelId: MODEL,
    position: 0,
    name: 'Criminal justice',
    kind: 'legal',
    description:
      'Thirty-three men were arrested on arrival and charged with terrorism offences, and so were thirteen women.',
    citations: [cite(LESSONS, 'par. 1')],
  }),
  entry('pillar', 'zhusan-rehabilitation', {
    modelId: MODEL,
    position: 1,
    name: 'Rehabilitation and reintegration',
    kind: 'psychosocial',
    description: 'At least a month in a centre made for it, then support in the community that goes on.',
    citations: [cite(LESSONS, 'par. 1')],
  }),
  entry('condition', 'zhusan-leadership', {
    modelId: MODEL,
    position: 0,
    text: 'The decision was taken at the highest political level, and put to the public as a humanitarian mission.',
    citations: [cite(EVENT, 'par. 6'), cite(LESSONS, 'Shaping the narrative')],
  }),
  entry('meeting', 'zhusan-2021', {
    title: 'Kazakhstan’s repatriation of foreign fighters and their families',
    slug: 'kazakhstan-repatriation-2021',
    kind: 'expert_meeting',
    startOn: '2021-01-08',
    endOn: '2021-01-08',
    timeZone: 'America/New_York',
    attendanceMode: 'online',
    summary: 'A public event online on how Kazakhstan brought its citizens home, and what others could learn from it.',
    participations: [
      bodyAs('organiser', 'atlantic-council'),
      countryAs('co_organiser', 'KZ', 'Embassy in the United States'),
      countryAs('co_organiser', 'US', 'Department of State'),
      personAs('presenter', 'ashykbayev'),
    ],
    participantCounts: [counted('participants', 1200, EVENT, { hedge: 'nearly', locator: 'par. 4: followed it' })],
    topics: topics('repatriation', 'foreign-terrorist-fighters'),
    citations: [cite(EVENT, 'par. 1–4')],
  }),
  entry('presentation', 'zhusan-2021', {
    meetingId: MEETING,
    modelId: MODEL,
    emphasis: 'The procedures, and the hard political decisions behind repatriation, rehabilitation and reintegration.',
    attributions: [saidByPerson('ashykbayev')],
    citations: [cite(EVENT, 'par. 5–6')],
  }),
  repatriated(
    0,
    'lessons',
    '595 citizens were brought home from camps and detention in Syria in 2019.',
    '595',
    '2019',
    'The authors of the study',
  ),
  repatriated(
    1,
    'council',
    'Nearly 600 citizens, mostly women and children, had been brought home.',
    '600',
    '2021-01',
    'The announcement of the Atlantic Council’s event',
  ),
  repatriated(
    2,
    'insight',
    'Over 600 in three years. The report counts “families”; whether it means families or their members stays open.',
    '600',
    '2022-02-14',
    'The press report itself, with UN News',
  ),
  entry('evidence', 'zhusan-lessons', {
    title: 'Lessons Learned from Kazakhstan’s Repatriation and Rehabilitation of “Foreign Fighters”',
    modelId: MODEL,
    design: 'Analysis of the programme',
    finding: 'Lessons of an approach that starts from rights, for other states to look at.',
    limits:
      'The authors say that the outcomes may not be known for many years. The part that was read gives no method.',
    citations: [cite(LESSONS, 'par. 1', 'the long-term outcomes may not be known for many years')],
  }),
];
