import { cite, type Entry, entry, idOf } from '../factories';
import {
  bodyAs,
  counted,
  countryAs,
  DOHA,
  laterSource,
  NEW_YORK,
  personAs,
  RIYADH,
  saidByPerson,
  source,
  topics,
} from './shorthand';

/** Where Saudi Arabia’s counselling programme was presented. */
const MODEL = idOf('model', 'saudi-counselling');
const CTC = 'ctc-saudi-2013';
const DOHA_NEWS = 'doha-saudi-2015';

export const saudiPresented: Entry[] = [
  source(CTC, {
    title: 'Rehabilitation programmes seek to reduce the appeal of violent extremism and terrorism',
    kind: 'web_page',
    publisher: 'United Nations Security Council Counter-Terrorism Committee',
    issuedOn: '2013-05-14',
    url: 'http://www.un.org/en/sc/ctc/news/2013-05-14_binnaif.html',
  }),
  entry('meeting', 'ctc-2013', {
    title: 'Briefing of the Counter-Terrorism Committee on rehabilitation programmes',
    slug: 'ctc-rehabilitation-2013',
    kind: 'other',
    startOn: '2013-05-09',
    endOn: '2013-05-09',
    ...NEW_YORK,
    summary:
      'Members of the committee heard the head of the Saudi counselling centre, and the director of UNICRI on a project for the rehabilitation of violent extremists in prison.',
    participations: [
      bodyAs('organiser', 'ctc'),
      personAs('presenter', 'al-beshi'),
      personAs('presenter', 'lucas'),
      bodyAs('participant', 'unicri'),
    ],
    topics: topics('rehabilitation', 'prisons'),
    citations: [cite(CTC, 'par. 1')],
  }),
  entry('presentation', 'ctc-saudi', {
    meetingId: idOf('meeting', 'ctc-2013'),
    modelId: MODEL,
    emphasis:
      'Dialogue and information inside and outside prison, a course of three months with religious, psychological, social and art therapy, and care for the family afterwards.',
    attributions: [saidByPerson('al-beshi')],
    citations: [cite(CTC, 'par. 2–5')],
  }),
  entry('takeaway', 'ctc-2013-prisons', {
    meetingId: idOf('meeting', 'ctc-2013'),
    position: 0,
    headline: 'Prison can spread radicalisation, or be a chance to change',
    text: 'UNICRI helps states to build programmes that bring people to leave violence behind, and to keep prisons from becoming places that breed it.',
    attributions: [saidByPerson('lucas')],
    topics: topics('prisons', 'disengagement'),
    citations: [cite(CTC, 'par. 7')],
  }),
  source('un-riyadh-2013', {
    title:
      'United Nations Concludes International Conference to Promote National, Regional Collaboration on Counter-Terrorism',
    kind: 'press',
    publisher: 'United Nations',
    symbol: 'PA/10',
    issuedOn: '2013-02-19',
    url: 'http://www.un.org/press/en/2013/pa10.doc.htm',
  }),
  source('saudi-riyadh-2013', {
    title: 'Saudi Arabia Hosts International Conference on Counter-Terrorism',
    kind: 'press',
    publisher: 'Embassy of Saudi Arabia, Washington',
    issuedOn: '2013-02-17',
    url: 'http://saudiembassy.net/press-releases/press02171301.aspx',
  }),
  source('arabnews-women', {
    title: '11 women among many who completed programs at Prince Naif rehab center',
    kind: 'press',
    publisher: 'Arab News',
    url: 'https://www.arabnews.com/11-women-among-many-who-completed-programs-prince-naif-rehab-center',
    note: 'The title is taken from the web address.',
  }),
  entry('meeting', 'riyadh-2013', {
    title: 'International conference on the United Nations’ collaboration with counter-terrorism centres, Riyadh',
    slug: 'riyadh-counter-terrorism-centres-2013',
    kind: 'conference',
    startOn: '2013-02-16',
    endOn: '2013-02-17',
    ...RIYADH,
    attendanceMode: 'in_person',
    summary:
      'The UN centre and Saudi Arabia gathered national, regional and international centres in order to link them, along the four pillars of the Global Counter-Terrorism Strategy. Those taking part visited the counselling centre.',
    participations: [bodyAs('organiser', 'uncct'), countryAs('host', 'SA')],
    participantCounts: [
      counted('states', 50, 'saudi-riyadh-2013', { hedge: 'nearly', asOf: '2013-02-17', locator: 'par. 2' }),
    ],
    topics: topics('capacity-building', 'international-cooperation'),
    citations: [cite('un-riyadh-2013', 'par. 1'), cite('saudi-riyadh-2013', 'par. 1–3'), cite('arabnews-women')],
  }),
  entry('presentation', 'riyadh-saudi', {
    meetingId: idOf('meeting', 'riyadh-2013'),
    modelId: MODEL,
    emphasis: 'A visit to the centre: a section for women, work with families, individual sittings.',
    attributions: [saidByPerson('al-beshi')],
    citations: [cite('arabnews-women', 'par. 2')],
  }),
  source(DOHA_NEWS, {
    title: 'Saudi Showcases “Munasaha” Program in UN Congress',
    kind: 'press',
    publisher: 'Ministry of Interior of Qatar',
    issuedOn: '2015-04-15',
    url: 'https://www.moi.gov.qa/UNCCPCJDoha/English/news/2015/04/15/34354.html',
  }),
  source('doha-closing', {
    title: '13th UN Crime Congress Concludes in Doha',
    kind: 'press',
    publisher: 'Ministry of Interior of Qatar',
    issuedOn: '2015-04-20',
    url: 'https://www.moi.gov.qa/UNCCPCJDoha/English/news/2015/04/20/34403.html',
  }),
  laterSource('marhaba-2015', {
    title: '13th UN Congress on Crime Prevention and Criminal Justice Doha 2015',
    kind: 'press',
    publisher: 'Marhaba',
    url: 'https://www.marhaba.qa/13th-un-congress-on-crime-prevention-and-criminal-justice-doha-2015/',
    note: 'The title is taken from the web address. Written at the opening.',
  }),
  entry('meeting', 'doha-2015', {
    title: 'Thirteenth United Nations Congress on Crime Prevention and Criminal Justice',
    slug: 'un-crime-congress-doha-2015',
    kind: 'conference',
    startOn: '2015-04-12',
    endOn: '2015-04-19',
    ...DOHA,
    venue: 'Qatar National Convention Centre',
    attendanceMode: 'in_person',
    summary:
      'Eight days on crime prevention and justice in the work of the United Nations; the Doha Declaration was adopted by acclamation on the first of them. Saudi Arabia showed its counselling programme in the exhibition beside the congress.',
    participations: [bodyAs('organiser', 'unodc'), countryAs('host', 'QA')],
    participantCounts: [
      counted('participants', 4000, 'doha-closing', { asOf: '2015-04-19', locator: 'par. 2: delegates' }),
      counted('states', 149, 'doha-closing', { asOf: '2015-04-19', locator: 'par. 2' }),
      counted('participants', 5000, 'marhaba-2015', { asOf: '2015-04-12', locator: 'par. 2: officials' }),
      counted('states', 142, 'marhaba-2015', { asOf: '2015-04-12', locator: 'par. 2' }),
    ],
    topics: topics('criminal-justice'),
    citations: [cite('doha-closing', 'par. 1–3'), cite('unis-doha', 'par. 2'), cite('marhaba-2015', 'par. 1–2')],
  }),
  entry('takeaway', 'doha-declaration', {
    meetingId: idOf('meeting', 'doha-2015'),
    position: 0,
    headline: 'Crime prevention belongs to the whole agenda of the United Nations',
    text: 'The Doha Declaration ties crime prevention and criminal justice to social and economic aims, to the rule of law and to the part that the public takes.',
    attributions: [{ wording: 'Doha Declaration' }],
    topics: topics('criminal-justice', 'socio-economic-development'),
    citations: [cite('doha-closing', 'par. 3')],
  }),
  entry('takeaway', 'doha-youth', {
    meetingId: idOf('meeting', 'doha-2015'),
    position: 1,
    kind: 'recommendation',
    headline: 'Young people in every programme',
    text: 'The president of the congress asked all to follow the youth forum, which wants young people to have a part in every programme and plan of prevention, and a youth council for the world.',
    attributions: [{ wording: 'The Prime Minister of Qatar, as president of the congress' }],
    topics: topics('young-people'),
    citations: [cite('doha-closing', 'par. 6')],
  }),
  source('unis-doha', {
    title:
      'Concluding United Nations Crime Congress, Delegates Pledge Action to Promote Justice For All, Underline Link between Rule of Law, Sustainable Development',
    kind: 'press',
    publisher: 'United Nations Information Service Vienna',
    issuedOn: '2015-04-19',
    url: 'https://unis.unvienna.org/unis/en/pressrels/2015/uniscp839.html',
  }),
  entry('presentation', 'doha-saudi', {
    meetingId: idOf('meeting', 'doha-2015'),
    modelId: MODEL,
    emphasis:
      'Rehabilitation by treating the thinking, with many partners; psychologists, scholars of Islam and social workers take part.',
    attributions: [{ countryCode: 'SA', capacity: 'delegation' }],
    citations: [cite(DOHA_NEWS, 'par. 1–3')],
  }),
];
