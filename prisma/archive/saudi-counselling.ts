import { cite, type Entry, entry, from, idOf } from '../factories';
import { laterSource, saidByBody, saidByPerson, source, topics } from './shorthand';

/** Saudi Arabia’s counselling programme, and what is said of it. */
const MODEL = idOf('model', 'saudi-counselling');
const CTC = 'ctc-saudi-2013';
const DOHA_NEWS = 'doha-saudi-2015';
const ARAB_NEWS = 'arabnews-2016';
const GAZETTE = 'gazette-2017';
const RAHNUMA = 'rahnuma-2017';

const founded = (position: number, year: string, cited: string): Entry =>
  entry('claim', `saudi-founded-${year}`, {
    modelId: MODEL,
    position,
    text: `The Saudi counselling programme or its centre dates from ${year}.`,
    measure: 'Year in which the counselling programme or its centre began',
    figure: year,
    attributions: [{ wording: 'The press report itself' }],
    citations: [cite(cited)],
  });

export const saudiModel: Entry[] = [
  source(ARAB_NEWS, {
    title: 'Anti-terror counseling records 15% relapse rate',
    kind: 'press',
    publisher: 'Arab News',
    issuedOn: '2016-03-19',
    url: 'https://www.arabnews.com/saudi-arabia/news/897526',
    note: 'The date is that of the last change of the page.',
  }),
  source(GAZETTE, {
    title: 'Rehab program helps 3,300 in 12 years',
    kind: 'press',
    publisher: 'Saudi Gazette',
    url: 'http://saudigazette.com.sa/saudi-arabia/rehab-program-helps-3300-12-years/',
  }),
  source('gazette-new-centre', {
    title: 'Report on the new premises of the Prince Muhammad bin Naif Center for Counseling and Care',
    kind: 'press',
    publisher: 'Saudi Gazette',
    url: 'https://sauress.com/en/saudigazette/160890',
    note: 'The headline was not in the copy at hand; this title describes the text.',
  }),
  source(RAHNUMA, {
    title: '161 graduates complete Prince Mohammed bin Naif Counseling and Care Center programs',
    kind: 'press',
    publisher: 'The Rahnuma Daily',
    issuedOn: '2017-03-08',
    url: 'https://therahnuma.com/161-graduates-complete-prince-mohammed-bin-naif-counseling-and-care-center-programs/',
  }),
  source('almadina-2012', {
    title:
      'Report on a meeting of the counselling centre with the advisory board of the UN Counter-Terrorism Centre, Jeddah',
    kind: 'press',
    publisher: 'Al-Madina',
    language: 'ar',
    url: 'https://sauress.com/almadina/382099',
    note: 'The headline was not in the copy at hand; this title describes the text.',
  }),
  entry('model', 'saudi-counselling', {
    name: 'Saudi counselling and care programme',
    countryCode: 'SA',
    setting: ['prison', 'community', 'online'],
    targetGroup: 'People referred from prison, and, in its preventive part, the public inside and outside prison',
    summary:
      'A state programme, known in Arabic as Munasaha (counselling), that answers ideology with religious and psychological counselling in a centre of its own, and supports people and their families after release. What it achieves is known from the centre’s own figures, which differ; no independent rate of relapse was found in the public sources searched for this archive.',
    institutions: [
      { organizationId: idOf('organization', 'saudi-centre'), role: 'Runs the programme', ...from(CTC, 'par. 2–5') },
    ],
    aliases: [{ name: 'Munasaha', kind: 'transliteration', language: 'ar' }],
    topics: topics('rehabilitation', 'disengagement', 'religious-engagement', 'psychological-support'),
    citations: [cite(CTC, 'par. 2–5'), cite(DOHA_NEWS, 'par. 2')],
  }),
  entry('pillar', 'saudi-counselling', {
    modelId: MODEL,
    position: 0,
    name: 'Prevention by dialogue',
    kind: 'educational',
    description: 'Talks and sessions that inform, in prison and outside, and advice online for the community.',
    citations: [cite(CTC, 'par. 2–3', 'We are countering ideology with ideology and idea with idea')],
  }),
  entry('pillar', 'saudi-therapy', {
    modelId: MODEL,
    position: 1,
    name: 'Rehabilitation',
    kind: 'psychosocial',
    description: 'Three months of religious, psychological, social and art therapy for people referred from prison.',
    citations: [cite(CTC, 'par. 4')],
  }),
  entry('pillar', 'saudi-care', {
    modelId: MODEL,
    position: 2,
    name: 'Care after release',
    kind: 'socio_economic',
    description: 'Money, work, housing, medical care and help with marriage, for the family as well, against relapse.',
    citations: [cite(CTC, 'par. 5')],
  }),
  entry('claim', 'saudi-success-2013', {
    meetingId: idOf('meeting', 'ctc-2013'),
    modelId: MODEL,
    position: 0,
    text: 'The Saudi counselling programme succeeds with 92.5 per cent of those who take part; 0.5 per cent refuse it, and the remaining 7 per cent did not pass but went on with treatment one by one. How success is measured is not said.',
    measure: 'Share of participants with whom the Saudi programme succeeds',
    figure: '92.5',
    unit: 'per cent',
    asOf: '2013-05-09',
    attributions: [saidByPerson('al-beshi')],
    topics: topics('evaluation'),
    citations: [cite(CTC, 'par. 6')],
  }),
  entry('claim', 'saudi-success-2017', {
    modelId: MODEL,
    position: 1,
    text: 'About 80 per cent of those who left the Saudi counselling centre have settled in society and live as ordinary citizens.',
    measure: 'Share of participants with whom the Saudi programme succeeds',
    hedge: 'about',
    figure: '80',
    unit: 'per cent',
    attributions: [saidByBody('saudi-centre', 'its sources, not named')],
    topics: topics('evaluation'),
    citations: [cite(GAZETTE, 'par. 3')],
  }),
  entry('claim', 'saudi-success-ministry', {
    modelId: MODEL,
    position: 2,
    text: 'Nearly 90 per cent of the inmates in the Saudi programme were able to lead a normal life. The ministry’s spokesman added that the programme has no magic wand.',
    measure: 'Share of participants with whom the Saudi programme succeeds',
    hedge: 'nearly',
    figure: '90',
    unit: 'per cent',
    attributions: [{ wording: 'The Ministry of Interior of Saudi Arabia' }],
    topics: topics('evaluation'),
    citations: [cite('gazette-new-centre', 'par. 1')],
  }),
  laterSource('arabnews-12', {
    title: 'Report on relapse after government-run rehabilitation programmes',
    kind: 'press',
    publisher: 'Arab News',
    url: 'http://arabnews.com/featured/news/666656',
    note: 'Undated in the copy at hand, where the headline was missing as well; this title describes the text.',
  }),
  entry('claim', 'saudi-relapse-ministry', {
    modelId: MODEL,
    position: 8,
    text: 'Twelve per cent of those who took part in the Saudi programme relapsed and went back to activities connected with terrorism. The same spokesman says that of more than 2,500 in two years 80 per cent did not go back: what became of the rest is not said.',
    measure: 'Share of participants who relapsed',
    figure: '12',
    unit: 'per cent',
    attributions: [saidByPerson('al-turki')],
    topics: topics('evaluation'),
    citations: [cite('arabnews-12', 'par. 1 and 3')],
  }),
  entry('claim', 'saudi-relapse', {
    modelId: MODEL,
    position: 3,
    text: 'About 15 per cent of the young people who had counselling in Saudi Arabia for extremism and for fighting abroad relapsed and went back to war zones.',
    measure: 'Share of participants who relapsed',
    hedge: 'about',
    figure: '15',
    unit: 'per cent',
    asOf: '2016-03',
    attributions: [saidByBody('saudi-centre', 'in a report')],
    topics: topics('evaluation'),
    citations: [cite(ARAB_NEWS, 'par. 1')],
  }),
  founded(4, '2004', 'gazette-new-centre'),
  founded(5, '2005', GAZETTE),
  founded(6, '2006', RAHNUMA),
  founded(7, '2007', 'almadina-2012'),
  entry('evidence', 'saudi-own-figures', {
    title: 'Report of the counselling centre on its participants, as reported in 2016',
    modelId: MODEL,
    evaluatorId: idOf('organization', 'saudi-centre'),
    design: 'Administrative count, known from the press',
    independence: 'self_reported',
    finding:
      '3,123 people had treatment. About 15 per cent of the young people who had counselling for extremism and for fighting abroad relapsed and went back to war zones; how the two figures go together is not said.',
    limits:
      'Neither the time of follow-up nor the definition of relapse is reported, and there is no group to compare with.',
    issuedOn: '2016',
    citations: [cite(ARAB_NEWS, 'par. 1–2')],
  }),
];
