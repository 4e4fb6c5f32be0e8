import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, countryAs, personAs, source, TASHKENT, topics } from './shorthand';

/** The Tashkent conference on the Joint Plan of Action for Central Asia, March 2022. */
const MEETING = idOf('meeting', 'tashkent-2022');
const SCO = 'sco-tashkent';
const ANNOUNCED = 'un-tashkent';
const TURKMENISTAN = 'tm-tashkent';
const TASS = 'tass-tashkent';

export const tashkent: Entry[] = [
  source(SCO, {
    title: 'Regional Cooperation between Central Asian States: conference opened in Tashkent',
    kind: 'web_page',
    publisher: 'Shanghai Cooperation Organisation',
    issuedOn: '2022-03-08',
    url: 'https://eng.sectsco.org/20220308/822142.html',
    note: 'The headline was not in the copy at hand; this title describes the text, and the date is taken from the web address.',
  }),
  source(ANNOUNCED, {
    title:
      'Tashkent to host high-level international conference on regional co-operation of Central Asian states in the fight against terrorism',
    kind: 'press',
    publisher: 'United Nations in Uzbekistan',
    issuedOn: '2022-02-28',
    url: 'https://uzbekistan.un.org/en/node/173603',
  }),
  source(TURKMENISTAN, {
    title: 'Conference in Tashkent on the Joint Plan of Action',
    kind: 'web_page',
    publisher: 'Embassy of Turkmenistan in the United Kingdom',
    url: 'https://uk.tmembassy.gov.tm/en/news/94171',
    note: 'The headline was not in the copy at hand; this title describes the text.',
  }),
  source(TASS, {
    title: 'Countries of Central Asia call terrorism serious threats to world',
    kind: 'press',
    publisher: 'The Frontier Post, from TASS',
    issuedOn: '2022-03-03',
    url: 'https://thefrontierpost.com/countries-of-central-asia-call-terrorism-serious-threats-to-world/',
    note: 'The title is taken from the web address.',
  }),
  source('unipath-tashkent', {
    title: 'Uzbekistan Promotes Central Asian Counterterrorism Strategy',
    kind: 'press',
    publisher: 'Unipath',
    url: 'https://unipath-magazine.com/uzbekistan-promotes-central-asian-counterterrorism-strategy/',
  }),
  entry('meeting', 'tashkent-2022', {
    title: 'Tashkent conference on the Joint Plan of Action for Central Asia',
    aliases: [
      {
        name: 'Regional Cooperation of the Countries of Central Asia in the Framework of the Joint Plan of Action for the Implementation of the UN Global Counter-Terrorism Strategy',
        kind: 'other',
        language: 'en',
      },
    ],
    slug: 'tashkent-central-asia-2022',
    kind: 'high_level',
    startOn: '2022-03-03',
    endOn: '2022-03-04',
    ...TASHKENT,
    attendanceMode: 'hybrid',
    summary:
      'Ten years after the first plan of Ashgabat (30 November 2011) the five states of Central Asia looked back on it, the first regional plan to carry out the UN strategy, and adopted the Tashkent Declaration. Before the conference more than 600 people were expected; afterwards one of those taking part wrote of about 100.',
    participations: [
      countryAs('host', 'UZ', 'Institute for Strategic and Regional Studies, and Ministry of Foreign Affairs'),
      bodyAs('organiser', 'unoct'),
      bodyAs('organiser', 'unrcca'),
      bodyAs('organiser', 'osce'),
      personAs('speaker', 'guterres', 'video message'),
      personAs('speaker', 'voronkov'),
      personAs('speaker', 'schmid'),
      personAs('speaker', 'gherman'),
      personAs('speaker', 'zhang'),
      ...['KZ', 'KG', 'TJ', 'TM'].map((code) => countryAs('participant', code, 'head of delegation')),
    ],
    participantCounts: [
      counted('participants', 600, ANNOUNCED, { hedge: 'more than', asOf: '2022-02-28', locator: 'par. 4: expected' }),
      counted('participants', 100, SCO, { hedge: 'about', asOf: '2022-03-08', locator: 'par. 3' }),
    ],
    topics: topics('regional-cooperation', 'international-cooperation'),
    citations: [cite(SCO, 'par. 1–5'), cite(ANNOUNCED), cite(TURKMENISTAN, 'par. 1–3'), cite('unipath-tashkent')],
  }),
  entry('takeaway', 'tashkent-rights', {
    meetingId: MEETING,
    position: 0,
    headline: 'Countering terrorism and human rights belong together',
    text: 'The declaration says that the two aims do not stand against each other, and that terrorism is to be tied to no religion, nationality or ethnic group.',
    attributions: [{ wording: 'Tashkent Declaration' }],
    topics: topics('human-rights'),
    citations: [cite(TASS, 'par. 4–5', 'not contradictory but mutually reinforcing objectives')],
  }),
  entry('takeaway', 'tashkent-tolerance', {
    meetingId: MEETING,
    position: 1,
    headline: 'Dialogue between faiths, peoples and cultures',
    text: 'The signatories mean to go on furthering tolerance and dialogue, and to prevent discrimination.',
    attributions: [{ wording: 'Tashkent Declaration' }],
    topics: topics('prevention'),
    citations: [cite(TASS, 'par. 3')],
  }),
  entry('takeaway', 'tashkent-trust', {
    meetingId: MEETING,
    position: 2,
    headline: 'Political trust in the region, the UN in the middle',
    text: 'The Secretary-General of the SCO expected the conference to strengthen trust between the states, and stood by the coordinating role of the United Nations.',
    attributions: [{ personId: idOf('person', 'zhang') }],
    topics: topics('regional-cooperation'),
    citations: [cite(SCO, 'par. 4–5')],
  }),
];
