import { cite, type Entry, entry, idOf } from '../factories';
import {
  ALGIERS,
  ANKARA,
  bodyAs,
  counted,
  countryAs,
  laterSource,
  NEW_YORK,
  personAs,
  saidByPerson,
  THE_HAGUE,
  topics,
} from './shorthand';

/** Meetings that stand behind the GCTF’s memoranda of Rome, Ankara and Algiers, and the plenary that set up the life-cycle initiative. */
const ROME = 'rome-memorandum';
const ICCT = 'icct-rehabilitation';
const ICCT_EVENT = 'icct-unicri-2011';
const ICCT_ROME = 'icct-rome';
const ANKARA_TEXT = 'ankara-memorandum';
const PREVENTION = 'gctf-prevention';
const ALGIERS_PAGE = 'algiers-memorandum';
const WORKSHOP = 'caert-2014';
const PRESS = 'algerie360-2014';
const LIFE_CYCLE = 'addendum-text';
const HAGUE = idOf('meeting', 'rehabilitation-hague');
const TURKEY = idOf('meeting', 'gctf-ankara');
const RANSOM = idOf('meeting', 'algiers-2014');
const SIXTH = idOf('meeting', 'gctf-2015');

const reason = (position: number, key: string, headline: string, text: string): Entry =>
  entry('takeaway', `rome-${key}`, {
    meetingId: HAGUE,
    position,
    headline,
    text,
    attributions: [{ wording: 'Rome Memorandum of June 2012, made from the conference’s document' }],
    topics: topics('prisons', 'rehabilitation'),
    citations: [cite(ROME, 'introduction'), cite(ICCT_ROME, 'GCTF Rome Memorandum')],
  });

const rome: Entry[] = [
  laterSource(ICCT, {
    title: 'Rehabilitation & Reintegration',
    kind: 'web_page',
    publisher: 'International Centre for Counter-Terrorism',
    url: 'https://icct.nl/project/rehabilitation-reintegration/',
  }),
  laterSource(ICCT_EVENT, {
    title: 'ICCT/UNICRI Conference on Rehabilitation and Reintegration of Violent Extremist Offenders',
    kind: 'web_page',
    publisher: 'International Centre for Counter-Terrorism',
    url: 'https://www.icct.nl/event/icctunicri-conference-rehabilitation-and-reintegration-violent-extremist-offenders',
  }),
  laterSource(ICCT_ROME, {
    title: 'Rehabilitation and Reintegration of Violent Extremist Offenders',
    kind: 'web_page',
    publisher: 'International Centre for Counter-Terrorism',
    url: 'https://icct.nl/project/rehabilitation-and-reintegration-of-violent-extremist-offenders/',
  }),
  entry('meeting', 'rehabilitation-hague', {
    title: 'Conference on good practices in the rehabilitation of violent extremists, The Hague',
    slug: 'rehabilitation-the-hague-2011',
    kind: 'conference',
    startOn: '2011-12-06',
    endOn: '2011-12-09',
    ...THE_HAGUE,
    attendanceMode: 'in_person',
    summary:
      'Policymakers, practitioners and independent experts compared work with violent extremists in prison and after release: two days of experts at a round table, then two of lectures and workshops. Its document on good practices became the GCTF’s Rome Memorandum in 2012; what that says stands below under its own name.',
    participations: [bodyAs('organiser', 'icct'), bodyAs('organiser', 'unicri')],
    participantCounts: [
      counted('states', 20, ICCT, { hedge: 'about', locator: 'Conference on Good Practices: countries' }),
      counted('participants', 30, ICCT, { locator: 'Conference on Good Practices: independent experts alone' }),
    ],
    topics: topics('rehabilitation', 'prisons'),
    citations: [cite(ICCT, 'par. 2–3'), cite(ICCT_EVENT, 'par. 1–4'), cite(ICCT_ROME, 'GCTF Rome Memorandum')],
  }),
  entry('takeaway', 'hague-2011-help', {
    meetingId: HAGUE,
    position: 0,
    headline: 'Not only talks: governments ask for help',
    text: 'Those taking part wished for more exchange. Several governments also sought help to better their programmes or to begin one, so the organisers widened the project to building capacity.',
    attributions: [{ wording: 'The organisers' }],
    topics: topics('rehabilitation', 'capacity-building'),
    citations: [cite(ICCT_EVENT, 'par. 2–3')],
  }),
  reason(
    1,
    'haven',
    'A prison without safeguards serves those who recruit',
    'Where safeguards are missing, terrorists can meet in prison, learn from each other, recruit, and even lead attacks outside.',
  ),
  reason(
    2,
    'release',
    'Most extremists in prison will be free one day',
    'Since most of those who are in prison for extremism leave it in the end, ways have to be found to help them turn from violence, or they may go back to terrorism.',
  ),
  reason(
    3,
    'chance',
    'Prison is a chance as well',
    'Away from the influences that led them there, people can take another course; some came out as messengers against violent extremism.',
  ),
];

const ankara: Entry[] = [
  laterSource(ANKARA_TEXT, {
    title: 'Ankara Memorandum on Good Practices for a Multi-Sectoral Approach to Countering Violent Extremism',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    containerTitle: 'CT MORSE',
    bindingStatus: 'non_binding',
    url: 'https://ct-morse.eu/resource/ankara-memorandum-on-good-practices-for-a-multi-sectoral-approach-to-countering-violent-extremism',
    note: 'Only the introduction was read. It dates the Rome Memorandum to June 2012, and calls its own practices non-binding.',
  }),
  laterSource(PREVENTION, {
    title: 'Prevention',
    kind: 'web_page',
    authors: ['Global Counterterrorism Forum'],
    containerTitle: 'Lifecycle Initiative Toolkit',
    url: 'https://toolkit.thegctf.org/en/Prevention',
  }),
  entry('meeting', 'gctf-ankara', {
    title: 'GCTF workshop on countering violent extremism across sectors, Ankara',
    slug: 'gctf-multi-sectoral-ankara-2013',
    kind: 'workshop',
    startOn: '2013-03',
    ...ANKARA,
    summary:
      'The second of two workshops in Türkiye, after one in Antalya in December 2012, on what institutions, agencies and civil society each can do. With the answers of members to a questionnaire of Türkiye they led to the Ankara Memorandum, which complements the Rome Memorandum and binds nobody.',
    seriesId: idOf('series', 'gctf-experts'),
    participations: [bodyAs('organiser', 'gctf'), countryAs('host', 'TR')],
    topics: topics('prevention', 'civil-society'),
    citations: [cite(ANKARA_TEXT, 'par. 1–4')],
  }),
  entry('takeaway', 'ankara-agencies', {
    meetingId: TURKEY,
    position: 0,
    kind: 'good_practice',
    headline: 'Several agencies, and society with them',
    text: 'Prevention is work for many institutions at once, with civil society, private partners, the police and economic policy each in a part of its own.',
    attributions: [{ wording: 'Ankara Memorandum, as the GCTF’s toolkit sums it up' }],
    topics: topics('prevention', 'civil-society'),
    citations: [cite(PREVENTION, 'par. 2–3')],
  }),
  entry('takeaway', 'ankara-factors', {
    meetingId: TURKEY,
    position: 1,
    kind: 'good_practice',
    headline: 'Know what pushes and what pulls',
    text: 'Whoever wants to prevent has to deal with the conditions that drive people and with what draws them in, recruiters included.',
    attributions: [{ wording: 'The GCTF’s toolkit, on the Ankara Memorandum' }],
    topics: topics('prevention', 'radicalisation'),
    citations: [cite(PREVENTION, 'par. 2')],
  }),
  entry('takeaway', 'ankara-local', {
    meetingId: TURKEY,
    position: 2,
    kind: 'caveat',
    headline: 'Fit the practices to the country',
    text: 'The practices are the experience of some members. Others should weigh them against their own needs, history, culture and law, and keep to human rights.',
    attributions: [{ wording: 'Ankara Memorandum' }],
    topics: topics('prevention', 'human-rights'),
    citations: [cite(ANKARA_TEXT, 'par. 2–3', 'taking their local needs and conditions into consideration')],
  }),
];

const algiers: Entry[] = [
  laterSource(ALGIERS_PAGE, {
    title: 'Kidnapping for Ransom',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    url: 'https://www.thegctf.org/Initiatives/Kidnapping-for-Ransom',
  }),
  laterSource(WORKSHOP, {
    title:
      'Workshop on Implementing the Algiers Memorandum on Good Practices on Preventing and Denying the Benefits of Kidnapping for Ransom by Terrorists – Opening Ceremony',
    kind: 'web_page',
    publisher: 'African Centre for the Study and Research on Terrorism',
    issuedOn: '2014-02-04',
    url: 'http://caert.org.dz/?p=546',
  }),
  laterSource(PRESS, {
    title: 'Atelier sur l’enlèvement contre rançon, Alger élargit le consensus international',
    kind: 'press',
    publisher: 'Algérie360',
    language: 'fr',
    url: 'https://www.algerie360.com/atelier-sur-lenlevement-contre-rancon-alger-elargit-le-consensus-international/',
  }),
  entry('meeting', 'algiers-2014', {
    title: 'Workshop on the Algiers Memorandum on kidnapping for ransom, Algiers',
    slug: 'algiers-memorandum-workshop-2014',
    kind: 'workshop',
    startOn: '2014-02-04',
    endOn: '2014-02-06',
    ...ALGIERS,
    attendanceMode: 'in_person',
    summary:
      'Three days on how states of the Sahel and Sahara can put the GCTF’s Algiers Memorandum of 2012 into practice: real cases, the standards that there are, and what officials can do first.',
    participations: [
      bodyAs('organiser', 'acsrt'),
      bodyAs('co_organiser', 'gctf'),
      personAs('speaker', 'madeira', 'welcome'),
      personAs('speaker', 'rezag-bara', 'feature address'),
      countryAs('speaker', 'US', 'Ambassador to Algeria'),
      countryAs('speaker', 'CA', 'Chargé d’affaires'),
    ],
    participantCounts: [
      counted('states', 11, WORKSHOP, { asOf: '2014-02-04', locator: 'par. 2: of the Sahel and Sahara' }),
    ],
    topics: topics('criminal-justice', 'regional-cooperation', 'capacity-building'),
    citations: [cite(WORKSHOP, 'par. 1–5'), cite(PRESS, 'par. 3')],
  }),
  entry('takeaway', 'algiers-aims', {
    meetingId: RANSOM,
    position: 0,
    headline: 'Prevent it, keep hostages safe, leave no gain, and prosecute',
    text: 'These are the aims of the memorandum, all within the rule of law. It is to be read together with those of Rabat (criminal justice) and Madrid (victims); the Security Council took note of it.',
    attributions: [{ organizationId: idOf('organization', 'gctf') }],
    topics: topics('criminal-justice', 'victims'),
    citations: [cite(ALGIERS_PAGE, 'par. 1–2')],
  }),
  entry('takeaway', 'algiers-consensus', {
    meetingId: RANSOM,
    position: 1,
    kind: 'caveat',
    headline: 'Not all states see ransoms alike',
    text: 'Algeria’s representative said that some states still took another view of the question, and that agreement would have to be widened by patient work.',
    attributions: [saidByPerson('rezag-bara')],
    topics: topics('international-cooperation'),
    citations: [cite(PRESS, 'par. 1–2')],
  }),
];

const lifeCycle: Entry[] = [
  laterSource(LIFE_CYCLE, {
    title: 'Addendum to The Hague-Marrakech Memorandum: its text in the toolkit',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    bindingStatus: 'non_binding',
    url: 'http://toolkit.thegctf.org/document-sets/addendum-hague-marrakech-memorandum-good-practices-more-effective-response-ftf-6/document',
    note: 'Its introduction was read.',
  }),
  entry('meeting', 'gctf-2015', {
    title: 'Sixth GCTF Ministerial Plenary',
    slug: 'gctf-sixth-ministerial-2015',
    kind: 'ministerial',
    startOn: '2015-09',
    ...NEW_YORK,
    summary:
      'Ministers endorsed an initiative on the whole life cycle of radicalisation, from prevention to reintegration. The forum’s own text dates the plenary to 27 September 2015, while ICCT has the initiative launched on the 25th: so only the month stands here.',
    seriesId: idOf('series', 'gctf-ministerial'),
    followUpOfId: idOf('meeting', 'gctf-2014'),
    participations: [bodyAs('organiser', 'gctf')],
    topics: topics('radicalisation', 'rehabilitation', 'foreign-terrorist-fighters'),
    citations: [cite(LIFE_CYCLE, 'par. 1'), cite('icct-addendum', 'par. 1')],
  }),
  entry('takeaway', 'gctf-2015-cycle', {
    meetingId: SIXTH,
    position: 0,
    headline: 'One course from radicalisation to return',
    text: 'States and communities have to judge the risk that a radicalised person poses and to decide how to prosecute, to reintegrate, or both. The initiative was made for the whole of that course.',
    attributions: [{ wording: 'The life-cycle initiative, as ICCT describes it' }],
    topics: topics('radicalisation', 'rehabilitation'),
    citations: [cite('icct-addendum', 'par. 1')],
  }),
  entry('takeaway', 'gctf-2015-home', {
    meetingId: SIXTH,
    position: 1,
    kind: 'caveat',
    headline: 'Home-grown and foreign can hardly be told apart',
    text: 'The radicalisation of fighters who return has often begun at home, and some come back with the marks of trauma.',
    attributions: [{ wording: 'Addendum to The Hague – Marrakech Memorandum' }],
    topics: topics('foreign-terrorist-fighters', 'psychological-support'),
    citations: [cite(LIFE_CYCLE, 'par. 2', 'often starts at home')],
  }),
  entry('commitment', 'gctf-2015-addendum', {
    meetingId: SIXTH,
    position: 0,
    verb: 'write',
    deliverable: 'An addendum to The Hague – Marrakech Memorandum on fighters who return.',
    attributions: [{ wording: 'The forum’s working group on foreign terrorist fighters' }],
    assessments: [
      {
        assessedOn: '2026-11-25',
        progress: 'delivered',
        note: 'The addendum is in the forum’s toolkit. Its seven recommendations stand with the expert meeting of March 2016.',
      },
    ],
    topics: topics('foreign-terrorist-fighters'),
    citations: [cite(LIFE_CYCLE, 'par. 1'), cite('fighters-addendum')],
  }),
];

export const gctfMemoranda: Entry[] = [...rome, ...ankara, ...algiers, ...lifeCycle];
