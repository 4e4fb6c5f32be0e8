import { cite, type Entry, entry, from, idOf } from '../factories';
import { laterSource, saidByPerson, source, topics } from './shorthand';

/** The Aarhus model, and what is said of it. */
const MODEL = idOf('model', 'aarhus');
const MAYOR = 'f3-aarhus';
const KAS = 'kas-aarhus';
const TOOLKIT = 'congress-aarhus';
const EFUS = 'efus-aarhus';

const WORDS: Record<string, string> = { 1: 'One young person', 2: 'Two young people' };
const departures = (key: string, position: number, figure: string, asOf: string, by: 'mayor' | 'press'): Entry =>
  entry('claim', `aarhus-departures-${key}`, {
    modelId: MODEL,
    position,
    text:
      by === 'mayor'
        ? `${WORDS[figure] ?? `${figure} young people`} went from Aarhus to the war in Syria in ${asOf}. The mayor adds that no causal link with the model can be shown, though the city believes in one.`
        : `Some ${figure} people left Aarhus for Syria in ${asOf}, before the programme took hold.`,
    measure: 'People who left Aarhus for the war in Syria, in the year',
    hedge: by === 'mayor' ? null : 'some',
    figure,
    unit: figure === '1' ? 'person' : 'people',
    asOf,
    attributions: [by === 'mayor' ? saidByPerson('bundsgaard') : { wording: 'The press report itself' }],
    topics: topics('foreign-terrorist-fighters', 'evaluation'),
    citations: [cite(by === 'mayor' ? MAYOR : 'huffpost-aarhus')],
  });

export const aarhusModel: Entry[] = [
  source(MAYOR, {
    title: 'Interview with the Mayor of Aarhus Jacob Bundsgaard',
    kind: 'press',
    publisher: 'United Nations Interregional Crime and Justice Research Institute',
    containerTitle: 'Freedom From Fear',
    url: 'https://f3magazine.unicri.it/?p=1113',
  }),
  source(KAS, {
    title: 'Danish Preventive Measures and De-radicalization Strategies: The Aarhus Model',
    kind: 'study',
    publisher: 'Konrad-Adenauer-Stiftung',
    containerTitle: 'Panorama 01/2015: From the Desert to World Cities – The New Terrorism',
    issuedOn: '2015',
    url: 'https://1library.net/document/zw1o8kvq-from-thedesert-to-world-cities.html',
    note: 'Read in a copy on a document-sharing site; written from inside the model, not as an evaluation.',
  }),
  source(TOOLKIT, {
    title: 'Aarhus Model: Prevention of Radicalisation and Discrimination',
    kind: 'web_page',
    publisher: 'Congress of Local and Regional Authorities of the Council of Europe',
    url: 'http://www.congress-intercultural.eu/en/initiative/125-aarhus-model--prevention-of-radicalisation-and-discrimination.html',
  }),
  source('huffpost-aarhus', {
    title: 'There’s a city where they’ve figured out how to stop terrorism',
    kind: 'press',
    publisher: 'Apolitical, in HuffPost',
    url: 'https://www.huffpost.com/entry/theres-a-city-where-theyv_b_11910352',
  }),
  laterSource('hrc-denmark', {
    title: 'Report A/HRC/34/50/Add.1, part VI: Conflict prevention through proactive outreach programmes',
    kind: 'report',
    publisher: 'United Nations Human Rights Council',
    symbol: 'A/HRC/34/50/Add.1',
    url: 'https://adattar.minorityforum.info/en/entity/r8ztrv0em78/metadata?file=1574331950770qj6wm1vszv.pdf&page=14',
    note: 'Read in a copy elsewhere: paragraphs 50 to 52. The title is made of its symbol and the heading of that part.',
  }),
  entry('model', 'aarhus', {
    name: 'Aarhus model',
    countryCode: 'DK',
    setting: ['community', 'education'],
    targetGroup: 'Young people at risk, people already radicalised, and those who come back from war; their families',
    summary:
      'The city of Aarhus and the East Jutland Police, with the university, the prison service and others, help people at risk into society by counselling, mentors and networks of parents. Whoever has committed a crime is tried like anybody else.',
    safeguards: 'Constitutional rights and freedom of expression are named as a main concern of the programme.',
    institutions: [
      {
        organizationId: idOf('organization', 'aarhus-city'),
        role: 'Carries it with the police',
        ...from(KAS, 'p. 241'),
      },
      {
        organizationId: idOf('organization', 'east-jutland-police'),
        role: 'Carries it with the city',
        ...from(KAS, 'p. 241'),
      },
    ],
    topics: topics('local-prevention', 'radicalisation', 'young-people', 'disengagement'),
    citations: [cite(MAYOR, 'first answer'), cite(KAS, 'p. 241'), cite(TOOLKIT), cite('hrc-denmark', 'par. 51–52')],
  }),
  entry('pillar', 'aarhus-prevention', {
    modelId: MODEL,
    position: 0,
    name: 'Early prevention',
    kind: 'educational',
    description:
      'For young people who are no danger yet and might become one; workshops for schools and professionals, and dialogue with communities.',
    citations: [cite(KAS, 'p. 241'), cite(TOOLKIT)],
  }),
  entry('pillar', 'aarhus-exit', {
    modelId: MODEL,
    position: 1,
    name: 'Exit',
    kind: 'psychosocial',
    description:
      'For people who already mean and are able to commit violent crimes: mentors, advice to families, and a plan for those who return from war.',
    citations: [cite(KAS, 'p. 241'), cite(TOOLKIT)],
  }),
  entry('pillar', 'aarhus-info-house', {
    modelId: MODEL,
    position: 2,
    name: 'An open door',
    kind: 'other',
    description:
      'An “info house” that anybody can walk into, and counselling, mentors and other help before a personal crisis gets out of hand. Religion is not looked at by itself: the heading is political and religious extremism.',
    citations: [cite('hrc-denmark', 'par. 51–52')],
  }),
  entry('condition', 'aarhus-cooperation', {
    modelId: MODEL,
    position: 0,
    text: 'It rests on schools, social services and police that are used to working closely together, and on trust between them and the people they deal with.',
    citations: [cite(EFUS, 'list of measures'), cite('core-denmark', 'The Aarhus Model')],
  }),
  entry('condition', 'aarhus-trust', {
    modelId: MODEL,
    position: 1,
    text: 'It reaches out to all parts of the municipality to build trust that lasts, and stands by those who are punished as well, if they wish.',
    citations: [cite('hrc-denmark', 'par. 51')],
  }),
  source('core-denmark', {
    title: 'Denmark: promoting the good life',
    kind: 'study',
    publisher: 'CORE Library',
    url: 'https://core-library.org/denmark-promoting-the-good-life/',
    note: 'The title is taken from the web address.',
  }),
  departures('2013', 0, '31', '2013', 'mayor'),
  departures('2013-press', 1, '30', '2013', 'press'),
  departures('2014', 2, '1', '2014', 'mayor'),
  departures('2015', 3, '2', '2015', 'mayor'),
  entry('evidence', 'aarhus-count', {
    title: 'The city’s own count of departures for Syria, 2013–2015',
    modelId: MODEL,
    evaluatorId: idOf('organization', 'aarhus-city'),
    design: 'Administrative count before and after, without a group to compare with',
    independence: 'self_reported',
    finding: 'From 31 departures in 2013 to one in 2014 and two in 2015.',
    limits:
      'The mayor himself says that no causal relationship can be shown. Whether departures fell elsewhere at the same time is not reported.',
    citations: [cite(MAYOR, 'second answer', 'We can’t demonstrate a causal relationship')],
  }),
];
