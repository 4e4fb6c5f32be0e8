import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, countryAs, personAs, RABAT, saidByPerson, source, topics, VIENNA } from './shorthand';

/** Dated meetings at which Morocco’s approach was presented. */
const MODEL = idOf('model', 'morocco');
const REPORTER = 'reporter-osce-2021';
const MAP_ES = 'map-osce-2021';
const LE12 = 'le12-mourchidates';
const MEDAFRICA = 'medafrica-2023';
const TIMES = 'moroccotimes-2023';
const POST = 'northafricapost-2023';

export const moroccoAbroad: Entry[] = [
  source(REPORTER, {
    title: 'Le Maroc a opté pour une stratégie proactive et multiforme contre le terrorisme',
    kind: 'press',
    publisher: 'Le Reporter',
    language: 'fr',
    issuedOn: '2021-04',
    url: 'https://www.lereporter.ma/le-maroc-a-opte-pour-une-strategie-proactive-et-multiforme-contre-le-terrorisme/',
    note: 'The title is taken from the web address.',
  }),
  source(MAP_ES, {
    title: 'MAP report on the Moroccan ambassador’s statement at an OSCE conference online',
    kind: 'press',
    publisher: 'Maghreb Arabe Presse',
    language: 'es',
    url: 'https://mapamazighe.ma/es/print/93355',
    note: 'Undated; the headline was not in the copy at hand, and this title describes the text.',
  }),
  entry('meeting', 'osce-april-2021', {
    title: 'OSCE conference online, April 2021 (name not reported)',
    slug: 'osce-online-april-2021',
    kind: 'conference',
    startOn: '2021-04',
    timeZone: 'Europe/Vienna',
    attendanceMode: 'online',
    summary:
      'On a Thursday in April 2021 Morocco’s ambassador in Vienna presented his country’s approach at an OSCE conference online. The reports name neither the conference nor the day. The OSCE-wide conference of that month was held on Tuesday 20 and Wednesday 21 April, so the two are kept apart here.',
    participations: [bodyAs('organiser', 'osce'), personAs('speaker', 'farhane')],
    topics: topics('prevention', 'religious-engagement'),
    citations: [cite(REPORTER, 'par. 2'), cite(MAP_ES, 'par. 1')],
  }),
  entry('presentation', 'osce-april-2021-morocco', {
    meetingId: idOf('meeting', 'osce-april-2021'),
    modelId: MODEL,
    emphasis:
      'Education, rehabilitation and religious values of moderation; reform of the religious field as the key; programmes of development; the foundation for African scholars, set up in 2015.',
    attributions: [saidByPerson('farhane')],
    citations: [cite(REPORTER, 'par. 2–4'), cite(MAP_ES, 'par. 1–5')],
  }),
  entry('claim', 'morocco-development-millions', {
    meetingId: idOf('meeting', 'osce-april-2021'),
    modelId: MODEL,
    position: 0,
    text: 'The National Initiative for Human Development has reached millions of people since 2005, strengthens the cohesion of society and gives hope to the young, the first target of recruiters.',
    attributions: [saidByPerson('farhane')],
    topics: topics('socio-economic-development', 'young-people'),
    citations: [cite(REPORTER, 'par. 3')],
  }),
  source(LE12, {
    title: 'Report on a meeting in Vienna on women religious leaders and violent extremism',
    kind: 'press',
    publisher: 'Le12',
    language: 'fr',
    url: 'https://le12.ma/fr/?p=32467',
    note: 'The headline was not in the copy at hand; this title describes the text.',
  }),
  source('map-mourchidates', {
    title: 'MAP report on a side event with UNODC and Mauritania on women religious advisors',
    kind: 'press',
    publisher: 'Maghreb Arabe Presse',
    url: 'http://mapnews.ma/en/print/111029',
    note: 'Undated; the headline was not in the copy at hand, and this title describes the text.',
  }),
  entry('meeting', 'mourchidates', {
    title: 'Side event on women as religious guides (mourchidates), Vienna',
    aliases: [
      {
        name: 'Le rôle des leaders religieux féminins dans la prévention et la lutte contre l’extrémisme violent : tirer les leçons de l’expérience des mourchidates',
        kind: 'other',
        language: 'fr',
      },
    ],
    slug: 'mourchidates-vienna',
    kind: 'side_event',
    ...VIENNA,
    summary:
      'Held on a Friday beside the 32nd session of the Commission on Crime Prevention and Criminal Justice, on the women who serve as religious guides in Morocco and Mauritania. The reports read do not give its date.',
    participations: [
      bodyAs('organiser', 'unodc'),
      countryAs('organiser', 'MA'),
      countryAs('organiser', 'MR'),
      personAs('speaker', 'farhane'),
    ],
    topics: topics('women', 'religious-engagement', 'prevention'),
    citations: [cite(LE12, 'par. 1–3'), cite('map-mourchidates', 'par. 1')],
  }),
  entry('presentation', 'mourchidates-morocco', {
    meetingId: idOf('meeting', 'mourchidates'),
    modelId: MODEL,
    emphasis: 'Women as religious guides, the Maliki school, and what they do against radicalisation and hate speech.',
    attributions: [saidByPerson('farhane')],
    citations: [cite('map-mourchidates', 'par. 2')],
  }),
  entry('takeaway', 'mourchidates-guides', {
    meetingId: idOf('meeting', 'mourchidates'),
    position: 0,
    headline: 'Women as religious guides deserve notice',
    text: 'Morocco’s ambassador asked that what the women guides of both countries do be made known and encouraged, and saw a task for both countries in the Sahel.',
    attributions: [saidByPerson('farhane')],
    topics: topics('women', 'religious-engagement'),
    citations: [cite('map-mourchidates', 'par. 2–3', 'deserve to be highlighted and encouraged')],
  }),
  source(TIMES, {
    title: '3rd Conference on Countering Violent Extremism Kicks Off in Rabat',
    kind: 'press',
    publisher: 'Morocco Times',
    url: 'https://moroccotimes.tv/3rd-conference-on-countering-violent-extremism-kicks-off-in-rabat/',
  }),
  source('icesco-2024', {
    title: 'ICESCO Director-General: Combating Terrorism Requires International Commitment and Cooperation',
    kind: 'web_page',
    publisher: 'Islamic World Educational, Scientific and Cultural Organization',
    issuedOn: '2024-10-25',
    url: 'https://icesco.org/en/2024/10/25/in-presence-of-un-officials-and-a-host-of-ambassadorsicesco-director-general-combating-terrorism-requires-international-commitment-and-cooperation-to-keep-pace-with-evolving-threats',
  }),
  source(MEDAFRICA, {
    title: 'Morocco: UN Counter-Terrorism Executive Committee Pays Tribute to Morocco',
    kind: 'press',
    publisher: 'MedAfrica Times',
    url: 'https://medafricatimes.com/33233-morocco-un-counter-terrorism-executive-committee-pays-tribute-to-morocco.html',
  }),
  source(POST, {
    title:
      'International conference in Rabat discusses role of scientific knowledge in countering violent extremism & global discourse on new challenges',
    kind: 'press',
    publisher: 'The North Africa Post',
    url: 'https://northafricapost.com/72952-international-conference-in-rabat-discusses-role-of-scientific-knowledge-in-countering-violent-extremism-global-discourse-on-new-challenges.html',
  }),
  entry('meeting', 'rabat-2023', {
    title: 'Third International Conference on Countering Violent Extremism, Rabat',
    slug: 'rabat-countering-violent-extremism-2023',
    kind: 'conference',
    startOn: '2023-11-14',
    endOn: '2023-11-15',
    ...RABAT,
    venue: 'ICESCO headquarters',
    summary:
      'Two days under the theme “Scientific Knowledge to Counter Violent Extremism”: the part of knowledge, world trends, technology in the hands of extremists, deradicalisation, and fighters with their families.',
    seriesId: idOf('series', 'rabat-conferences'),
    participations: [
      bodyAs('organiser', 'omev'),
      bodyAs('host', 'icesco'),
      bodyAs('co_organiser', 'dgapr'),
      bodyAs('co_organiser', 'rabita'),
      bodyAs('co_organiser', 'pcns'),
      personAs('speaker', 'chen'),
      bodyAs('participant', 'cted'),
      bodyAs('participant', 'unoct'),
      bodyAs('participant', 'unodc'),
      bodyAs('participant', 'eu'),
    ],
    topics: topics('prevention', 'evaluation', 'new-technologies', 'disengagement'),
    citations: [
      cite(TIMES, 'par. 1–2'),
      cite('icesco-2024', 'par. 3'),
      cite(MEDAFRICA, 'par. 5'),
      cite(POST, 'par. 2'),
    ],
  }),
  entry('presentation', 'rabat-2023-morocco', {
    meetingId: idOf('meeting', 'rabat-2023'),
    modelId: MODEL,
    emphasis: 'The country’s penal policy against terrorism, and its programmes for the rehabilitation of prisoners.',
    citations: [cite(POST, 'par. 4')],
  }),
  entry('takeaway', 'rabat-2023-centre', {
    meetingId: idOf('meeting', 'rabat-2023'),
    position: 0,
    headline: 'The UN’s expert body welcomes the new centre',
    text: 'The deputy head of CTED congratulated Morocco on the Moussalaha centre, and praised its programmes of deradicalisation. Praise, not an evaluation.',
    attributions: [saidByPerson('chen')],
    about: [{ programmeId: idOf('programme', 'moussalaha') }],
    topics: topics('disengagement', 'prisons'),
    citations: [cite(MEDAFRICA, 'par. 3')],
  }),
];
