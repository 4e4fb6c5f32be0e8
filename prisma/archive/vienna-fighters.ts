import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, countryAs, laterSource, personAs, saidByPerson, source, topics, VIENNA } from './shorthand';

/** The Vienna conference on foreign terrorist fighters, 11–12 February 2020. */
const MEETING = idOf('meeting', 'vienna-fighters');
const OPENING = 'osce-fighters-opening';
const PAGE = 'un-fighters-page';
const SUMMARY = 'fighters-summary';
const ATTENDEE = 'eictp-fighters';
const CONCEPT = 'polis-fighters';

const session = (position: number, key: string, title: string, ...about: string[]): Entry =>
  entry('session', `vienna-fighters-${key}`, {
    meetingId: MEETING,
    position,
    title,
    type: 'plenary',
    topics: topics(...about),
    citations: [
      cite(PAGE, `list of sessions, item ${position + 1}`),
      cite(CONCEPT, `list of topics, item ${position + 1}`),
    ],
  });
const finding = (position: number, key: string, headline: string, text: string, ...about: string[]): Entry =>
  entry('takeaway', `vienna-fighters-${key}`, {
    meetingId: MEETING,
    sessionId: idOf('session', `vienna-fighters-${key}`),
    position,
    headline,
    text,
    attributions: [{ wording: 'Experts taking part, as summarised by the co-organisers' }],
    topics: topics(...about),
    citations: [cite(SUMMARY, 'executive summary, key findings')],
  });

export const viennaFighters: Entry[] = [
  source(OPENING, {
    title: 'Regional Conference on addressing challenges posed by foreign terrorist fighters begins in Vienna',
    kind: 'press',
    publisher: 'Organization for Security and Co-operation in Europe',
    issuedOn: '2020-02-11',
    url: 'https://osce.org/secretariat/445858',
  }),
  source(PAGE, {
    title: 'Joint High-Level Regional Conference on “Foreign Terrorist Fighters – Addressing Current Challenges”',
    kind: 'web_page',
    publisher: 'United Nations Office of Counter-Terrorism',
    url: 'https://www.un.org/counterterrorism/vienna',
  }),
  source(SUMMARY, {
    title: 'Foreign Terrorist Fighters – Addressing Current Challenges: Summary by the Co-Organizers',
    kind: 'chairs_summary',
    authors: ['OSCE', 'UNOCT', 'Switzerland'],
    url: 'https://dokumen.tips/documents/joint-regional-high-level-conference-convened-by-the-osce-.html',
    note: 'Read in a copy on a document-sharing site, as far as the third of its key findings; what follows was not at hand.',
  }),
  source(ATTENDEE, {
    title: 'Attendance: Joint Regional High-level Conference on Foreign Terrorist Fighters, Vienna',
    kind: 'web_page',
    publisher: 'European Institute for Counter Terrorism and Conflict Prevention',
    note: 'The title is taken from the web address.',
    url: 'https://eictp.eu/en/attendance-joint-regional-high-level-conference-on-foreign-terrorist-fighters-vienna/',
  }),
  source('eictp-fighters-de', {
    title: 'Teilnahme an regionaler Konferenz zu „Foreign Terrorist Fighters – Addressing Current Challenges“, Wien',
    kind: 'web_page',
    language: 'de',
    publisher: 'European Institute for Counter Terrorism and Conflict Prevention',
    url: 'https://eictp.eu/attendance-joint-regional-high-level-conference-on-foreign-terrorist-fighters-vienna/',
  }),
  laterSource(CONCEPT, {
    title: 'Joint Regional High-level Conference on “Foreign Terrorist Fighters – Addressing Current Challenges”',
    kind: 'concept_note',
    publisher: 'OSCE POLIS',
    url: 'https://polis.osce.org/joint-regional-highlevel-conference-foreign-terrorist-fighters-addressing-current-challenges',
  }),
  laterSource('bic-fighters', {
    title: 'Regional OSCE Conference – Foreign Terrorist Fighters: Addressing Current Challenges',
    kind: 'web_page',
    publisher: 'Brussels International Center',
    url: 'http://bic-rhr.com/news/regional-osce-conference-foreign-terrorist-fighters-addressing-current-challenges',
  }),
  entry('meeting', 'vienna-fighters', {
    title: 'Joint Regional High-level Conference “Foreign Terrorist Fighters – Addressing Current Challenges”',
    slug: 'vienna-foreign-terrorist-fighters-2020',
    kind: 'high_level',
    startOn: '2020-02-11',
    endOn: '2020-02-12',
    ...VIENNA,
    venue: 'Hofburg',
    attendanceMode: 'in_person',
    summary:
      'National coordinators, practitioners, international organisations and civil society discussed the whole course of the problem of foreign terrorist fighters (FTFs) in five sessions, from recruitment to reintegration. A civil-society event, held by UNOCT and the Global Center on Cooperative Security on the day before, brought its conclusions into the conference.',
    seriesId: idOf('series', 'un-regional'),
    followUpOfId: idOf('meeting', 'un-2018'),
    participations: [
      bodyAs('organiser', 'unoct'),
      bodyAs('organiser', 'osce'),
      countryAs('organiser', 'CH'),
      countryAs('co_organiser', 'AL', 'OSCE Chairmanship 2020, in co-operation'),
      personAs('speaker', 'matyassy', 'for the Swiss Foreign Minister'),
      personAs('speaker', 'voronkov'),
      bodyAs('participant', 'global-center', 'co-organiser of the civil-society event on the day before'),
      bodyAs('participant', 'bic'),
      personAs('participant', 'greminger'),
      personAs('participant', 'brulhart'),
    ],
    participantCounts: [
      counted('participants', 400, OPENING, { hedge: 'more than', asOf: '2020-02-11', locator: 'par. 1' }),
      counted('states', 70, OPENING, { hedge: 'over', asOf: '2020-02-11', locator: 'par. 1' }),
      counted('participants', 438, SUMMARY, { locator: 'executive summary' }),
      counted('states', 63, SUMMARY, { locator: 'executive summary' }),
      counted('organizations', 38, SUMMARY, { locator: 'executive summary: civil-society organisations' }),
      counted('participants', 500, ATTENDEE, { hedge: 'about', locator: 'par. 1' }),
      counted('states', 50, ATTENDEE, { hedge: 'over', locator: 'par. 1: member states' }),
    ],
    topics: topics('foreign-terrorist-fighters', 'rehabilitation', 'criminal-justice', 'human-rights'),
    citations: [
      cite(OPENING, 'par. 1'),
      cite(PAGE),
      cite(CONCEPT),
      cite(SUMMARY),
      cite('eictp-fighters-de', 'par. 1'),
      cite('bic-fighters', 'par. 1'),
    ],
  }),
  session(
    0,
    'recruitment',
    'Responses to incitement, recruitment for and facilitation of FTF activities',
    'radicalisation',
    'civil-society',
  ),
  session(1, 'travel', 'Preventing FTF travel', 'terrorist-travel', 'information-sharing'),
  session(2, 'evidence', 'Gathering and sharing of evidence', 'evidence-collection'),
  session(3, 'prosecution', 'Prosecution of FTFs', 'criminal-justice'),
  session(4, 'return', 'Repatriation, rehabilitation and reintegration', 'repatriation', 'rehabilitation'),
  finding(
    0,
    'recruitment',
    'Prevention needs everybody, civil society included',
    'In the first session a broad approach to prevention was called for, in which people who work in civil society are partners, and in which trust between them and the authorities is built and kept.',
    'prevention',
    'civil-society',
  ),
  finding(
    1,
    'travel',
    'Use the systems at hand, build new ones, and guard privacy',
    'In the second session existing police databases and newer tools (passenger data, biometrics, automated analysis) were put forward for gathering and sharing information, together with firm safeguards for privacy and against discrimination.',
    'terrorist-travel',
    'information-sharing',
    'human-rights',
  ),
  finding(
    2,
    'evidence',
    'Evidence from the battlefield and from devices',
    'Evidence collected in conflict zones and electronic evidence stood at the centre of the third session.',
    'evidence-collection',
  ),
  entry('takeaway', 'vienna-fighters-families', {
    meetingId: MEETING,
    position: 3,
    headline: 'A hope that women and children are looked at as well',
    text: 'Opening the conference, the head of the UN Office of Counter-Terrorism hoped that it would find practical ways to judge and lower the risk from fighters who return or move on, and would look at the difficult situation of women and children connected with them.',
    attributions: [{ personId: idOf('person', 'voronkov') }],
    topics: topics('repatriation', 'women'),
    citations: [cite(OPENING, 'par. 4', 'particularly complex situation of women and children')],
  }),
  entry('takeaway', 'vienna-fighters-responsibility', {
    meetingId: MEETING,
    position: 4,
    headline: 'Each answers for their own deeds',
    text: 'Opening the conference, the head of UNOCT asked states to hold on to individual criminal responsibility as a principle.',
    attributions: [saidByPerson('voronkov')],
    topics: topics('criminal-justice', 'human-rights'),
    citations: [cite(OPENING, 'par. 4')],
  }),
  entry('takeaway', 'vienna-fighters-together', {
    meetingId: MEETING,
    position: 5,
    headline: 'Common answers on the ground of rules; political solutions for Syria',
    text: 'Opening the conference, Switzerland’s ambassador asked for answers that states find together within an international order of rules, and for political solutions that help regions in conflict, Syria first, back on their feet.',
    attributions: [saidByPerson('matyassy', 'for the Swiss Foreign Minister')],
    topics: topics('international-cooperation'),
    citations: [
      cite(OPENING, 'par. 3', 'we must come together and jointly tackle the issues at hand'),
      cite('bic-fighters', 'par. 3'),
    ],
  }),
  entry('takeaway', 'vienna-fighters-tools', {
    meetingId: MEETING,
    position: 6,
    headline: 'Governments need the means, and human rights set the measure',
    text: 'Announcing the conference, the organisers held that states expect returning fighters with growing concern, and need instruments to watch and control travel and to answer the threat in keeping with human rights.',
    attributions: [{ wording: 'The organisers, in the announcement' }],
    topics: topics('terrorist-travel', 'human-rights'),
    citations: [cite(CONCEPT, 'par. 2'), cite(PAGE, 'par. 2')],
  }),
];
