import { cite, type Entry, entry, idOf } from '../factories';
import { ABU_DHABI, bodyAs, counted, countryAs, NEW_YORK, personAs, saidByPerson, source, topics } from './shorthand';

/** The launch of the Global Counterterrorism Forum (2011) and the plenary at which its centre opened (2012). */
const SUMMARY = 'gctf-2011-summary';
const FACTS = 'gctf-2011-facts';
const PRESS = 'egypt-gctf-2011';
const DELIVERABLES = 'gctf-2012-deliverables';
const LAUNCH = idOf('meeting', 'gctf-2011');
const PLENARY = idOf('meeting', 'gctf-2012');

/** Founding members beside the two chairs; the European Union is the thirtieth. */
const MEMBERS = 'DZ AU CA CN CO DK EG FR DE IN ID IT JP JO MA NL NZ NG PK QA RU SA ZA ES CH AE GB'.split(' ');

const launch: Entry[] = [
  source(SUMMARY, {
    title: 'Global Counterterrorism Forum Co-Chairs’ Summary',
    kind: 'chairs_summary',
    publisher: 'United States Department of State',
    issuedOn: '2011-09-22',
    endorsement: 'issued_by_chair',
    url: 'http://www.state.gov/j/ct/rls/other/gctf/173358.htm',
  }),
  source(FACTS, {
    title: 'Global Counterterrorism Co-Chairs’ Fact Sheet',
    kind: 'other',
    publisher: 'United States Department of State',
    issuedOn: '2011-09-22',
    url: 'http://www.state.gov/j/ct/rls/other/gctf/173355.htm',
  }),
  source(PRESS, {
    title: 'Major countries launch new anti-terror group',
    kind: 'press',
    publisher: 'Daily News Egypt',
    issuedOn: '2011-09-23',
    url: 'https://dailynewsegypt.com/2011/09/23/major-countries-launch-new-anti-terror-group',
    note: 'The title is taken from the web address.',
  }),
  source('gctf-declaration', {
    title: 'Global Counterterrorism Forum Official Launch: Political Declaration',
    kind: 'outcome_document',
    issuedOn: '2011-09-22',
    endorsement: 'adopted',
    url: 'https://www.biedsociety.com/single-post/global-counterterrorism-forum-official-launch',
    note: 'Read in a copy.',
  }),
  source('state-notice-2011', {
    title: 'Secretary Clinton To Deliver Remarks at the Official Launch of the Global Counterterrorism Forum',
    kind: 'press',
    publisher: 'United States Department of State',
    issuedOn: '2011-09-16',
    url: 'https://2009-2017.state.gov/r/pa/prs/ps/2011/09/172617.htm',
  }),
  entry('meeting', 'gctf-2011', {
    title: 'Launch of the Global Counterterrorism Forum',
    slug: 'gctf-launch-2011',
    kind: 'ministerial',
    startOn: '2011-09-22',
    endOn: '2011-09-22',
    ...NEW_YORK,
    venue: 'Waldorf-Astoria Hotel',
    attendanceMode: 'in_person',
    summary:
      'Foreign ministers founded an informal body of 29 states and the European Union for civilian work against terrorism: criminal justice, borders, countering violent extremism, and building capacity in the Sahel, the Horn of Africa and Southeast Asia. It opened with a film made by survivors of attacks.',
    seriesId: idOf('series', 'gctf-ministerial'),
    participations: [
      bodyAs('organiser', 'gctf'),
      countryAs('chair', 'US', 'founding co-chair'),
      countryAs('chair', 'TR', 'founding co-chair'),
      personAs('chair', 'clinton'),
      personAs('chair', 'davutoglu'),
      personAs('speaker', 'otero', 'introduced the film'),
      ...MEMBERS.map((code) => countryAs('participant', code, 'founding member')),
      bodyAs('participant', 'eu', 'founding member'),
    ],
    participantCounts: [
      counted('states', 29, PRESS, { locator: 'par. 1: beside the European Union' }),
      counted('states', 29, 'state-notice-2011', { locator: 'par. 2: founding members, and the European Union' }),
    ],
    topics: topics('international-cooperation', 'capacity-building', 'criminal-justice', 'victims'),
    citations: [cite(SUMMARY, 'introduction'), cite(FACTS), cite(PRESS), cite('gctf-declaration')],
  }),
  entry('takeaway', 'gctf-2011-venue', {
    meetingId: LAUNCH,
    position: 0,
    headline: 'Civilian counter-terrorism lacked a place of its own',
    text: 'Working two by two and in existing bodies had helped, it was said, but a place was missing where those who decide and those who carry out name needs, find answers and plan how to apply them.',
    attributions: [saidByPerson('clinton')],
    topics: topics('international-cooperation'),
    citations: [cite(SUMMARY, 'section II', 'a dedicated global venue')],
  }),
  entry('takeaway', 'gctf-2011-victims', {
    meetingId: LAUNCH,
    position: 1,
    headline: 'Victims at the centre',
    text: 'The forum wished to honour the victims of terrorism, and to show what they and civil society can do against violent extremism.',
    attributions: [saidByPerson('otero')],
    topics: topics('victims', 'civil-society'),
    citations: [cite(SUMMARY, 'section I')],
  }),
  entry('takeaway', 'gctf-2011-rule-of-law', {
    meetingId: LAUNCH,
    position: 2,
    headline: 'Good practice for criminal justice, under the rule of law',
    text: 'The Cairo Declaration of the same day asks the members to work out good practices for a response to terrorism by effective criminal justice. The Rabat Memorandum of 2012 followed from it.',
    attributions: [{ wording: 'Cairo Declaration on Counterterrorism and the Rule of Law' }],
    topics: topics('criminal-justice'),
    citations: [cite('rabat-memorandum', 'introduction')],
  }),
  entry('commitment', 'gctf-2011-centre', {
    meetingId: LAUNCH,
    position: 0,
    verb: 'host',
    deliverable: 'An international centre for training, dialogue and research on countering violent extremism.',
    attributions: [{ countryCode: 'AE', capacity: 'offered at the launch' }],
    assessments: [
      {
        assessedOn: '2012-12-14',
        progress: 'delivered',
        note: 'The centre (Hedayah) was opened in Abu Dhabi during the ministerial plenary of 14 December 2012.',
      },
    ],
    topics: topics('capacity-building', 'prevention'),
    citations: [cite(DELIVERABLES, 'section I'), cite('gulf-hedayah', 'par. 1')],
  }),
];

const plenary: Entry[] = [
  source(DELIVERABLES, {
    title: 'Ministerial Plenary Co-Chairs Fact Sheet: The Deliverables',
    kind: 'other',
    publisher: 'United States Department of State',
    issuedOn: '2012-12-14',
    url: 'https://2009-2017.state.gov/r/pa/prs/ps/2012/12/202090.htm',
  }),
  source('gulf-hedayah', {
    title: 'UAE Launches New Center to Fight Terrorism',
    kind: 'press',
    publisher: 'Al Defaiya, from Gulf News',
    issuedOn: '2012-12-17',
    url: 'https://defaiya.com/news/Security/Security/2012/12/17/uae-launches-new-center-to-fight-terrorism',
  }),
  entry('meeting', 'gctf-2012', {
    title: 'GCTF Ministerial Plenary, Abu Dhabi 2012',
    slug: 'gctf-abu-dhabi-2012',
    kind: 'ministerial',
    startOn: '2012-12-14',
    endOn: '2012-12-14',
    ...ABU_DHABI,
    attendanceMode: 'in_person',
    summary: 'Ministers of the forum opened Hedayah, the first international centre on countering violent extremism.',
    seriesId: idOf('series', 'gctf-ministerial'),
    participations: [
      bodyAs('organiser', 'gctf'),
      countryAs('host', 'AE'),
      countryAs('chair', 'US', 'co-chair'),
      countryAs('chair', 'TR', 'co-chair'),
      personAs('speaker', 'bin-zayed'),
      personAs('speaker', 'sovndal'),
    ],
    topics: topics('prevention', 'capacity-building'),
    citations: [cite(DELIVERABLES), cite('gulf-hedayah')],
  }),
  entry('takeaway', 'gctf-2012-centre', {
    meetingId: PLENARY,
    position: 0,
    headline: 'Training, dialogue and research in one centre',
    text: 'At the launch of the centre the minister said that the world agrees: people have to be kept from the path of radicalisation, and those who are on it turned round before they are bound to it for good.',
    attributions: [saidByPerson('bin-zayed')],
    topics: topics('prevention', 'radicalisation'),
    citations: [cite('gulf-hedayah', 'par. 2–4')],
  }),
];

export const gctfLaunch: Entry[] = [...launch, ...plenary];
