import { cite, type Entry, entry, idOf } from '../factories';
import { AARHUS, bodyAs, counted, countryAs, laterSource, personAs, source, topics, WASHINGTON } from './shorthand';

/** Meetings that looked at the Aarhus model. */
const MODEL = idOf('model', 'aarhus');
const EFUS = 'efus-aarhus';
const PLAN = 'scn-aarhus-plan';
const AFTER = 'scn-aarhus-summary';
const PROGRAMME = 'ft-aarhus-programme';

export const aarhusMeetings: Entry[] = [
  source('folketidende-aarhus', {
    title: 'Dansk borgmester skal lære Obama om antiradikalisering',
    kind: 'press',
    language: 'da',
    publisher: 'Folketidende',
    url: 'https://folketidende.dk/alarm112/dansk-borgmester-skal-laere-obama-om-antiradikalisering',
  }),
  source('cve-statement', {
    title: 'The White House Summit to Counter Violent Extremism: Ministerial Meeting Statement',
    kind: 'communique',
    publisher: 'United States Department of State',
    issuedOn: '2015-02-19',
    url: 'https://2009-2017.state.gov/j/ct/cvesummit/releases/237673.htm',
  }),
  source('cve-facts', {
    title: 'Fact Sheet: The White House Summit on Countering Violent Extremism',
    kind: 'other',
    publisher: 'The White House',
    issuedOn: '2015-02-18',
    url: 'https://www.presidency.ucsb.edu/documents/fact-sheet-the-white-house-summit-countering-violent-extremism',
  }),
  source('naharnet-cve', {
    title: 'Dozens of Nations at U.S. Summit on Violent Extremism',
    kind: 'press',
    publisher: 'Naharnet',
    url: 'http://naharnet.com/stories/en/167874',
  }),
  entry('meeting', 'washington-2015', {
    title: 'White House Summit on Countering Violent Extremism',
    slug: 'white-house-summit-2015',
    kind: 'summit',
    startOn: '2015-02-17',
    endOn: '2015-02-19',
    ...WASHINGTON,
    attendanceMode: 'in_person',
    summary:
      'Three days on approaches that start in communities: two on work in the United States, then ministers and international organisations. The mayor of Aarhus was invited because of his city’s model; what he said there was not found.',
    participations: [
      countryAs('organiser', 'US'),
      personAs('participant', 'bundsgaard', 'invited, as announced before'),
    ],
    participantCounts: [
      counted('states', 60, 'cve-statement', { hedge: 'more than', asOf: '2015-02-19', locator: 'par. 1: ministers' }),
      counted('states', 60, 'naharnet-cve', { locator: 'par. 1: expected' }),
    ],
    topics: topics('prevention', 'local-prevention'),
    citations: [
      cite('cve-facts', 'par. 1'),
      cite('cve-statement', 'par. 1'),
      cite('naharnet-cve', 'par. 1–2'),
      cite('folketidende-aarhus', 'par. 1–2'),
    ],
  }),
  entry('takeaway', 'washington-agenda', {
    meetingId: idOf('meeting', 'washington-2015'),
    position: 0,
    headline: 'An agenda for many hands, and a way to the General Assembly',
    text: 'Ministers wished for broad action against violent extremism, to be taken up by leaders beside the General Assembly in September 2015.',
    attributions: [{ wording: 'The ministerial meeting' }],
    topics: topics('international-cooperation', 'prevention'),
    citations: [cite('cve-statement', 'par. 1')],
  }),
  source(EFUS, {
    title:
      'Key insights from the local authorities’ conference on the prevention of radicalisation leading to violent extremism – November 2015, Aarhus',
    kind: 'report',
    publisher: 'European Forum for Urban Security',
    url: 'https://efus.eu/en/topics/risks-forms-of-crime/radicalisation/efus/10643/',
  }),
  entry('meeting', 'aarhus-2015', {
    title: 'Local authorities’ conference on the prevention of radicalisation leading to violent extremism, Aarhus',
    slug: 'aarhus-local-authorities-2015',
    kind: 'conference',
    startOn: '2015-11-18',
    endOn: '2015-11-18',
    ...AARHUS,
    attendanceMode: 'in_person',
    summary:
      'Five days after the attacks in Paris, mayors and officials of many European cities compared what they do, under the heading “Towards an alliance of European cities against violent extremism”.',
    participations: [bodyAs('organiser', 'efus'), bodyAs('host', 'aarhus-city')],
    topics: topics('local-prevention', 'radicalisation'),
    citations: [cite(EFUS, 'par. 1–3')],
  }),
  entry('presentation', 'aarhus-2015-model', {
    meetingId: idOf('meeting', 'aarhus-2015'),
    modelId: MODEL,
    emphasis: 'Close work of schools, social services and police.',
    citations: [cite(EFUS, 'list of measures')],
  }),
  entry('takeaway', 'aarhus-2015-local', {
    meetingId: idOf('meeting', 'aarhus-2015'),
    position: 0,
    headline: 'Prevention is local',
    text: 'Those taking part seemed to agree that prevention is best done locally, where politics, social services, schools, mosques and families can keep in touch with people at risk.',
    attributions: [{ wording: 'Mayors and representatives of local authorities' }],
    topics: topics('local-prevention'),
    citations: [cite(EFUS, 'Preventive work is local')],
  }),
  source(PLAN, {
    title: 'The SCN Global Summit in Aarhus, Denmark on 17-19 May',
    kind: 'web_page',
    publisher: 'Strong Cities Network',
    issuedOn: '2017-03-14',
    url: 'https://strongcitiesnetwork.org/blog/2017/03/14/the-scn-global-summit-in-aarhus-denmark-on-17-19-may/',
  }),
  source(AFTER, {
    title: 'Global Summit 2017',
    kind: 'report',
    publisher: 'Strong Cities Network',
    issuedOn: '2017-06-23',
    url: 'https://strongcitiesnetwork.org/blog/2017/06/23/global-summit-2017/',
    note: 'The title is taken from the web address.',
  }),
  source(PROGRAMME, {
    title: 'Building Resilience to Radicalisation and Violent Extremism II: Strong Cities Network Global Summit 2017',
    kind: 'agenda',
    publisher: 'Folketinget',
    url: 'https://ft.dk/samling/20161/almdel/REU/bilag/190/1729594/index.htm',
  }),
  laterSource('cities-against-extremism', {
    title: 'Towards an alliance of European cities against violent extremism',
    kind: 'web_page',
    publisher: 'Congress of Local and Regional Authorities and Efus',
    url: 'http://citiesagainstextremism.eu/',
    note: 'The headline was not in the copy at hand; this title is the name of the initiative.',
  }),
  entry('meeting', 'aarhus-2017', {
    title: 'Strong Cities Network Global Summit, Aarhus 2017',
    slug: 'strong-cities-aarhus-2017',
    kind: 'summit',
    startOn: '2017-05-17',
    endOn: '2017-05-19',
    ...AARHUS,
    attendanceMode: 'in_person',
    summary:
      'The second Aarhus conference on resilience to radicalisation and the network’s global summit in one, with training workshops for practitioners. It began with an open house on the Aarhus model. The first such conference, for practitioners, had come after the local authorities’ meeting of November 2015.',
    seriesId: idOf('series', 'strong-cities'),
    participations: [
      bodyAs('organiser', 'scn'),
      bodyAs('host', 'aarhus-city'),
      bodyAs('host', 'east-jutland-police'),
      personAs('speaker', 'bundsgaard', 'welcome'),
    ],
    participantCounts: [
      counted('participants', 600, PLAN, { hedge: 'around 500 to', asOf: '2017-03-14', locator: 'par. 1: expected' }),
      counted('participants', 476, AFTER, { asOf: '2017-06-23', locator: 'par. 1' }),
      counted('states', 47, AFTER, { locator: 'par. 1: countries, 170 cities' }),
    ],
    topics: topics('local-prevention', 'prevention'),
    citations: [
      cite(PLAN, 'par. 1–2'),
      cite(AFTER, 'par. 1'),
      cite(PROGRAMME),
      cite('cities-against-extremism', 'About the Conference, par. 5'),
    ],
  }),
  entry('presentation', 'aarhus-2017-model', {
    meetingId: idOf('meeting', 'aarhus-2017'),
    modelId: MODEL,
    emphasis: 'An open house before the opening, and a part in the workshop on several agencies working together.',
    citations: [cite(PLAN, 'par. 2'), cite(PROGRAMME, 'workshop 5')],
  }),
  entry('takeaway', 'aarhus-2017-shared', {
    meetingId: idOf('meeting', 'aarhus-2017'),
    position: 0,
    headline: 'Cities should not build prevention alone',
    text: 'Programmes of prevention should not be built alone: cities need to draw on practitioners elsewhere to put lessons learned to use.',
    attributions: [{ organizationId: idOf('organization', 'scn') }],
    topics: topics('local-prevention', 'evaluation'),
    citations: [cite(AFTER, 'An interactive forum', 'P/CVE programming should never be developed in isolation')],
  }),
];
