import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, laterSource, NEW_YORK, personAs, saidByPerson, source, topics } from './shorthand';

/** The first UN conference of heads of counter-terrorism agencies, June 2018. */
const MEETING = idOf('meeting', 'un-2018');
const CLOSING = 'sg-closing-2018';
const OPENING = 'un-press-2018';
const REPORT = 'un-report-2018';
const REGIONAL = 'un-regional-page';
const CTED = 'cted-2018';
const PROGRAMME = 'un-programme-2018';
const SPEECH = 'sg-opening-2018';

/** When the sessions of the first day were held, and which of them the programme calls closed. */
const FIRST_DAY: Record<number, { from: string; to: string; closed: boolean }> = {
  0: { from: '2018-06-28T10:00', to: '2018-06-28T10:30', closed: false },
  1: { from: '2018-06-28T10:30', to: '2018-06-28T13:00', closed: true },
  2: { from: '2018-06-28T15:00', to: '2018-06-28T18:00', closed: true },
};

const session = (position: number, title: string, type: 'opening' | 'plenary' | 'closing', ...about: string[]): Entry =>
  entry('session', `un-2018-${position}`, {
    meetingId: MEETING,
    position,
    title,
    type,
    scheduledStart: FIRST_DAY[position]?.from,
    scheduledEnd: FIRST_DAY[position]?.to,
    summary: FIRST_DAY[position]?.closed
      ? 'The programme calls it closed. The United Nations itself reported on it afterwards; no statement from it stands here.'
      : null,
    topics: topics(...about),
    citations: [
      cite(REPORT, 'table of contents'),
      ...(FIRST_DAY[position] ? [cite(PROGRAMME, 'day 1')] : []),
      ...(position === 1 ? [cite(CTED, 'par. 1')] : []),
    ],
  });
const conclusion = (position: number, key: string, headline: string, text: string, ...about: string[]): Entry =>
  entry('takeaway', `un-2018-${key}`, {
    meetingId: MEETING,
    position,
    headline,
    text,
    attributions: [saidByPerson('guterres', 'in his own conclusions, no outcome being negotiated')],
    topics: topics(...about),
    citations: [cite(CLOSING, 'conclusions')],
  });

export const un2018: Entry[] = [
  source(CLOSING, {
    title: 'Secretary-General’s closing remarks at High-Level Conference on Counter-Terrorism',
    kind: 'speech',
    authors: ['António Guterres'],
    publisher: 'United Nations',
    issuedOn: '2018-06-29',
    url: 'https://www.un.org/sg/en/content/sg/statement/2018-06-29/secretary-generals-closing-remarks-high-level-conference-counter',
  }),
  source(OPENING, {
    title:
      'Collective Action, Overcoming Information-Sharing Barriers Vital to Tackling Violent Extremism, Secretary-General Tells Counter-Terrorism Conference',
    kind: 'press',
    publisher: 'United Nations',
    symbol: 'L/3282',
    issuedOn: '2018-06-28',
    url: 'https://www.un.org/press/en/2018/l3282.doc.htm',
  }),
  source(REPORT, {
    title: 'Report of the United Nations High-level Conference on Counter-Terrorism, 28 & 29 June 2018',
    kind: 'report',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://lawsdocbox.com/Politics/108998845-Report-of-the-united-nations-high-level-conference-on-28-29-june-united-nations-headquarters-new-york-unitetocounterterrorism.html',
    note: 'Read in a copy on a document-sharing site: title pages and table of contents.',
  }),
  source(REGIONAL, {
    title: 'Regional Conferences',
    kind: 'web_page',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://www.un.org/counterterrorism/regional-conferences-0',
  }),
  source(CTED, {
    title: 'CTED actively engaged during high-level counter-terrorism conference',
    kind: 'web_page',
    publisher: 'Counter-Terrorism Committee Executive Directorate',
    issuedOn: '2018-07-02',
    url: 'https://www.un.org/sc/ctc/news/2018/07/02/cted-actively-engaged-high-level-counter-terrorism-conference/',
  }),
  source('iij-un-2018', {
    title: 'UN High-Level Conference of Heads of Counter-Terrorism Agencies of Member States',
    kind: 'web_page',
    publisher: 'International Institute for Justice and the Rule of Law',
    issuedOn: '2018-06-28',
    url: 'https://theiij.org/un-high-level-conference-of-heads-of-counter-terrorism-agencies-of-member-states/',
  }),
  laterSource(PROGRAMME, {
    title: 'High-level Conference of Heads of Counter-Terrorism Agencies of Member States: Programme',
    kind: 'agenda',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://www.un.org/en/counterterrorism/hlc/programme.shtml',
    note: 'The first day was read in a copy on another site; this address is that of the original, to judge by the copy’s path.',
  }),
  laterSource(SPEECH, {
    title:
      'Secretary-General, at Opening of Counter-Terrorism Conference, Says Response to Scourge Must Be as Agile, Multifaceted as Threat',
    kind: 'speech',
    authors: ['António Guterres'],
    publisher: 'United Nations Association of Australia',
    issuedOn: '2018-06-28',
    url: 'https://www.unaa.org.au/2018/06/29/secretary-general-at-opening-of-counter-terrorism-conference-says-response-to-scourge-must-be-as-agile-multifaceted-as-threat/',
    note: 'Read in a copy, marked “as delivered”.',
  }),
  entry('meeting', 'un-2018', {
    title: 'United Nations High-level Conference of Heads of Counter-Terrorism Agencies of Member States',
    slug: 'un-heads-of-counter-terrorism-agencies-2018',
    kind: 'high_level',
    startOn: '2018-06-28',
    endOn: '2018-06-29',
    ...NEW_YORK,
    venue: 'United Nations Headquarters',
    attendanceMode: 'in_person',
    summary:
      'The first meeting of its kind, called by the Secretary-General under the theme “Strengthening international cooperation to combat the evolving threat of terrorism”, on the days after the sixth review of the Global Counter-Terrorism Strategy. Nothing was negotiated: the Secretary-General ended it with conclusions of his own. Member states, the United Nations and civil society held 25 side events in the same week.',
    seriesId: idOf('series', 'un-weeks'),
    participations: [
      bodyAs('organiser', 'unoct'),
      personAs('keynote', 'guterres'),
      personAs('chair', 'coninsx', 'first session, as CTED reports'),
      bodyAs('participant', 'cted', 'co-organiser of side events'),
      bodyAs('participant', 'iij'),
      bodyAs('participant', 'hedayah'),
      bodyAs('participant', 'gcerf'),
      bodyAs('participant', 'osce'),
    ],
    participantCounts: [
      counted('participants', 1000, CLOSING, { hedge: 'over', asOf: '2018-06-29' }),
      counted('participants', 1000, REGIONAL, { hedge: 'more than', locator: 'par. 1' }),
      counted('states', 150, REGIONAL, { locator: 'par. 1' }),
      counted('organizations', 30, REGIONAL, { locator: 'par. 1: international and regional' }),
      counted('organizations', 55, REGIONAL, { locator: 'par. 1: civil society' }),
      counted('organizations', 31, REGIONAL, { locator: 'par. 1: UN entities' }),
    ],
    topics: topics('international-cooperation', 'information-sharing', 'foreign-terrorist-fighters', 'prevention'),
    citations: [
      cite(REGIONAL, 'par. 1'),
      cite(OPENING, 'par. 1–2'),
      cite(CLOSING),
      cite(PROGRAMME, 'day 1'),
      cite(CTED),
      cite('iij-un-2018'),
    ],
  }),
  session(0, 'Mobilising international cooperation', 'opening', 'international-cooperation'),
  session(1, 'Sharing information, expertise and resources', 'plenary', 'information-sharing'),
  session(2, 'The changing threat from foreign terrorist fighters', 'plenary', 'foreign-terrorist-fighters'),
  session(3, 'Prevention, young people and the misuse of technology', 'plenary', 'young-people', 'new-technologies'),
  session(4, 'The United Nations’ support for its Global Strategy', 'plenary', 'capacity-building'),
  session(5, 'Closing', 'closing'),
  conclusion(
    0,
    'everybody',
    'Prevention takes all of government, all of society, all of the UN',
    'Whoever can help should be brought in, from the single country to the whole world, to prevent terrorism and to counter it.',
    'prevention',
    'civil-society',
  ),
  conclusion(
    1,
    'young-people',
    'Young people first of all',
    'They are needed to answer the messages of terrorists and to bring back those who were drawn in; education, work and training give them the means.',
    'young-people',
    'socio-economic-development',
  ),
  conclusion(
    2,
    'victims',
    'Victims have rights and a voice',
    'The rights of victims are to be upheld, and they are to be heard.',
    'victims',
  ),
  conclusion(
    3,
    'women',
    'Women see radicalisation early',
    'Women are often the first to notice that somebody young or vulnerable is being radicalised, and cannot be left out of counter-terrorism.',
    'women',
    'radicalisation',
  ),
  entry('takeaway', 'un-2018-agile', {
    meetingId: MEETING,
    position: 4,
    headline: 'A response as agile as the threat',
    text: 'Opening the conference, the Secretary-General asked for an inclusive approach that starts with families and communities, and for more support to civil society.',
    attributions: [saidByPerson('guterres')],
    topics: topics('prevention', 'civil-society'),
    citations: [cite(OPENING, 'par. 2–3')],
  }),
  entry('takeaway', 'un-2018-silos', {
    meetingId: MEETING,
    position: 5,
    headline: 'Trust grows by meeting',
    text: 'In the Secretary-General’s view the conference broke down walls between services and made new partnerships; meetings in pairs beside it helped to build trust and to share what services know.',
    attributions: [saidByPerson('guterres')],
    topics: topics('international-cooperation', 'information-sharing'),
    citations: [cite(CLOSING, 'par. 3 and 7')],
  }),
  entry('takeaway', 'un-2018-civil-society', {
    meetingId: MEETING,
    position: 6,
    headline: 'Listen to civil society, and give it a place at UNOCT',
    text: 'Civil-society organisations had been heard on the second day. Their experience was called very valuable, and a new unit for them within UNOCT was being considered.',
    attributions: [saidByPerson('guterres')],
    topics: topics('civil-society'),
    citations: [cite(CLOSING, 'par. 14–16')],
  }),
  entry('takeaway', 'un-2018-cyberspace', {
    meetingId: MEETING,
    position: 7,
    headline: 'The front line runs through cyberspace',
    text: 'Propaganda, recruitment and the planning of attacks go by social media and encrypted messages; attacks become simpler, aim at softer targets, and are harder to see coming.',
    attributions: [saidByPerson('guterres')],
    topics: topics('new-technologies', 'radicalisation'),
    citations: [cite(SPEECH, 'par. 4–5', 'the front line against terrorism is increasingly in cyberspace')],
  }),
  entry('takeaway', 'un-2018-movers', {
    meetingId: MEETING,
    position: 8,
    headline: 'Fighters on the move, and not all alike',
    text: 'After the defeat in Iraq and Syria fighters go home or elsewhere. Some are disappointed and ready to give up violence; others pass on what they learned, recruit and carry out attacks.',
    attributions: [saidByPerson('guterres')],
    topics: topics('foreign-terrorist-fighters'),
    citations: [cite(SPEECH, 'par. 4–5'), cite(OPENING, 'par. 3')],
  }),
  entry('takeaway', 'un-2018-learn', {
    meetingId: MEETING,
    position: 9,
    kind: 'lesson',
    headline: 'Learn from what works and from what does not',
    text: 'Because the threat changes, the answer has to be adapted, and lessons drawn from success and from failure.',
    attributions: [saidByPerson('guterres')],
    topics: topics('evaluation'),
    citations: [cite(SPEECH, 'par. 6')],
  }),
  entry('commitment', 'un-2018-regional', {
    meetingId: MEETING,
    position: 0,
    verb: 'organise',
    deliverable:
      'Several regional high-level conferences, together with member states, before the next conference of heads of agencies, then planned for June 2020.',
    dueOn: '2020-06',
    attributions: [
      { organizationId: idOf('organization', 'unoct'), capacity: 'on the Secretary-General’s initiative' },
    ],
    assessments: [
      {
        assessedOn: '2020-02-12',
        progress: 'in_progress',
        note: 'A conference in Budapest (November 2019) and the one in Vienna (February 2020) are described as parts of the series. How many were held in all was not looked into.',
      },
    ],
    topics: topics('regional-cooperation'),
    citations: [cite(REGIONAL, 'par. 2'), cite('fighters-summary', 'executive summary'), cite('eictp-fighters')],
  }),
];
