import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, laterSource, NEW_YORK, personAs, saidByPerson, source, topics } from './shorthand';

/** The UN Counter-Terrorism Weeks of 2020 (virtual), 2021 and 2023. */
const VIRTUAL = 'un-press-2020';
const OPENING_2021 = 'un-media-2021';
const SIDE_2021 = 'un-side-events-2021';
const SPEECH = 'voronkov-2023';
const CLOSED = 'hstoday-2023';
const WEEKS = idOf('series', 'un-weeks');

const REPORT_2020 = 'un-report-2020';
const webinar = (position: number, key: string, title: string, ...about: string[]): Entry =>
  entry('session', `un-2020-${key}`, {
    meetingId: idOf('meeting', 'un-2020'),
    position,
    title,
    type: 'panel',
    topics: topics(...about),
    citations: [cite(REPORT_2020, 'contents')],
  });

const in2020: Entry[] = [
  laterSource(REPORT_2020, {
    title: 'Virtual Counter-Terrorism Week, 6–10 July 2020: Visibility Report',
    kind: 'report',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://docslib.org/doc/7095940/virtual-counter-terrorism-week',
    note: 'Read in a copy on a document-sharing site: title page, a quotation and the contents, from which some sessions may be missing.',
  }),
  source(VIRTUAL, {
    title:
      'Partners Reaffirm Joint Commitment to Fighting Terrorism, Violent Extremism amid COVID-19, as Virtual Counter-Terrorism Week Concludes',
    kind: 'press',
    publisher: 'United Nations Office of Counter-Terrorism',
    symbol: 'PA/30',
    issuedOn: '2020-07-10',
    url: 'https://press.un.org/en/2020/pa30.doc.htm',
  }),
  source('un-overview', {
    title: 'Conferences overview',
    kind: 'web_page',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://www.un.org/counterterrorism/conferences-overview',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'un-2020', {
    title: 'Virtual Counter-Terrorism Week 2020',
    slug: 'un-virtual-counter-terrorism-week-2020',
    kind: 'high_level',
    startOn: '2020-07-06',
    endOn: '2020-07-10',
    timeZone: 'America/New_York',
    attendanceMode: 'online',
    summary:
      'The first week of its kind that the United Nations held online, on the strategic and practical difficulties of countering terrorism during a pandemic. The Week planned for New York was put off to the following year.',
    seriesId: WEEKS,
    participations: [
      bodyAs('organiser', 'unoct'),
      personAs('keynote', 'guterres', 'opening session'),
      personAs('speaker', 'voronkov', 'closing session'),
    ],
    participantCounts: [
      counted('participants', 1000, VIRTUAL, { hedge: 'over', locator: 'par. 1' }),
      counted('states', 134, VIRTUAL, { locator: 'par. 1' }),
      counted('organizations', 47, VIRTUAL, { locator: 'par. 1: international and regional' }),
      counted('organizations', 88, VIRTUAL, { locator: 'par. 1: civil society and private sector' }),
    ],
    topics: topics('international-cooperation', 'new-technologies'),
    citations: [
      cite(VIRTUAL, 'par. 1'),
      cite('un-overview', '2021 Counter-Terrorism Week'),
      cite(REPORT_2020, 'contents'),
    ],
  }),
  webinar(0, 'after', 'The world after COVID-19, and what working together brings', 'international-cooperation'),
  webinar(1, 'bio', 'New threats: biological and cyber-terrorism', 'new-technologies'),
  webinar(2, 'victims', 'Victims of terrorism in hard times', 'victims'),
  webinar(
    3,
    'travel',
    'Programmes on terrorist travel and on returning fighters: prosecution, rehabilitation, reintegration',
    'terrorist-travel',
    'rehabilitation',
  ),
  webinar(4, 'rights', 'Human rights as the cornerstone of resilience', 'human-rights'),
  webinar(5, 'youth', 'Prevention led by young people', 'young-people', 'prevention'),
  webinar(6, 'media', 'Civil society and media on prevention in a pandemic', 'civil-society'),
  webinar(7, 'states', 'What member states put first after COVID-19', 'international-cooperation'),
  entry('takeaway', 'un-2020-pause', {
    meetingId: idOf('meeting', 'un-2020'),
    position: 0,
    headline: 'The pandemic is no reason to pause',
    text: 'The world has to fight the virus, said the head of UNOCT, and terrorists make use of that, so prevention has to go on meanwhile.',
    attributions: [saidByPerson('voronkov')],
    topics: topics('international-cooperation'),
    citations: [cite(VIRTUAL, 'par. 2', 'we cannot pause our efforts')],
  }),
  entry('takeaway', 'un-2020-together', {
    meetingId: idOf('meeting', 'un-2020'),
    position: 1,
    headline: 'Practical answers come from working together',
    text: 'Terrorism stops at no border, said the Secretary-General, so only all together can defeat it.',
    attributions: [saidByPerson('guterres')],
    topics: topics('international-cooperation'),
    citations: [cite(REPORT_2020, 'quotation before the contents', 'can only be defeated')],
  }),
];

const in2021: Entry[] = [
  source(OPENING_2021, {
    title:
      'Second United Nations High-Level Conference of Heads of Counter-Terrorism Agencies of Member States (28-30 June 2021) – Opening Session',
    kind: 'web_page',
    publisher: 'United Nations Audiovisual Library',
    issuedOn: '2021-06-28',
    url: 'https://www.unmultimedia.org/avlibrary/asset/2637/2637558/',
  }),
  source(SIDE_2021, {
    title: 'Side Events (2021 Counter-Terrorism Week)',
    kind: 'web_page',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://www.un.org/counterterrorism/CTweek-sidevents',
  }),
  entry('meeting', 'un-2021', {
    title: 'Second United Nations High-level Conference of Heads of Counter-Terrorism Agencies of Member States',
    slug: 'un-heads-of-counter-terrorism-agencies-2021',
    kind: 'high_level',
    startOn: '2021-06-28',
    endOn: '2021-06-30',
    ...NEW_YORK,
    attendanceMode: 'hybrid',
    summary:
      'Held a year late because of the pandemic, under the theme “Countering and Preventing Terrorism in the Age of Transformative Technologies”. Side events, 34 of them, went on online from 24 to 30 June.',
    seriesId: WEEKS,
    participations: [bodyAs('organiser', 'unoct'), personAs('speaker', 'guterres', 'opening session')],
    topics: topics('new-technologies', 'prevention', 'human-rights'),
    citations: [cite(OPENING_2021), cite(SIDE_2021, 'par. 1'), cite('un-overview'), cite(SPEECH, 'par. 3')],
  }),
  entry('takeaway', 'un-2021-technology', {
    meetingId: idOf('meeting', 'un-2021'),
    position: 0,
    headline: 'Use new technology, and lower its risks',
    text: 'The Secretary-General said that the pandemic had made everybody more dependent on cyberspace, and that innovation has to be furthered while its dangers are held down.',
    attributions: [saidByPerson('guterres')],
    topics: topics('new-technologies'),
    citations: [cite(OPENING_2021, 'par. 3', 'We need to nurture technological innovation')],
  }),
];

const in2023: Entry[] = [
  source(SPEECH, {
    title: 'Statement by Mr. Vladimir Voronkov, Under-Secretary-General for Counter-Terrorism',
    kind: 'speech',
    authors: ['Vladimir Voronkov'],
    containerTitle: 'America Times',
    issuedOn: '2023-06-19',
    url: 'https://www.america-times.com/statement-by-mr-vladimir-voronkov-under-secretary-general-for-counter-terrorism/',
  }),
  source(CLOSED, {
    title:
      'Third High-Level Conference of Heads of Counterterrorism Agencies Concludes with Calls for Reinvigorating Multilateralism',
    kind: 'press',
    publisher: 'Homeland Security Today',
    url: 'https://www.hstoday.us/subject-matter-areas/counterterrorism/third-high-level-conference-of-heads-of-counterterrorism-agencies-concludes-with-calls-for-reinvigorating-multilateralism/',
  }),
  source('fondmira-2023', {
    title: 'The Belarusian Peace Foundation took part in the UN conference',
    kind: 'web_page',
    publisher: 'Belarusian Peace Foundation',
    issuedOn: '2023-06-22',
    url: 'https://fondmira.by/en/mezhdunarodnyie-i-respublikanskie-novosti-arhiv-novostey/the-belarusian-peace-foundation-took-part-in-the-un-conference/',
  }),
  entry('meeting', 'un-2023', {
    title: 'Third United Nations High-level Conference of Heads of Counter-Terrorism Agencies of Member States',
    slug: 'un-heads-of-counter-terrorism-agencies-2023',
    kind: 'high_level',
    startOn: '2023-06-19',
    endOn: '2023-06-20',
    ...NEW_YORK,
    venue: 'United Nations Headquarters',
    attendanceMode: 'in_person',
    summary:
      'Back in one room after a virtual and a hybrid edition, under the theme “Addressing Terrorism through Reinvigorated Multilateralism and Institutional Cooperation”. The head of UNOCT gave a chair’s summary with five first conclusions and recommendations.',
    seriesId: WEEKS,
    participations: [bodyAs('organiser', 'unoct'), personAs('chair', 'voronkov', 'chair’s summary')],
    participantCounts: [
      counted('participants', 1000, CLOSED, { hedge: 'more than', locator: 'par. 1' }),
      counted('states', 160, CLOSED, { locator: 'par. 1' }),
      counted('organizations', 23, CLOSED, { locator: 'par. 1: regional and international' }),
      counted('organizations', 23, CLOSED, { locator: 'par. 1: UN entities' }),
      counted('organizations', 135, CLOSED, { locator: 'par. 1: research, civil society, private sector' }),
    ],
    topics: topics('international-cooperation', 'capacity-building'),
    citations: [cite(CLOSED, 'par. 1–2'), cite(SPEECH, 'par. 1–3'), cite('fondmira-2023', 'par. 1')],
  }),
  entry('takeaway', 'un-2023-law-enforcement', {
    meetingId: idOf('meeting', 'un-2023'),
    position: 0,
    headline: 'Law enforcement has to be effective, and its officials trained',
    text: 'First of the five points of the chair’s summary: law-enforcement bodies need to be effective, and their officials trained through technical assistance and cooperation between institutions.',
    attributions: [saidByPerson('voronkov')],
    topics: topics('capacity-building', 'criminal-justice'),
    citations: [cite(CLOSED, 'par. 4')],
  }),
  entry('takeaway', 'un-2023-repatriation', {
    meetingId: idOf('meeting', 'un-2023'),
    position: 1,
    headline: 'Repatriation is a matter of decency as well',
    text: 'At the opening the head of UNOCT asked all states to go faster in bringing their people home from conflict zones.',
    attributions: [saidByPerson('voronkov')],
    topics: topics('repatriation'),
    citations: [cite(SPEECH, 'par. 8', 'not just of security, but also of human decency')],
  }),
  entry('commitment', 'un-2023-abuja', {
    meetingId: idOf('meeting', 'un-2023'),
    position: 0,
    verb: 'co-organise',
    deliverable: 'A summit on counter-terrorism in Africa, in Abuja, together with Nigeria.',
    dueOn: '2024',
    attributions: [{ organizationId: idOf('organization', 'unoct'), capacity: 'announced by its head for early 2024' }],
    assessments: [
      {
        assessedOn: '2024-04-22',
        progress: 'delivered',
        note: 'The High-level African Counter-Terrorism Meeting opened in Abuja on 22 April 2024.',
      },
    ],
    topics: topics('regional-cooperation'),
    citations: [cite(SPEECH, 'par. 7'), cite('dsg-abuja'), cite('naija-abuja', 'par. 1–2')],
  }),
];

export const unWeeks: Entry[] = [...in2020, ...in2021, ...in2023];
