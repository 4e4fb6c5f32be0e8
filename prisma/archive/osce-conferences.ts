import { cite, type Entry, entry, idOf } from '../factories';
import {
  bodyAs,
  counted,
  countryAs,
  laterSource,
  personAs,
  saidByBody,
  saidByPerson,
  source,
  topics,
  VIENNA,
} from './shorthand';

/** The OSCE-wide conferences of 2015 (Hofburg) and 2021 (online). */
const PAPER = 'osce-2015-paper';
const ICCT = 'icct-osce-2015';
const SPEAKER = 'gcsp-osce-2015';
const OPENING = 'osce-2021-opening';
const CLOSING = 'oscepa-2021';
const HOFBURG = idOf('meeting', 'osce-2015');
const ONLINE = idOf('meeting', 'osce-2021');

const session = (position: number, title: string, ...about: string[]): Entry =>
  entry('session', `osce-2015-${position + 1}`, {
    meetingId: HOFBURG,
    position,
    title,
    topics: topics(...about),
    citations: [
      cite(ICCT, `list of topics, item ${position + 1}`),
      ...(position === 1 ? [cite(SPEAKER, 'par. 3–5')] : []),
    ],
  });

const expertConference: Entry[] = [
  source(PAPER, {
    title:
      'Chairmanship’s Perception Paper: Outcomes and Recommendations from the 2015 OSCE-wide Counter-Terrorism Expert Conference',
    kind: 'chairs_summary',
    authors: ['OSCE Chairmanship of Serbia'],
    symbol: 'CIO.GAL/105/15',
    issuedOn: '2015-07-10',
    bindingStatus: 'non_binding',
    endorsement: 'issued_by_chair',
    url: 'https://paperzz.com/doc/6900329/outcomes---organization-for-security-and-co',
    note: 'Read in a copy on a document-sharing site, as far as the first of the primary findings; the list of recommendations was not at hand.',
  }),
  source(ICCT, {
    title: 'OSCE-wide Counter-Terrorism Expert Conference',
    kind: 'web_page',
    publisher: 'International Centre for Counter-Terrorism',
    url: 'https://icct.nl/update/osce-wide-counter-terrorism-expert-conference/',
  }),
  laterSource(SPEAKER, {
    title: 'Dr Schori Liang speaks at the 2015 OSCE-wide Counter-Terrorism Expert Conference',
    kind: 'web_page',
    publisher: 'Geneva Centre for Security Policy',
    url: 'https://www.gcsp.ch/News-Knowledge/News/Dr-Schori-Liang-speaks-at-the-2015-OSCE-wide-Counter-Terrorism-Expert-Conference',
  }),
  entry('meeting', 'osce-2015', {
    title:
      'OSCE-wide Counter-Terrorism Expert Conference “Countering the Incitement and Recruitment of Foreign Terrorist Fighters”',
    slug: 'osce-counter-terrorism-2015',
    kind: 'conference',
    startOn: '2015-06-30',
    endOn: '2015-07-01',
    ...VIENNA,
    venue: 'Hofburg',
    documentSymbol: 'CIO.GAL/105/15',
    summary:
      'Called by the Serbian Chairmanship to prepare the debate on countering violent extremism that the UN General Assembly was to hold in September 2015. It continued what the Swiss Chairmanship had begun in 2014. Its outcome is a paper of the Chairmanship that binds nobody.',
    seriesId: idOf('series', 'osce-conferences'),
    participations: [
      countryAs('organiser', 'RS', 'OSCE Chairmanship 2015'),
      bodyAs('co_organiser', 'osce', 'Transnational Threats Department, in support'),
      countryAs('co_organiser', 'CH', 'in support'),
      personAs('speaker', 'schori-liang', 'invited, on messages'),
      bodyAs('speaker', 'sscat', 'on messages'),
      countryAs('speaker', 'US', 'Center for Strategic Counterterrorism Communications, on messages'),
      countryAs('speaker', 'KG', 'Anti-Terrorism Centre, on messages'),
      bodyAs('participant', 'icct'),
    ],
    participantCounts: [
      counted('participants', 350, PAPER, { hedge: 'some', locator: 'p. 1' }),
      counted('states', 50, PAPER, { hedge: 'over', locator: 'p. 1: OSCE participating states' }),
      counted('states', 11, PAPER, { locator: 'p. 1: Partners for Co-operation' }),
      counted('organizations', 20, PAPER, { locator: 'p. 1: international and regional organisations' }),
      counted('participants', 300, ICCT, { hedge: 'more than', locator: 'par. 1' }),
      counted('participants', 50, PAPER, {
        hedge: 'over',
        locator: 'p. 1: of them from civil society, academia and the private sector',
      }),
    ],
    topics: topics('radicalisation', 'foreign-terrorist-fighters', 'prevention'),
    citations: [cite(PAPER, 'p. 1'), cite(ICCT, 'par. 1'), cite(SPEAKER, 'par. 2–5')],
  }),
  session(0, 'Trends and dynamics in incitement and recruitment', 'radicalisation', 'foreign-terrorist-fighters'),
  session(1, 'Messages against incitement and recruitment: what has worked', 'strategic-communication'),
  session(2, 'Enabling young people to counter violent extremism: what has worked', 'young-people'),
  session(3, 'Finding and reaching people at risk: what has worked', 'local-prevention', 'radicalisation'),
  entry('takeaway', 'osce-2015-cooperation', {
    meetingId: HOFBURG,
    position: 0,
    headline: 'Closer cooperation, with the United Nations coordinating',
    text: 'First of the primary findings: states should cooperate more closely against the recruitment of fighters and the spread of violent extremism, and the United Nations should hold the threads.',
    attributions: [{ countryCode: 'RS', capacity: 'OSCE Chairmanship 2015' }],
    topics: topics('international-cooperation', 'radicalisation'),
    citations: [cite(PAPER, 'primary findings', 'under the co-ordinating role of the United Nations')],
  }),
  entry('takeaway', 'osce-2015-research', {
    meetingId: HOFBURG,
    position: 1,
    kind: 'recommendation',
    headline: 'Study what moves people to go',
    text: 'ICCT recommended more research into the motives of foreign fighters, for which the European network of practitioners on radicalisation could serve as a pattern.',
    attributions: [saidByBody('icct')],
    topics: topics('evaluation', 'radicalisation'),
    citations: [cite(ICCT, 'par. 3')],
  }),
  entry('takeaway', 'osce-2015-mental-health', {
    meetingId: HOFBURG,
    position: 2,
    headline: 'Mental health changes what a measure does',
    text: 'ICCT also stressed that the mental health of foreign fighters, and how it bears on the effect of policies, needs to be studied.',
    attributions: [saidByBody('icct')],
    topics: topics('psychological-support', 'evaluation'),
    citations: [cite(ICCT, 'par. 3')],
  }),
  entry('takeaway', 'osce-2015-campaign', {
    meetingId: HOFBURG,
    position: 3,
    headline: 'The OSCE’s campaign asks everybody to counter violent extremism together',
    text: 'On the first day the OSCE began its campaign “United in Countering Violent Extremism”, which asks states and partners to bring everybody to work together at all levels.',
    attributions: [saidByBody('osce')],
    topics: topics('prevention', 'strategic-communication'),
    citations: [cite(ICCT, 'par. 4')],
  }),
  entry('takeaway', 'osce-2015-values', {
    meetingId: HOFBURG,
    position: 4,
    kind: 'caveat',
    headline: 'It is hard to answer recruitment and hold on to human rights',
    text: 'The discussions showed how complex it is for societies to answer incitement and recruitment while they hold on to human rights, democracy and the rule of law.',
    attributions: [{ countryCode: 'RS', capacity: 'OSCE Chairmanship 2015' }],
    topics: topics('human-rights', 'radicalisation'),
    citations: [cite(PAPER, 'p. 1')],
  }),
];

const onlineConference: Entry[] = [
  source(OPENING, {
    title:
      'We must unite across countries and organizations to counter terrorism, say participants at opening of OSCE-wide Counter-Terrorism Conference',
    kind: 'press',
    publisher: 'Organization for Security and Co-operation in Europe',
    issuedOn: '2021-04-20',
    url: 'https://www.osce.org/chairmanship/484031',
    note: 'The text was read in copies of this page elsewhere; the copy of the page itself held only its navigation.',
  }),
  laterSource(CLOSING, {
    title:
      'PA’s Bono-Vandorme addresses OSCE Counter-Terrorism Conference, urging international community to remain focused',
    kind: 'press',
    publisher: 'OSCE Parliamentary Assembly',
    issuedOn: '2021-04-21',
    url: 'https://oscepa.org/ru/novosti-i-multimedia/press-relizy/press-2021/pa-s-bono-vandorme-addresses-osce-counter-terrorism-conference-urging-international-community-to-remain-focused-on-violent-extremism',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'osce-2021', {
    title: 'OSCE-wide Counter-Terrorism Conference 2021',
    slug: 'osce-counter-terrorism-2021',
    kind: 'conference',
    startOn: '2021-04-20',
    endOn: '2021-04-21',
    timeZone: 'Europe/Vienna',
    attendanceMode: 'online',
    summary:
      'Two days of exchange online between governments, international organisations, the private sector, civil society and researchers, on a comprehensive approach to preventing and countering terrorism and the radicalisation that leads to it.',
    seriesId: idOf('series', 'osce-conferences'),
    participations: [
      countryAs('organiser', 'SE', 'OSCE Chairpersonship 2021'),
      bodyAs('co_organiser', 'osce', 'Transnational Threats Department, in support'),
      personAs('speaker', 'linde', 'OSCE Chairperson-in-Office'),
      personAs('speaker', 'schmid'),
      personAs('speaker', 'voronkov'),
      personAs('speaker', 'bono-vandorme', 'closing session'),
      bodyAs('participant', 'osce-pa'),
    ],
    participantCounts: [
      counted('participants', 500, OPENING, { hedge: 'more than', asOf: '2021-04-20', locator: 'par. 3: registered' }),
    ],
    topics: topics('prevention', 'radicalisation', 'international-cooperation'),
    citations: [cite(OPENING, 'par. 1–4'), cite(CLOSING, 'par. 1')],
  }),
  entry('takeaway', 'osce-2021-unite', {
    meetingId: ONLINE,
    position: 0,
    headline: 'States stand together, for rights too',
    text: 'The Chairperson-in-Office asked the participating states to stay united against terrorism and to stand up for human rights, democracy and the rule of law at the same time.',
    attributions: [saidByPerson('linde', 'OSCE Chairperson-in-Office')],
    topics: topics('international-cooperation', 'human-rights'),
    citations: [cite(OPENING, 'par. 2')],
  }),
  entry('takeaway', 'osce-2021-concert', {
    meetingId: ONLINE,
    position: 1,
    headline: 'The OSCE is one among many against terrorism',
    text: 'The Secretary General called terrorism one of the gravest threats to security, development and human rights, and the OSCE’s part in countering it one among many.',
    attributions: [saidByPerson('schmid')],
    topics: topics('international-cooperation'),
    citations: [cite(OPENING, 'par. 5', 'we can only succeed in concert with others')],
  }),
  entry('takeaway', 'osce-2021-pandemic', {
    meetingId: ONLINE,
    position: 2,
    headline: 'The pandemic helps those who divide',
    text: 'At the close a member of the Parliamentary Assembly said that terrorists and extremists had used the internet in the pandemic to call for attacks and to praise them; states and parliaments have to answer together.',
    attributions: [saidByPerson('bono-vandorme')],
    topics: topics('new-technologies', 'international-cooperation'),
    citations: [cite(CLOSING, 'par. 1–2')],
  }),
  entry('takeaway', 'osce-2021-reintegration', {
    meetingId: ONLINE,
    position: 3,
    headline: 'Prosecute, rehabilitate, reintegrate, in proportion',
    text: 'These three have to stay on top of the list, with answers that are proportionate and keep to human rights; so do borders and sharing information in time.',
    attributions: [saidByPerson('bono-vandorme')],
    topics: topics('criminal-justice', 'rehabilitation', 'human-rights'),
    citations: [cite(CLOSING, 'par. 3')],
  }),
  entry('takeaway', 'osce-2021-crossings', {
    meetingId: ONLINE,
    position: 4,
    headline: 'Study where terrorism meets other threats',
    text: 'Terrorism’s links with organised crime, with nuclear and biological dangers and with hybrid threats should be studied.',
    attributions: [saidByPerson('bono-vandorme')],
    topics: topics('criminal-justice'),
    citations: [cite(CLOSING, 'par. 3')],
  }),
];

export const osceConferences: Entry[] = [...expertConference, ...onlineConference];
