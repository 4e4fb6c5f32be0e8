import { cite, type Entry, entry, from, idOf } from '../factories';
import {
  bodyAs,
  countryAs,
  laterSource,
  personAs,
  SINGAPORE,
  saidByBody,
  saidByPerson,
  source,
  topics,
} from './shorthand';

/** Singapore’s religious rehabilitation, and the symposium of 2015 at which it was presented. */
const MODEL = idOf('model', 'singapore-rehabilitation');
const MEETING = idOf('meeting', 'eas-2015');
const OPENING = 'mha-eas-2015';
const CLOSE = 'pmo-eas-2015';
const ASIAONE = 'asiaone-2015';
const TODAY = 'today-2023';
const RETREAT = 'pmo-retreat-2023';
const TENTH = 'pmo-ictr-2013';
const LOOKING_BACK = 'rsis-2018';
const PROPOSED = 'straits-eas-2014';

export const singapore: Entry[] = [
  source(OPENING, {
    title:
      'The Opening of the EAS Symposium on Religious Rehabilitation & Social Integration – Speech by Mr Teo Chee Hean',
    kind: 'speech',
    authors: ['Teo Chee Hean'],
    publisher: 'Ministry of Home Affairs, Singapore',
    issuedOn: '2015-04-16',
    url: 'https://www.mha.gov.sg/mediaroom/speeches/the-opening-of-the-eas-symposium-on-religious-rehabilitation-social-integration---speech-by-mr-teo-chee-hean-deputy-prime-minister-coordinating-minister-for-national-security-and-minister-for-home-affairs',
  }),
  source(CLOSE, {
    title: 'PM Lee Hsien Loong at the East Asia Summit Symposium on Religious Rehabilitation and Social Reintegration',
    kind: 'speech',
    authors: ['Lee Hsien Loong'],
    publisher: 'Prime Minister’s Office, Singapore',
    issuedOn: '2015-04-17',
    url: 'https://pmo.gov.sg/Newsroom/transcript-speech-prime-minister-lee-hsien-loong-east-asia-summit-symposium-religious',
  }),
  source(ASIAONE, {
    title: 'Efforts to rehabilitate detainees, help families',
    kind: 'press',
    publisher: 'AsiaOne',
    url: 'https://www.asiaone.com/singapore/efforts-rehabilitate-detainees-help-families',
    note: 'It calls the meeting a regional summit, and gives no date; groups and subject are those of the symposium of April 2015.',
  }),
  source(TODAY, {
    title:
      'Close to 90% of Singaporeans involved in terrorism-related activities successfully reintegrated into society after rehab: PM Lee',
    kind: 'press',
    publisher: 'Today, in Asia Views',
    url: 'https://asiaviews.net/singapore-close-to-90-of-singaporeans-involved-in-terrorism-related-activities-successfully-reintegrated-into-society-after-rehab-pm-lee',
    note: 'The title is taken from the web address. It names the day (Wednesday, 3 May), not the year.',
  }),
  source(RETREAT, {
    title: 'DPM Lawrence Wong at the Religious Rehabilitation Group’s 18th Annual Retreat',
    kind: 'speech',
    authors: ['Lawrence Wong'],
    publisher: 'Prime Minister’s Office, Singapore',
    issuedOn: '2023-06-21',
    url: 'https://www.pmo.gov.sg/Newsroom/DPM-Lawrence-Wong-at-the-Religious-Rehabilitation-Groups-18th-Annual-Retreat-June-2023',
  }),
  entry('model', 'singapore-rehabilitation', {
    name: 'Singapore’s religious rehabilitation',
    countryCode: 'SG',
    sinceOn: '2003',
    setting: ['prison', 'religious', 'community'],
    targetGroup: 'People detained for terrorism, and their families',
    summary:
      'After the arrest of members of Jemaah Islamiyah the government asked leaders of the Muslim community for help: volunteer scholars counsel those detained, and community groups look after their families, during and after detention.',
    institutions: [
      {
        organizationId: idOf('organization', 'rrg'),
        role: 'Counsels those detained, and their families',
        ...from(ASIAONE, 'par. 1'),
      },
      {
        organizationId: idOf('organization', 'acg'),
        role: 'Supports the families',
        ...from(ASIAONE, 'par. 2 and 7–8'),
      },
    ],
    topics: topics('rehabilitation', 'religious-engagement', 'disengagement'),
    citations: [cite(RETREAT, 'par. 4–8'), cite(ASIAONE, 'par. 1–3'), cite(TODAY, 'par. 1')],
  }),
  entry('pillar', 'singapore-religious', {
    modelId: MODEL,
    position: 0,
    name: 'Religious rehabilitation',
    kind: 'religious',
    description: 'Counselling by volunteer scholars and teachers of Islam, against misread teachings.',
    citations: [cite(TODAY, 'par. 1'), cite(ASIAONE, 'par. 1')],
  }),
  entry('pillar', 'singapore-aftercare', {
    modelId: MODEL,
    position: 1,
    name: 'Aftercare of families',
    kind: 'socio_economic',
    description:
      'Help for families who have lost their breadwinner: money, small signs of regard, better skills and work.',
    citations: [cite(ASIAONE, 'par. 2 and 7–8')],
  }),
  entry('condition', 'singapore-own', {
    modelId: MODEL,
    position: 0,
    text: 'Circumstances differ: each society has its values, its structure and its mixture of religions, said the Prime Minister when he presented what his country does.',
    citations: [cite(CLOSE, 'par. 3', 'every society has its own values')],
  }),
  laterSource(TENTH, {
    title:
      'Speech by Prime Minister Lee Hsien Loong at the International Conference on Terrorist Rehabilitation and Community Resilience',
    kind: 'speech',
    authors: ['Lee Hsien Loong'],
    publisher: 'Prime Minister’s Office, Singapore',
    issuedOn: '2013-03-26',
    url: 'https://www.pmo.gov.sg/newsroom/speech-prime-minister-lee-hsien-loong-international-conference-terrorist',
  }),
  laterSource(LOOKING_BACK, {
    title: 'Opening remarks by Ambassador Ong Keng Yong at the 2018 Southeast Asia Counter-Terrorism Symposium',
    kind: 'speech',
    authors: ['Ong Keng Yong'],
    publisher: 'S. Rajaratnam School of International Studies',
    issuedOn: '2018-10-04',
    url: 'https://rsis.edu.sg/rsis-speeches-article/rsis/opening-remarks-by-ambassador-ong-keng-yong-executive-deputy-chairman-of-rsis-at-the-2018-southeast-asia-counter-terrorism-symposium-a-collective-approach',
  }),
  laterSource(PROPOSED, {
    title: 'Asean Summit: PM Lee proposes symposium on deradicalisation',
    kind: 'press',
    publisher: 'The Straits Times',
    url: 'https://www.straitstimes.com/asia/se-asia/asean-summit-pm-lee-proposes-symposium-on-deradicalisation',
  }),
  entry('condition', 'singapore-arrests', {
    modelId: MODEL,
    position: 1,
    text: 'It needed scholars and teachers whom their community respects, and who took the risk of being held for followers of the government.',
    citations: [cite(TENTH, 'par. 3')],
  }),
  entry('meeting', 'ictr-2013', {
    title: 'International Conference on Terrorist Rehabilitation and Community Resilience, Singapore',
    slug: 'terrorist-rehabilitation-singapore-2013',
    kind: 'conference',
    startOn: '2013-03-26',
    ...SINGAPORE,
    attendanceMode: 'in_person',
    summary:
      'Held by RSIS and the Religious Rehabilitation Group in the tenth year of the group. The source names the day of the Prime Minister’s speech, not when the conference ended.',
    participations: [
      bodyAs('organiser', 'rsis'),
      bodyAs('organiser', 'rrg'),
      personAs('speaker', 'lee'),
      personAs('participant', 'teo', 'greeted in the speech'),
    ],
    topics: topics('rehabilitation', 'religious-engagement'),
    citations: [cite(TENTH, 'par. 1–2')],
  }),
  entry('presentation', 'ictr-singapore', {
    meetingId: idOf('meeting', 'ictr-2013'),
    modelId: MODEL,
    emphasis: 'Why arrest was not enough, how scholars came to counsel, and help to come back into society.',
    attributions: [saidByPerson('lee')],
    citations: [cite(TENTH, 'par. 2–3')],
  }),
  entry('takeaway', 'ictr-arrest', {
    meetingId: idOf('meeting', 'ictr-2013'),
    position: 0,
    kind: 'lesson',
    headline: 'To arrest members of Jemaah Islamiyah was not enough',
    text: 'Members of Jemaah Islamiyah had misread key ideas of Islam and talked themselves into holding terrorism to be right. That had to be answered at its source, and those involved needed help to find their way back after release.',
    attributions: [saidByPerson('lee')],
    topics: topics('rehabilitation', 'religious-engagement'),
    citations: [cite(TENTH, 'par. 2')],
  }),
  entry('takeaway', 'ictr-leap', {
    meetingId: idOf('meeting', 'ictr-2013'),
    position: 1,
    kind: 'lesson',
    headline: 'Singapore’s religious rehabilitation began as an experiment',
    text: 'Nobody could foresee at the time how it would go. Those who volunteered did so out of conviction.',
    attributions: [saidByPerson('lee')],
    about: [{ modelId: MODEL }],
    topics: topics('rehabilitation'),
    citations: [cite(TENTH, 'par. 3', 'an experimental approach to religious rehabilitation')],
  }),
  entry('meeting', 'eas-2015', {
    title: 'East Asia Summit Symposium on Religious Rehabilitation and Social Reintegration',
    slug: 'east-asia-summit-symposium-2015',
    kind: 'conference',
    startOn: '2015-04-16',
    endOn: '2015-04-17',
    ...SINGAPORE,
    attendanceMode: 'in_person',
    summary:
      'Guests from many countries compared how terrorists can be brought back into society. It was opened by the Deputy Prime Minister and closed by the Prime Minister in the Khadijah Mosque. He had proposed it to the summit’s leaders in November 2014; the organisers later called it the first time that the summit’s states met on terrorism alone.',
    participations: [
      bodyAs('organiser', 'rsis'),
      bodyAs('co_organiser', 'rrg', 'in support'),
      countryAs('co_organiser', 'SG', 'Ministries of Home Affairs and of Foreign Affairs, in support'),
      personAs('speaker', 'teo', 'opening'),
      personAs('speaker', 'lee', 'closing'),
    ],
    topics: topics('rehabilitation', 'religious-engagement', 'foreign-terrorist-fighters'),
    citations: [
      cite(OPENING, 'par. 1'),
      cite(CLOSE, 'par. 1'),
      cite(PROPOSED, 'par. 1–3'),
      cite(LOOKING_BACK, 'par. 4'),
    ],
  }),
  entry('presentation', 'eas-singapore', {
    meetingId: MEETING,
    modelId: MODEL,
    emphasis: 'Two volunteer groups told how they work with those detained and with their families.',
    attributions: [saidByBody('rrg'), saidByBody('acg')],
    citations: [cite(ASIAONE, 'par. 3')],
  }),
  entry('takeaway', 'eas-nobody-aside', {
    meetingId: MEETING,
    position: 0,
    headline: 'No country can keep its head down',
    text: 'The conflict in Syria and Iraq is far away for most, yet propaganda reaches people everywhere, so all have the same problem to deal with.',
    attributions: [saidByPerson('lee')],
    topics: topics('radicalisation', 'international-cooperation'),
    citations: [cite(CLOSE, 'par. 1–2')],
  }),
  entry('takeaway', 'eas-younger', {
    meetingId: MEETING,
    position: 1,
    headline: 'People are radicalised younger, and drawn in by family or online',
    text: 'People as young as 13 had been radicalised, and parents had taken small children with them to Syria and Iraq.',
    attributions: [saidByPerson('teo')],
    topics: topics('young-people', 'radicalisation'),
    citations: [cite(OPENING, 'par. 4')],
  }),
  entry('takeaway', 'eas-public', {
    meetingId: MEETING,
    position: 2,
    headline: 'Educate the public as well, not only those detained',
    text: 'With so many violent voices online, the religious group wants to go further than those detained, because nobody knows who has been reached.',
    attributions: [saidByBody('rrg', 'vice-chairman')],
    topics: topics('strategic-communication', 'religious-engagement'),
    citations: [cite(ASIAONE, 'par. 6')],
  }),
  entry('claim', 'singapore-released', {
    meetingId: MEETING,
    modelId: MODEL,
    position: 0,
    text: 'All but nine of the 66 people detained for terrorism since 2001 had been released in Singapore, because they were held to be rehabilitated well enough: 57, by subtraction.',
    measure: 'People detained for terrorism and released as rehabilitated',
    figure: '57',
    unit: 'of 66 people',
    asOf: '2015-04',
    attributions: [{ wording: 'The press report itself' }],
    topics: topics('evaluation'),
    citations: [cite(ASIAONE, 'par. 4')],
  }),
  entry('claim', 'singapore-reintegrated', {
    modelId: MODEL,
    position: 1,
    text: 'Of about 140 people dealt with in Singapore since 2002, close to 90 per cent had made good progress and come back into society; most of them work.',
    measure: 'Share of people dealt with for terrorism who are back in society',
    hedge: 'close to',
    figure: '90',
    unit: 'per cent',
    attributions: [saidByPerson('lee')],
    topics: topics('evaluation'),
    citations: [cite(TODAY, 'par. 1')],
  }),
];
