import { cite, type Entry, entry, idOf } from '../factories';
import {
  AGADIR,
  bodyAs,
  counted,
  countryAs,
  FEZ,
  laterSource,
  MARRAKECH,
  personAs,
  saidByPerson,
  source,
  TANGIER,
  topics,
} from './shorthand';

/** The Marrakech Platform of African heads of counter-terrorism and security agencies, 2022–2025. */
const SERIES = idOf('series', 'marrakech-platform');
const FIRST = 'sahara-platform-2022';
const SECOND = 'sahara-platform-2023';
const POST = 'napost-platform-2023';
const FEZ_ALDAR = 'aldar-platform-2024';
const FEZ_ITALPRESS = 'italpress-platform-2024';
const FOURTH = 'maroc-platform-2025';
const ANALYSIS = 'asa-platform-2025';
const MINISTRY = 'diplomatie-platform-2023';
const AGENCE = 'agenceafrique-platform-2023';
const FEZ_DAYS = 'perspectivesmed-platform-2024';
const FEZ_TIMES = 'moroccotimes-platform-2024';
const chairs = [bodyAs('chair', 'unoct', 'co-chair'), countryAs('chair', 'MA', 'co-chair')];
const about = topics('regional-cooperation', 'capacity-building', 'information-sharing');

export const marrakechPlatform: Entry[] = [
  source(FIRST, {
    title: 'Marrakech Hosts High-Level Meeting of Heads of North African, Sahel Counter-Terrorism Agencies',
    kind: 'press',
    publisher: 'Sahara News',
    url: 'https://sahara-news.org/9469-marrakech-hosts-high-level-meeting-of-heads-of-north-african-sahel-counter-terrorism-agencies.html',
  }),
  source(SECOND, {
    title:
      'Counter-terrorism: “Marrakech Platform”, Important Contribution to Stronger Regional Response – UN Official',
    kind: 'press',
    publisher: 'Sahara News',
    url: 'https://sahara-news.org/12385-counter-terrorism-marrakech-platform-important-contribution-to-stronger-regional-response-un-official.html',
  }),
  source(POST, {
    title: 'UN Counter Terrorism Chief Hails Morocco’s Support to UNOCT & Africa’s Security Agencies',
    kind: 'press',
    publisher: 'The North Africa Post',
    url: 'https://northafricapost.com/68234-un-counter-terrorism-chief-hails-moroccos-support-to-unoct-africas-security-agencies.html',
  }),
  laterSource(MINISTRY, {
    title:
      'Tanger abrite les travaux de la 2ème Réunion de Haut Niveau des Chefs d’Agences de lutte contre le terrorisme et de sécurité en Afrique',
    kind: 'web_page',
    publisher: 'Ministry of Foreign Affairs, African Cooperation and Moroccan Expatriates of Morocco',
    language: 'fr',
    url: 'https://www.diplomatie.ma/fr/tanger-abrite-les-travaux-de-la-2%C3%A8me-r%C3%A9union-de-haut-niveau-des-chefs-dagences-de-lutte-contre-le-terrorisme-et-de-s%C3%A9curit%C3%A9-en-afrique',
  }),
  laterSource(AGENCE, {
    title:
      'Ouverture à Tanger de la 2ème réunion de haut niveau sur la lutte contre le terrorisme et de sécurité en Afrique',
    kind: 'press',
    publisher: 'Agence Afrique',
    language: 'fr',
    issuedOn: '2023-06',
    url: 'https://www.agenceafrique.com/44398-ouverture-a-tanger-de-la-2eme-reunion-de-haut-niveau-sur-la-lutte-contre-le-terrorisme-et-de-securite-en-afrique.html',
    note: 'The title is taken from the web address.',
  }),
  laterSource(FEZ_DAYS, {
    title: 'Terrorisme en Afrique\u00a0: une rencontre multilatérale à Fès',
    kind: 'press',
    publisher: 'PerspectivesMed',
    language: 'fr',
    issuedOn: '2024-06',
    url: 'https://perspectivesmed.com/terrorisme-en-afrique-une-rencontre-multilaterale-sur-a-fes/',
    note: 'The title is taken from the web address.',
  }),
  laterSource(FEZ_TIMES, {
    title: 'FM Nasser Bourita Sheds Light on Royal Vision Relating to African Cooperation in Counter Terrorism',
    kind: 'press',
    publisher: 'Morocco Times',
    url: 'https://moroccotimes.tv/fm-nasser-bourita-sheds-light-on-royal-vision-relating-to-african-cooperation-to-counter-terrorism',
  }),
  source(FEZ_ALDAR, {
    title: 'FM Highlights Royal Vision of African Cooperation & Multilateral Partnership in Countering Terrorism',
    kind: 'press',
    publisher: 'Aldar',
    url: 'https://en.aldar.ma/?p=4497',
  }),
  source(FEZ_ITALPRESS, {
    title: 'High-level anti-terrorism meeting held in Morocco',
    kind: 'press',
    publisher: 'Italpress',
    issuedOn: '2024-06-05',
    url: 'https://www.italpress.com/high-level-anti-terrorism-meeting-held-in-morocco/',
    note: 'The title is taken from the web address.',
  }),
  source(FOURTH, {
    title: 'Agadir hosts 4th high-level meeting of heads of counter-terrorism and security agencies in Africa',
    kind: 'press',
    publisher: 'Maroc.ma, from MAP',
    issuedOn: '2025-06-17',
    url: 'https://www.maroc.ma/en/news/agadir-hosts-4th-high-level-meeting-heads-counter-terrorism-and-security-agencies-africa',
  }),
  entry('meeting', 'platform-2022', {
    title: 'High-level meeting of heads of counter-terrorism and security agencies, Marrakech',
    slug: 'marrakech-platform-2022',
    kind: 'high_level',
    startOn: '2022-06-23',
    endOn: '2022-06-24',
    ...MARRAKECH,
    attendanceMode: 'in_person',
    summary:
      'The meeting from which the Marrakech Platform came: two days on capacity building and training for West African states, and on the threat in the Sahel and towards the Gulf of Guinea. Later reports call it the first of the series.',
    seriesId: SERIES,
    participations: [bodyAs('organiser', 'unoct'), countryAs('host', 'MA')],
    participantCounts: [counted('states', 23, FIRST, { locator: 'par. 1: countries of the region' })],
    topics: about,
    citations: [cite(FIRST, 'par. 1'), cite(FOURTH, 'par. 3'), cite(MINISTRY, 'par. 3'), cite(AGENCE, 'par. 3')],
  }),
  entry('meeting', 'platform-2023', {
    title: 'Second meeting of the Marrakech Platform, Tangier',
    slug: 'marrakech-platform-2023',
    kind: 'high_level',
    startOn: '2023-06-02',
    endOn: '2023-06-03',
    ...TANGIER,
    attendanceMode: 'in_person',
    summary:
      'African heads of agencies on how services work together and on decisions led by intelligence. The ministry and an agency give it two days; one newspaper speaks of three.',
    seriesId: SERIES,
    followUpOfId: idOf('meeting', 'platform-2022'),
    participations: [...chairs, personAs('speaker', 'voronkov', 'opening')],
    participantCounts: [
      counted('organizations', 38, MINISTRY, {
        locator: 'par. 2: delegations of African services and of organisations',
      }),
    ],
    topics: about,
    citations: [
      cite(SECOND, 'par. 1'),
      cite(POST, 'par. 1–4'),
      cite(FOURTH, 'par. 3'),
      cite(MINISTRY, 'par. 1–2'),
      cite(AGENCE, 'par. 1–2'),
    ],
  }),
  entry('takeaway', 'platform-2023-agencies', {
    meetingId: idOf('meeting', 'platform-2023'),
    position: 0,
    headline: 'Many agencies, one response',
    text: 'The threat grows more complex; it takes several agencies and several states to make the response of a region stronger and more of one piece.',
    attributions: [saidByPerson('voronkov')],
    topics: topics('regional-cooperation'),
    citations: [cite(SECOND, 'par. 1', 'requires multilateral cooperation and multiagency approaches')],
  }),
  entry('meeting', 'platform-2024', {
    title: 'Third meeting of the Marrakech Platform, Fez',
    slug: 'marrakech-platform-2024',
    kind: 'high_level',
    startOn: '2024-06-04',
    endOn: '2024-06-05',
    ...FEZ,
    attendanceMode: 'in_person',
    summary:
      'Opened by Morocco’s foreign minister, with African agencies, partners of the continent and international organisations.',
    seriesId: SERIES,
    followUpOfId: idOf('meeting', 'platform-2023'),
    participations: [...chairs, personAs('speaker', 'bourita', 'opening')],
    participantCounts: [
      counted('organizations', 60, FEZ_ALDAR, { hedge: 'nearly', locator: 'par. 4: delegations of states and bodies' }),
      counted('organizations', 60, FEZ_ITALPRESS, {
        hedge: 'more than',
        asOf: '2024-06-05',
        locator: 'par. 2: delegations of states and bodies',
      }),
    ],
    topics: about,
    citations: [cite(FEZ_ALDAR, 'par. 1–4'), cite(FEZ_ITALPRESS, 'par. 1–2'), cite(FEZ_DAYS, 'par. 1')],
  }),
  entry('takeaway', 'platform-2024-technology', {
    meetingId: idOf('meeting', 'platform-2024'),
    position: 0,
    headline: 'More attention to AI and drones',
    text: 'Morocco’s foreign minister asked for more attention to the use of new technologies, artificial intelligence and drones among them. One report reads this as a call to take them up against terrorism.',
    attributions: [saidByPerson('bourita')],
    topics: topics('new-technologies'),
    citations: [cite(FEZ_ALDAR, 'par. 5'), cite(FEZ_ITALPRESS, 'par. 2'), cite(FEZ_TIMES, 'par. 5')],
  }),
  entry('claim', 'platform-2024-victims', {
    meetingId: idOf('meeting', 'platform-2024'),
    position: 0,
    text: '60 per cent of the world’s victims of terrorism are in sub-Saharan Africa. The reports name no study.',
    measure: 'Share of sub-Saharan Africa in the victims of terrorism',
    figure: '60',
    unit: 'per cent',
    attributions: [saidByPerson('bourita')],
    topics: topics('victims'),
    citations: [cite(FEZ_ALDAR, 'par. 3'), cite(FEZ_ITALPRESS, 'par. 2')],
  }),
  entry('claim', 'platform-2024-attacks', {
    meetingId: idOf('meeting', 'platform-2024'),
    position: 1,
    text: 'West Africa alone saw more than 1,800 terrorist attacks in the first six months of the year before.',
    measure: 'Terrorist attacks in West Africa, January to June',
    hedge: 'more than',
    figure: '1800',
    unit: 'attacks',
    asOf: '2023-06',
    attributions: [saidByPerson('bourita')],
    citations: [cite(FEZ_ALDAR, 'par. 3')],
  }),
  laterSource(ANALYSIS, {
    title: 'Agadir Hosts Fourth High-Level African Security and Counter Terrorism Meeting',
    kind: 'press',
    publisher: 'African Security Analysis',
    url: 'https://www.africansecurityanalysis.org/updates/agadir-hosts-fourth-high-level-african-security-and-counter-terrorism-meeting',
  }),
  entry('meeting', 'platform-2025', {
    title: 'Fourth meeting of the Marrakech Platform, Agadir',
    slug: 'marrakech-platform-2025',
    kind: 'high_level',
    startOn: '2025-06-17',
    endOn: '2025-06-18',
    ...AGADIR,
    attendanceMode: 'in_person',
    summary:
      'African intelligence and security services, with observers from the Middle East, Europe, America and Asia, on exchange of expertise, cooperation in the region and priorities of capacity building.',
    seriesId: SERIES,
    followUpOfId: idOf('meeting', 'platform-2024'),
    participations: chairs,
    participantCounts: [
      counted('organizations', 40, FOURTH, { hedge: 'some', asOf: '2025-06-17', locator: 'par. 2: African services' }),
      counted('organizations', 30, FOURTH, { hedge: 'some', asOf: '2025-06-17', locator: 'par. 2: observers' }),
      counted('organizations', 40, ANALYSIS, { hedge: 'over', locator: 'par. 1: African services' }),
      counted('organizations', 30, ANALYSIS, { hedge: 'more than', locator: 'par. 1: observers' }),
    ],
    topics: about,
    citations: [cite(FOURTH, 'par. 1–5'), cite(ANALYSIS, 'par. 1–3')],
  }),
  entry('takeaway', 'platform-2025-threat', {
    meetingId: idOf('meeting', 'platform-2025'),
    position: 0,
    headline: 'Terrorist threats persist and take new forms',
    text: 'The fourth meeting met amid threats that persist and take new forms; the talks were to be about sharing intelligence, threats across borders and the use of technology.',
    attributions: [{ wording: 'The press reports themselves' }],
    topics: topics('information-sharing', 'new-technologies'),
    citations: [cite(FOURTH, 'par. 3'), cite(ANALYSIS, 'par. 2–3')],
  }),
];
