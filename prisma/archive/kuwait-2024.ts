import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, countryAs, KUWAIT, laterSource, personAs, saidByPerson, source, topics } from './shorthand';

/** The Kuwait phase of the Dushanbe Process on borders and counter-terrorism, November 2024. */
const MEETING = idOf('meeting', 'kuwait-2024');
const OPENED = 'kuna-kuwait-open';
const SPEECH = 'kuna-kuwait-voronkov';
const INTERVIEW = 'zawya-kuwait';
const BEFORE = 'lagazette-kuwait';
const DECLARATION = 'kuna-kuwait-declaration';
const UNRCCA = 'newscentral-kuwait';
const THIRD = 'un-kuwait-session';
const END = 'kuna-kuwait-end';

export const kuwait: Entry[] = [
  source(OPENED, {
    title: 'Fourth Dushanbe Conference on Combating Terrorism Kicks Off in Kuwait',
    kind: 'press',
    publisher: 'MENAFN, from KUNA',
    issuedOn: '2024-11-04',
    url: 'https://menafn.com/1108847042/Fourth-Dushanbe-Conf-On-Combating-Terrorism-Kicks-Off-In-Kuwait',
    note: 'The title is taken from the web address.',
  }),
  source(SPEECH, {
    title: 'UN Expresses Appreciation to Kuwait, Tajikistan for Supporting Dushanbe Process',
    kind: 'press',
    publisher: 'MENAFN, from KUNA',
    issuedOn: '2024-11-04',
    url: 'https://menafn.com/1108847560/UN-Expresses-Appreciation-To-Kuwait-Tajikistan-For-Supporting-Dushanbe-Process',
    note: 'The title is taken from the web address.',
  }),
  source(INTERVIEW, {
    title: 'UN official appreciates Kuwait for hosting anti-terror conference',
    kind: 'press',
    publisher: 'Zawya, from KUNA',
    issuedOn: '2024-11-06',
    url: 'https://www.zawya.com/en/economy/gcc/un-official-appreciates-kuwait-for-hosting-anti-terror-conference-avjt2a8m',
    note: 'The title is taken from the web address.',
  }),
  source(BEFORE, {
    title: 'Une conférence internationale pour lutter contre le terrorisme',
    kind: 'press',
    publisher: 'La Gazette',
    language: 'fr',
    url: 'https://lagazette-mag.com/une-conference-internationale-pour-lutter-contre-le-terrorisme',
    note: 'The title is taken from the web address. Written before the conference.',
  }),
  source(DECLARATION, {
    title: 'Kuwait Declaration on Border Security and Management, as reported by KUNA',
    kind: 'press',
    publisher: 'KUNA',
    issuedOn: '2024-11-05',
    url: 'http://sahafati.com/kw/en/frame/7697/306859604',
    note: 'The headline was not in the copy at hand; this title describes the text, which quotes the declaration.',
  }),
  source(UNRCCA, {
    title: 'Head of UNRCCA participates in the High-Level Border Security Conference in Kuwait',
    kind: 'press',
    publisher: 'News Central Asia',
    issuedOn: '2024-11-06',
    url: 'https://www.newscentralasia.net/2024/11/06/head-of-unrcca-participates-in-the-high-level-border-security-conference-in-kuwait/',
  }),
  laterSource(THIRD, {
    title:
      'UN Resident Coordinator opening remarks at the Dushanbe conference, session III: the way forward in building strategies and action plans',
    kind: 'speech',
    publisher: 'United Nations in Kuwait',
    url: 'https://kuwait.un.org/en/283039-un-resident-coordinator-opening-remarks-dushanbe-conference-session-iii-way-forward-building',
    note: 'The title is taken from the web address.',
  }),
  laterSource(END, {
    title: 'FM: Kuwait Declaration Shows Guideline Document of Anti-Terror Effort',
    kind: 'press',
    publisher: 'MENAFN, from KUNA',
    issuedOn: '2024-11-05',
    url: 'https://menafn.com/1108855391/FM-Kuwait-Declaration-Shows-Guideline-Document-Of-Anti-Terror-Effort',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'kuwait-2024', {
    title: 'High-level Conference on border security: the Kuwait phase of the Dushanbe Process',
    aliases: [
      {
        name: 'Strengthening International Counter-Terrorism Cooperation and Building Agile Border Security Mechanisms – The Kuwait Phase of the Dushanbe Process',
        kind: 'other',
        language: 'en',
      },
    ],
    slug: 'kuwait-dushanbe-process-2024',
    kind: 'high_level',
    startOn: '2024-11-04',
    endOn: '2024-11-05',
    ...KUWAIT,
    attendanceMode: 'in_person',
    summary:
      'Fourth conference of a process that Tajikistan began in 2018, and the first outside Dushanbe: how borders can be guarded against terrorists with due regard to human rights and the rule of law. Those taking part endorsed the Kuwait Declaration.',
    seriesId: idOf('series', 'dushanbe-process'),
    participations: [
      countryAs('host', 'KW'),
      countryAs('co_organiser', 'TJ'),
      bodyAs('co_organiser', 'unoct'),
      personAs('speaker', 'rahmon'),
      personAs('speaker', 'voronkov'),
      personAs('keynote', 'imnadze'),
      personAs('speaker', 'al-yahya', 'at the close'),
      bodyAs('participant', 'unrcca'),
    ],
    participantCounts: [
      counted('participants', 450, OPENED, { hedge: 'more than', asOf: '2024-11-04', locator: 'par. 3' }),
      counted('participants', 480, SPEECH, { hedge: 'more than', asOf: '2024-11-04', locator: 'last par.' }),
      counted('states', 92, INTERVIEW, { asOf: '2024-11-05', locator: 'par. 3: of 115 invited' }),
      counted('states', 71, BEFORE, { locator: 'par. 2: expected, with 33 ministers' }),
      counted('organizations', 23, BEFORE, { locator: 'par. 2: international and regional, expected' }),
      counted('organizations', 13, BEFORE, { locator: 'par. 2: civil society, expected' }),
    ],
    topics: topics('terrorist-travel', 'international-cooperation', 'human-rights'),
    citations: [cite(OPENED, 'par. 1–4'), cite(UNRCCA, 'par. 1–4'), cite(INTERVIEW, 'par. 1–3')],
  }),
  entry('session', 'kuwait-way-forward', {
    meetingId: MEETING,
    position: 2,
    title: 'Session III: the way forward in border security strategies and national action plans',
    type: 'plenary',
    summary:
      'The last of three thematic sessions, chaired by the United Nations Resident Coordinator. It looked for a whole approach: rule of law, human rights, attention to gender, and data with which to follow and evaluate what is done.',
    topics: topics('terrorist-travel', 'human-rights', 'evaluation'),
    citations: [cite(THIRD, 'par. 1–3')],
  }),
  entry('takeaway', 'kuwait-plans', {
    meetingId: MEETING,
    sessionId: idOf('session', 'kuwait-way-forward'),
    position: 3,
    headline: 'From the declaration of 2022 to plans that can be measured',
    text: 'Two years before, the process had asked for comprehensive national strategies. Now the talk was of what such plans must contain: law, rights, attention to gender, and data, monitoring and evaluation.',
    attributions: [{ wording: 'The United Nations Resident Coordinator in Kuwait' }],
    topics: topics('terrorist-travel', 'evaluation'),
    citations: [cite(THIRD, 'par. 3')],
  }),
  entry('takeaway', 'kuwait-guideline', {
    meetingId: MEETING,
    position: 4,
    headline: 'The declaration is a guide, and extremist ideas have to be met together',
    text: 'Kuwait’s foreign minister called the declaration a document to go by. The spread of extremist ideas had been high on the list of the talks, and what feeds them has to be met by all together.',
    attributions: [saidByPerson('al-yahya')],
    topics: topics('international-cooperation', 'radicalisation'),
    citations: [cite(END, 'par. 1–6')],
  }),
  entry('takeaway', 'kuwait-multilateral', {
    meetingId: MEETING,
    position: 0,
    headline: 'No single country can do it alone',
    text: 'The declaration holds that working together lets states and organisations share intelligence, practice, expertise and means.',
    attributions: [{ wording: 'Kuwait Declaration' }],
    topics: topics('international-cooperation', 'information-sharing'),
    citations: [cite(DECLARATION, 'par. 4', 'No single country can address terrorism by itself')],
  }),
  entry('takeaway', 'kuwait-coordination', {
    meetingId: MEETING,
    position: 1,
    headline: 'UNOCT is to hold the UN’s work together',
    text: 'Those taking part encouraged the office to keep the work of the United Nations coordinated through the coordination compact, above all its working group on borders.',
    attributions: [{ wording: 'Kuwait Declaration' }],
    about: [{ organizationId: idOf('organization', 'unoct') }],
    topics: topics('international-cooperation', 'terrorist-travel'),
    citations: [cite(DECLARATION, 'par. 5–6')],
  }),
  entry('takeaway', 'kuwait-before-borders', {
    meetingId: MEETING,
    position: 2,
    headline: 'Border security begins long before the border',
    text: 'Border security is bound up with infrastructure, political will, trust and the prevention of radicalisation, said the head of the UN centre for preventive diplomacy.',
    attributions: [saidByPerson('imnadze')],
    topics: topics('terrorist-travel', 'radicalisation'),
    citations: [cite(UNRCCA, 'par. 3', 'border security starts well before borders')],
  }),
];
