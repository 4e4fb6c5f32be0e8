import { cite, type Entry, entry, idOf } from '../factories';
import { bodyAs, countryAs, source, topics } from './shorthand';

/** The GCTF’s work on fighters who return, 2016, and its recommendations. */
const ADDENDUM = 'fighters-addendum';
const ADDENDUM_2 = 'fighters-addendum-2';
const RETURNING = idOf('meeting', 'gctf-returning');

const recommendation = (position: number, headline: string, text: string, cited: string, ...about: string[]): Entry =>
  entry('takeaway', `returning-${position + 1}`, {
    meetingId: RETURNING,
    position,
    kind: 'recommendation',
    headline,
    text,
    attributions: [{ wording: 'Addendum to The Hague – Marrakech Memorandum' }],
    topics: topics('foreign-terrorist-fighters', ...about),
    citations: [cite(cited, `Recommendation ${position + 1}`)],
  });

export const gctfReturning: Entry[] = [
  source(ADDENDUM, {
    title:
      'Addendum to The Hague-Marrakech Memorandum on Good Practices for a More Effective Response to the FTF Phenomenon, with a focus on Returning FTFs',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    bindingStatus: 'non_binding',
    url: 'http://toolkit.thegctf.org/document-sets/addendum-hague-marrakech-memorandum-good-practices-more-effective-response-ftf-6',
    note: 'Its own toolkit page calls the recommendations non-binding: toolkit.thegctf.org/en/Resources/Articles/Detail/id/99.',
  }),
  source(ADDENDUM_2, {
    title: 'Addendum to The Hague-Marrakech Memorandum, second page of the toolkit',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    bindingStatus: 'non_binding',
    url: 'http://toolkit.thegctf.org/document-sets/addendum-hague-marrakech-memorandum-good-practices-more-effective-response-ftf-6?page=0%2C1%2C0',
  }),
  source('icct-addendum', {
    title: 'Development of the Addendum of the Hague-Marrakech Memorandum',
    kind: 'web_page',
    publisher: 'International Centre for Counter-Terrorism',
    url: 'https://icct.nl/project/development-addendum-hague-marrakech-memorandum',
  }),
  entry('meeting', 'gctf-returning', {
    title: 'GCTF expert meeting on returning foreign terrorist fighters',
    slug: 'gctf-returning-fighters-2016',
    kind: 'expert_meeting',
    startOn: '2016-03',
    summary:
      'Experts shared good practice and difficulties with fighters who return; a plenary in May 2016 went through what they found. The addendum to The Hague – Marrakech Memorandum came of it, and its seven recommendations, which bind nobody, are listed here. The place is not reported.',
    seriesId: idOf('series', 'gctf-experts'),
    followUpOfId: idOf('meeting', 'gctf-marrakech'),
    participations: [
      bodyAs('organiser', 'gctf'),
      bodyAs('co_organiser', 'iij'),
      bodyAs('co_organiser', 'icct'),
      countryAs('chair', 'MA', 'working group co-chair'),
      countryAs('chair', 'NL', 'working group co-chair'),
    ],
    topics: topics('foreign-terrorist-fighters', 'rehabilitation'),
    citations: [cite('icct-addendum'), cite(ADDENDUM)],
  }),
  recommendation(
    0,
    'Notice early and share what is known',
    'Returning fighters should be noticed in time, and information on them shared within and between states.',
    ADDENDUM,
    'information-sharing',
  ),
  recommendation(
    1,
    'Judge the risk person by person',
    'Tools for the assessment of individual risk should be the ground for interventions made to measure.',
    ADDENDUM,
    'rehabilitation',
  ),
  recommendation(
    2,
    'Answer each returnee’s case by itself',
    'Answers should fit the case, and take account of particular groups of returnees.',
    ADDENDUM,
    'repatriation',
  ),
  recommendation(
    3,
    'Work with municipalities and communities',
    'Invest in close partnership with local government and local communities.',
    ADDENDUM,
    'local-prevention',
  ),
  recommendation(
    4,
    'Lasting partnership with the private sector and civil society',
    'People of many disciplines outside government should be partners for the long run.',
    ADDENDUM_2,
    'civil-society',
  ),
  recommendation(
    5,
    'Rehabilitation within and beyond criminal justice',
    'States should bring those who committed crimes to justice, and build rehabilitation into that response and beyond it.',
    ADDENDUM_2,
    'rehabilitation',
    'criminal-justice',
  ),
  recommendation(
    6,
    'Administrative measures under the rule of law',
    'Administrative procedures can lower the risk, where the rule of law frames them.',
    ADDENDUM_2,
    'human-rights',
  ),
];
