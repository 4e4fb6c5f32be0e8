import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, counted, countryAs, personAs, ROME, saidByPerson, source, topics, VIENNA } from './shorthand';

/** The OSCE-wide conferences of 2017 (Hofburg) and 2018 (Rome). */
const PLAN = 'polis-osce-2017';
const ORF = 'orf-osce-2017';
const PRESSE = 'presse-osce-2017';
const VOL = 'vol-osce-2017';
const DELEGATION = 'italy-osce-2018';
const AGENDA = 'santanna-osce-2018';
const MINISTRY = 'esteri-osce-2018';
const DAY_TWO = 'bic-osce-2018';
const HOFBURG = idOf('meeting', 'osce-2017');
const PARCO = idOf('meeting', 'osce-2018');

const travellers = (key: string, position: number, hedge: string, cited: string): Entry =>
  entry('claim', `osce-2017-travellers-${key}`, {
    meetingId: HOFBURG,
    position,
    text: `${hedge} 10,000 people from the 57 OSCE states had gone to fight beside terrorist groups.`,
    measure: 'People from OSCE states who went to fight with terrorist groups',
    hedge: hedge.toLowerCase(),
    figure: '10000',
    unit: 'people',
    asOf: '2017-05',
    attributions: [saidByPerson('kurz', 'as reported')],
    topics: topics('foreign-terrorist-fighters'),
    citations: [cite(cited)],
  });
const session = (position: number, title: string, ...about: string[]): Entry =>
  entry('session', `osce-2018-${position + 1}`, {
    meetingId: PARCO,
    position,
    title,
    topics: topics(...about),
    citations: [cite(AGENDA, `session ${position + 1}`)],
  });

const vienna: Entry[] = [
  source(PLAN, {
    title:
      '2017 Chairmanship OSCE-wide Counter-Terrorism Conference “Preventing and Countering Violent Extremism and Radicalization that Lead to Terrorism”',
    kind: 'concept_note',
    publisher: 'OSCE POLIS',
    url: 'https://polis.osce.org/node/1636',
  }),
  source(ORF, {
    title: 'Anti-Terrorismuskonferenz der OSZE in Wien',
    kind: 'press',
    publisher: 'ORF',
    language: 'de',
    issuedOn: '2017-05',
    url: 'http://orf.at/stories/2392615/',
  }),
  source(PRESSE, {
    title: 'Kurz: Kein Land immun gegen Radikalisierung',
    kind: 'press',
    publisher: 'Die Presse',
    language: 'de',
    issuedOn: '2017-05',
    url: 'http://diepresse.com/home/ausland/aussenpolitik/5222806/Kurz_Kein-Land-immun-gegen-Radikalisierung?from=rss',
    note: 'The title is taken from the web address.',
  }),
  source(VOL, {
    title: 'Anti-Terrorismuskonferenz der OSZE tagt in Wien',
    kind: 'press',
    publisher: 'Vorarlberg Online',
    language: 'de',
    issuedOn: '2017-05',
    url: 'http://www.vol.at/anti-terrorismuskonferenz-der-osze-tagt-in-wien/5294887',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'osce-2017', {
    title: 'OSCE-wide Counter-Terrorism Conference 2017, Vienna',
    slug: 'osce-counter-terrorism-2017',
    kind: 'conference',
    startOn: '2017-05',
    ...VIENNA,
    venue: 'Hofburg',
    summary:
      'A Tuesday and a Wednesday in May 2017 on preventing radicalisation: national experience, young people, rehabilitation and reintegration. It opened with a minute of silence for the victims of the attack in Manchester. The sources read name the month, not the day.',
    seriesId: idOf('series', 'osce-conferences'),
    participations: [
      countryAs('organiser', 'AT', 'OSCE Chairmanship 2017'),
      bodyAs('co_organiser', 'osce', 'Transnational Threats Department, in support'),
      personAs('speaker', 'kurz', 'OSCE Chairperson-in-Office'),
      personAs('speaker', 'king'),
      personAs('speaker', 'neumann'),
    ],
    participantCounts: [
      counted('participants', 400, ORF, { hedge: 'about', locator: 'par. 1: experts' }),
      counted('participants', 400, PRESSE, { hedge: 'about', locator: 'par. 1: experts' }),
    ],
    topics: topics('prevention', 'radicalisation', 'young-people', 'rehabilitation'),
    citations: [cite(PLAN), cite(ORF), cite(PRESSE), cite(VOL, 'par. 1–2'), cite('krone-osce-2017')],
  }),
  source('krone-osce-2017', {
    title: 'Kurz sieht islamische Gemeinschaft in der Pflicht',
    kind: 'press',
    publisher: 'Kronen Zeitung',
    language: 'de',
    url: 'http://www.krone.at/nachrichten/kurz-sieht-islamische-gemeinschaft-in-der-pflicht-osze-terrorkonferenz-story-570791?utm_source=krone.at&utm_medium=RSS-Feed&utm_campaign=Nachrichten',
    note: 'The title is taken from the web address.',
  }),
  entry('takeaway', 'osce-2017-prevention', {
    meetingId: HOFBURG,
    position: 0,
    headline: 'No state is immune; prevention starts with the young',
    text: 'Opening the conference, the Chairperson-in-Office said that no OSCE state is safe from radicalisation, that young people above all are at risk, and that prevention therefore has to be made for them.',
    attributions: [saidByPerson('kurz', 'OSCE Chairperson-in-Office')],
    topics: topics('radicalisation', 'young-people'),
    citations: [cite(PRESSE, 'par. 2')],
  }),
  entry('takeaway', 'osce-2017-defeat', {
    meetingId: HOFBURG,
    position: 1,
    kind: 'caveat',
    headline: 'Lost territory is not the end of the problem',
    text: 'The special representative warned against taking the retreat of the so-called Islamic State in Iraq and Syria for the end of the matter: for a time it could even make things worse in Europe.',
    attributions: [saidByPerson('neumann')],
    topics: topics('foreign-terrorist-fighters'),
    citations: [cite('krone-osce-2017', 'par. 4')],
  }),
  travellers('presse', 0, 'More than', PRESSE),
  travellers('vol', 1, 'About', VOL),
];

const rome: Entry[] = [
  source(DELEGATION, {
    title: 'Conferenza OSCE Contro il Terrorismo 2018',
    kind: 'press',
    publisher: 'Permanent Delegation of Italy to the OSCE',
    issuedOn: '2018-05-10',
    url: 'https://delegazioneosce.esteri.it/it/news/dalla_rappresentanza/2018/06/conferenza-osce-contro-il-terrorismo/',
  }),
  source(AGENDA, {
    title: 'OSCE-wide Counter-Terrorism Conference 2018: 10 and 11 May, Rome',
    kind: 'agenda',
    publisher: 'Scuola Superiore Sant’Anna',
    url: 'http://rapitosce2018.santannapisa.it/en/news/osce-wide-counter-terrorism-conference-2018-10-and-11-may-rome',
  }),
  source(MINISTRY, {
    title: 'Counter-Terrorism Conference',
    kind: 'web_page',
    publisher: 'Ministry of Foreign Affairs and International Cooperation of Italy',
    url: 'https://www.esteri.it/en/sala_stampa/archivionotizie/approfondimenti/2018/07/conferenza-anti-terrorismo/',
  }),
  source(DAY_TWO, {
    title: '2018 OSCE-wide Counter-Terrorism Conference Day 2',
    kind: 'web_page',
    publisher: 'Brussels International Center',
    url: 'https://www.bic-rhr.com/index.php/news/2018-osce-wide-counter-terrorism-conference-day-2',
  }),
  entry('meeting', 'osce-2018', {
    title: 'OSCE-wide Counter-Terrorism Conference “The Reverse Flow of Foreign Terrorist Fighters”, Rome',
    slug: 'osce-counter-terrorism-2018',
    kind: 'conference',
    startOn: '2018-05-10',
    endOn: '2018-05-11',
    ...ROME,
    venue: 'Grand Hotel Parco dei Principi',
    attendanceMode: 'in_person',
    summary:
      'Held at the level of national coordinators, senior experts and practitioners, on fighters who return or move on: borders, information, programmes inside and outside criminal justice, and their families.',
    seriesId: idOf('series', 'osce-conferences'),
    participations: [
      countryAs('organiser', 'IT', 'OSCE Chairmanship 2018'),
      bodyAs('co_organiser', 'osce', 'Transnational Threats Department, in support'),
      personAs('speaker', 'mati', 'opening'),
      personAs('speaker', 'bekkers', 'opening'),
      personAs('speaker', 'cortese', 'closing'),
      personAs('speaker', 'ostrauskaite', 'closing'),
    ],
    participantCounts: [
      counted('participants', 350, DELEGATION, { hedge: 'more than', asOf: '2018-05-10', locator: 'par. 2' }),
      counted('participants', 300, DAY_TWO, { hedge: 'more than', asOf: '2018-05-11', locator: 'par. 2: second day' }),
      counted('states', 57, MINISTRY, { locator: 'par. 1: represented' }),
    ],
    topics: topics('foreign-terrorist-fighters', 'terrorist-travel', 'rehabilitation'),
    citations: [cite(DELEGATION, 'par. 1–2'), cite(AGENDA), cite(MINISTRY)],
  }),
  session(
    0,
    'Returning or relocating fighters: trends, national experience and cooperation',
    'foreign-terrorist-fighters',
  ),
  session(1, 'Managing return: border security and information sharing', 'terrorist-travel', 'information-sharing'),
  session(2, 'Rehabilitation within and outside criminal justice', 'rehabilitation', 'criminal-justice'),
  session(3, 'Family members: gaps in law, juvenile justice, civil society', 'repatriation', 'civil-society'),
  entry('takeaway', 'osce-2018-measures', {
    meetingId: PARCO,
    position: 0,
    headline: 'Information, borders, and rehabilitation that keeps to human rights',
    text: 'Speakers at the opening named better sharing of information, safer borders, and rehabilitation programmes in keeping with human rights as key measures for the return of fighters.',
    attributions: [{ wording: 'Speakers at the opening' }],
    topics: topics('information-sharing', 'terrorist-travel', 'rehabilitation', 'human-rights'),
    citations: [cite(DELEGATION, 'par. 1')],
  }),
  entry('takeaway', 'osce-2018-prisons', {
    meetingId: PARCO,
    position: 1,
    headline: 'Watch what happens in places of detention',
    text: 'The coordinator of the Italian Chairmanship asked for social and cultural support to strategies against radicalisation, and for attention to detention, where radicalisation can speed up.',
    attributions: [saidByPerson('mati')],
    topics: topics('prisons', 'radicalisation'),
    citations: [cite(DELEGATION, 'par. 4')],
  }),
];

export const osceRomeVienna: Entry[] = [...vienna, ...rome];
