import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, countryAs, laterSource, NEW_YORK, personAs, saidByPerson, source, topics } from './shorthand';

/** GCTF ministers in 2014, 2019 and 2022, and its Coordinating Committee in 2020. */
const HOME = 'gctf-2014-home';
const TENTH = 'gctf-2019-page';
const DNA = 'dna-gctf-2020';
const EMBASSY = 'embassy-gctf-2020';
const TWELFTH = 'african-gctf-2022';
const PLEDGE = 'eu-gctf-2022';
const EVE = 'ieu-gctf-2022';
const MINISTERS = idOf('series', 'gctf-ministerial');

const pledge = (position: number, key: string, deliverable: string, ...also: ReturnType<typeof cite>[]): Entry =>
  entry('commitment', `gctf-2022-${key}`, {
    meetingId: idOf('meeting', 'gctf-2022'),
    position,
    verb: 'fund',
    deliverable,
    attributions: [{ organizationId: idOf('organization', 'eu') }, saidByPerson('borrell', 'announced it')],
    topics: topics('capacity-building'),
    citations: [cite(PLEDGE, 'par. 3'), ...also],
  });

export const gctfMinisters: Entry[] = [
  source(HOME, {
    title: 'The Global Counter Terrorism Forum: Fifth Ministerial Plenary',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    url: 'https://www.thegctf.org/web/guest/home',
  }),
  source('hague-marrakech', {
    title: 'The Hague – Marrakech Memorandum on Good Practices for a More Effective Response to the FTF Phenomenon',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum, Foreign Terrorist Fighters Initiative'],
    issuedOn: '2014-09',
    endorsement: 'adopted',
    url: 'https://docplayer.net/868-Foreign-terrorist-fighters-ftf-initiative-the-hague-marrakech-memorandum-on-good-practices-for-a-more-effective-response-to-the-ftf-phenomenon.html',
    note: 'Only the introduction was read, in a copy; the month is that of the plenary which adopted it.',
    topics: topics('foreign-terrorist-fighters'),
  }),
  source('gctf-2014-facts', {
    title: 'Global Counterterrorism Forum Co-chairs’ Fact Sheet – The Deliverables',
    kind: 'other',
    publisher: 'United States Department of State',
    issuedOn: '2014-09-23',
    url: 'https://2009-2017.state.gov/r/pa/prs/ps/2014/09/232020.htm',
  }),
  entry('meeting', 'gctf-2014', {
    title: 'Fifth GCTF Ministerial Plenary',
    slug: 'gctf-fifth-ministerial-2014',
    kind: 'ministerial',
    startOn: '2014-09',
    ...NEW_YORK,
    summary:
      'Ministers spoke of foreign fighters, of kidnapping for ransom and of the growth of violent extremism, adopted The Hague – Marrakech Memorandum, and set up a working group on fighters under Morocco and the Netherlands.',
    seriesId: MINISTERS,
    followUpOfId: idOf('meeting', 'gctf-marrakech'),
    participations: [
      bodyAs('organiser', 'gctf'),
      personAs('chair', 'kerry', 'co-chair'),
      personAs('chair', 'cavusoglu', 'co-chair'),
    ],
    topics: topics('foreign-terrorist-fighters', 'international-cooperation'),
    citations: [cite(HOME), cite('gctf-2014-facts', 'par. 1'), cite('maec-marrakech', 'par. 2')],
  }),
  entry('takeaway', 'gctf-2014-fighters', {
    meetingId: idOf('meeting', 'gctf-2014'),
    position: 0,
    headline: 'First international good practices on foreign fighters',
    text: 'The memorandum is meant to inform and guide governments that wish it; members said that it had helped to shape Security Council resolution 2178 (2014).',
    attributions: [{ wording: 'The members of the forum' }],
    topics: topics('foreign-terrorist-fighters'),
    citations: [cite(HOME, 'Foreign Terrorist Fighters'), cite('hague-marrakech', 'introduction')],
  }),
  laterSource('gctf-four-stages', {
    title: 'The four stages of the foreign terrorist fighter (FTF) phenomenon',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    url: 'https://www.thegctf.org/Resources/Interactive-Content/Videos/ArtMID/802/ArticleID/137/The-four-stages-of-the-foreign-terrorist-fighter-FTF-phenomenon',
  }),
  entry('takeaway', 'gctf-2014-stages', {
    meetingId: idOf('meeting', 'gctf-2014'),
    position: 1,
    kind: 'good_practice',
    headline: 'A fighter’s course has four stages, each with practices of its own',
    text: 'The memorandum goes through the course of a fighter: radicalisation, recruitment and help, travel and fighting, return and reintegration.',
    attributions: [{ wording: 'The Hague – Marrakech Memorandum' }],
    topics: topics('foreign-terrorist-fighters', 'radicalisation', 'terrorist-travel', 'rehabilitation'),
    citations: [cite('gctf-four-stages')],
  }),
  source(TENTH, {
    title: 'Tenth GCTF Ministerial Plenary Meeting',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    issuedOn: '2019-09-25',
    url: 'https://thegctf.org/What-we-do/Ministerial-Plenary/ArtMID/813/ArticleID/108/Tenth-GCTF-Ministerial-Plenary-Meeting',
  }),
  entry('meeting', 'gctf-2019', {
    title: 'Tenth GCTF Ministerial Plenary',
    slug: 'gctf-tenth-ministerial-2019',
    kind: 'ministerial',
    startOn: '2019-09-25',
    endOn: '2019-09-25',
    ...NEW_YORK,
    attendanceMode: 'in_person',
    summary:
      'Ministers endorsed four framework documents: on administrative measures (Glion), on women and countering violent extremism (an addendum), on interdicting terrorist travel (New York), and on unmanned aircraft in the hands of terrorists (Berlin).',
    seriesId: MINISTERS,
    participations: [
      bodyAs('organiser', 'gctf'),
      personAs('chair', 'bourita', 'co-chair'),
      personAs('chair', 'blok', 'co-chair'),
    ],
    topics: topics('human-rights', 'women', 'terrorist-travel', 'new-technologies'),
    citations: [cite(TENTH, 'par. 1–2'), cite('rna-2019', 'par. 1')],
  }),
  laterSource('rna-2019', {
    title:
      'Full speech: Moroccan Minister of Foreign Affairs at the 10th Ministerial Meeting of the Global Counter Terrorism Forum',
    kind: 'press',
    publisher: 'RNA News',
    url: 'http://rnanews.com/full-speech-moroccan-minister-of-foreign-affairs-at-the-10th-ministerial-meeting-of-the-global-counter-terrorism-forum',
    note: 'The title is taken from the web address. The introduction to the speech was read, not the speech.',
  }),
  laterSource('gctf-uas', {
    title: 'The Initiative to Counter Unmanned Aerial System Threats',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    url: 'https://www.thegctf.org/Initiatives/New-Countering-Unmanned-Aerial-System-Threats',
  }),
  entry('takeaway', 'gctf-2019-legacy', {
    meetingId: idOf('meeting', 'gctf-2019'),
    position: 0,
    headline: 'Stay committed, look to Africa, carry out what was written',
    text: 'Morocco’s foreign minister asked that the effort not slacken, that Africa be in sight, and that the forum go ahead with new work while what it has already written is put into practice.',
    attributions: [saidByPerson('bourita')],
    topics: topics('international-cooperation', 'regional-cooperation'),
    citations: [cite('rna-2019', 'list of four messages')],
  }),
  entry('takeaway', 'gctf-2019-drones', {
    meetingId: idOf('meeting', 'gctf-2019'),
    position: 1,
    headline: 'Drones do much good, and terrorists use them too',
    text: 'The Berlin Memorandum is meant as common ground for talks, help and training against drones in the hands of terrorists. Workshops in Berlin, Amman, Seoul and Amsterdam went before it.',
    attributions: [{ organizationId: idOf('organization', 'gctf') }],
    topics: topics('new-technologies'),
    citations: [cite('gctf-uas', 'par. 1–3')],
  }),
  source(DNA, {
    title: 'GCTF Rabat meeting adopts declaration to match terrorism threats',
    kind: 'press',
    publisher: 'Daily News Agency',
    issuedOn: '2020-10-01',
    url: 'https://dnanews.com.pk/gctf-rabat-meeting-adopts-declaration-match-terrorism-threats/',
    note: 'The title is taken from the web address.',
  }),
  source(EMBASSY, {
    title: 'Extension of Morocco’s mandate as Co-Chair of the Global Counterterrorism Forum (GCTF)',
    kind: 'web_page',
    publisher: 'Embassy of Morocco in Australia',
    url: 'http://moroccoembassy.org.au/?q=news/extension-morocco%E2%80%99s-mandate-co-chair-global-counterterrorism-forum-gctf',
  }),
  entry('meeting', 'gctf-2020', {
    title: 'Seventeenth meeting of the GCTF Coordinating Committee',
    slug: 'gctf-coordinating-committee-2020',
    kind: 'other',
    startOn: '2020-09-29',
    attendanceMode: 'online',
    summary:
      'A ministerial declaration on unity during the pandemic, two good-practice documents (on cooperation between state and municipalities in prevention, and on the link between organised crime and terrorism), and one more year for the two chairs.',
    participations: [
      bodyAs('organiser', 'gctf'),
      countryAs('chair', 'MA', 'co-chair'),
      countryAs('chair', 'CA', 'co-chair'),
    ],
    topics: topics('international-cooperation', 'local-prevention', 'criminal-justice'),
    citations: [cite(DNA, 'par. 2–4'), cite(EMBASSY, 'par. 1–3')],
  }),
  entry('takeaway', 'gctf-2020-unity', {
    meetingId: idOf('meeting', 'gctf-2020'),
    position: 0,
    headline: 'United and at work in spite of the pandemic',
    text: 'The declaration asks members to stay active against a threat that the pandemic has not ended.',
    attributions: [{ wording: 'Ministerial declaration, as reported' }],
    topics: topics('international-cooperation'),
    citations: [cite(DNA, 'par. 2–3'), cite(EMBASSY, 'par. 2–3')],
  }),
  laterSource('nlc-toolkit', {
    title: 'National-Local Cooperation Toolkit in Preventing and Countering Violent Extremism',
    kind: 'web_page',
    publisher: 'CT MORSE',
    url: 'https://ct-morse.eu/resource/national-local-cooperation-toolkit-in-preventing-and-countering-violent-extremism/',
    note: 'The title is taken from the web address.',
  }),
  entry('takeaway', 'gctf-2020-local', {
    meetingId: idOf('meeting', 'gctf-2020'),
    position: 1,
    kind: 'good_practice',
    headline: 'State and municipality prevent together',
    text: 'One of the documents adopted gives good practices for that. A toolkit made later to carry it out sorts them by six pillars and draws on more than sixty cases.',
    attributions: [{ wording: 'Memorandum on national-local cooperation, and the toolkit to it' }],
    topics: topics('local-prevention'),
    citations: [cite(EMBASSY, 'par. 4'), cite('nlc-toolkit', 'par. 1–2')],
  }),
  source(TWELFTH, {
    title: 'Global Counter-Terrorism Forum: Morocco Co-Chairs the 12th Ministerial Meeting in New York',
    kind: 'press',
    publisher: 'African Newspaper',
    issuedOn: '2022-09-22',
    url: 'https://www.africannewspaper.net/2022/09/22/global-counter-terrorism-forum-morocco-co-chairs-the-12th-ministerial-meeting-in-new-york-african-business/',
  }),
  source(PLEDGE, {
    title: 'Counterterrorism: EU renews commitment to fight terrorism at UNGA',
    kind: 'press',
    publisher: 'European Commission, Service for Foreign Policy Instruments',
    issuedOn: '2022-09-21',
    url: 'https://fpi.ec.europa.eu/news/counterterrorism-eu-renews-commitment-fight-terrorism-unga-2022-09-21_en',
    note: 'The title is taken from the web address.',
  }),
  laterSource(EVE, {
    title: 'UNGA: EU renews commitment to fight terrorism at UNGA',
    kind: 'press',
    publisher: 'IEU Monitoring',
    issuedOn: '2022-09-21',
    url: 'https://portal.ieu-monitoring.com/editorial/unga-eu-renews-commitment-to-fight-terrorism-at-unga/387688',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'gctf-2022', {
    title: 'Twelfth GCTF Ministerial Meeting',
    slug: 'gctf-twelfth-ministerial-2022',
    kind: 'ministerial',
    startOn: '2022-09-21',
    endOn: '2022-09-21',
    ...NEW_YORK,
    summary:
      'Beside the General Assembly, ministers looked back on ten years of the forum. The European Union took over as co-chair, first with Morocco, then with Egypt, and promised money to two of the three institutions that the forum inspired; to the third it had done so the day before.',
    seriesId: MINISTERS,
    participations: [
      bodyAs('organiser', 'gctf'),
      personAs('chair', 'bourita', 'co-chair'),
      personAs('chair', 'joly', 'co-chair'),
      personAs('speaker', 'borrell'),
      bodyAs('participant', 'eu', 'co-chair from then on'),
    ],
    topics: topics('international-cooperation', 'prevention'),
    citations: [cite(TWELFTH, 'par. 1–3'), cite(PLEDGE, 'par. 1–3'), cite(EVE, 'par. 1–4')],
  }),
  entry('takeaway', 'gctf-2022-shared', {
    meetingId: idOf('meeting', 'gctf-2022'),
    position: 0,
    headline: 'The duty to work against terrorism is shared in a changed world too',
    text: 'Changes in international security must not lead states to neglect what they share: the duty to work against terrorism. Morocco’s minister also spoke of the effort to keep the forum free of politics and bound to consensus.',
    attributions: [saidByPerson('bourita')],
    topics: topics('international-cooperation'),
    citations: [cite(TWELFTH, 'par. 2 and 5')],
  }),
  pledge(0, 'hedayah', '€5 million for Hedayah.'),
  pledge(1, 'iij', '€3 million for the International Institute for Justice and the Rule of Law.'),
  pledge(
    2,
    'gcerf',
    'A further €18 million (€30.5 million in all) for the Global Community Engagement and Resilience Fund, announced on the day before the meeting, at the fund’s pledging conference.',
    cite(EVE, 'par. 4'),
  ),
];
