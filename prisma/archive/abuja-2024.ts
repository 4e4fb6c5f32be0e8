import { cite, type Entry, entry, idOf } from '../factories';
import { ABUJA, bodyAs, countryAs, laterSource, personAs, saidByPerson, source, topics } from './shorthand';

/** The High-level African Counter-Terrorism Meeting, Abuja, April 2024. */
const MEETING = idOf('meeting', 'abuja-2024');
const SPEECH = 'dsg-abuja';
const OPENED = 'naija-abuja';
const OUTCOME = 'sentinel-abuja';
const DECLARATION = 'shiloh-abuja';
const ADDRESS = 'newdiplomat-abuja';

const point = (position: number, key: string, headline: string, text: string, ...about: string[]): Entry =>
  entry('takeaway', `abuja-${key}`, {
    meetingId: MEETING,
    position,
    headline,
    text,
    attributions: [{ wording: 'The meeting, as reported' }],
    topics: topics(...about),
    citations: [cite(OUTCOME, `key points, item ${position + 1}`)],
  });

export const abuja: Entry[] = [
  source(SPEECH, {
    title:
      'Deputy Secretary-General’s remarks at the 2024 High-Level African Counter-Terrorism Meeting “Strengthening Regional Cooperation and Institution Building to Address the Evolving Threat of Terrorism in Africa”',
    kind: 'speech',
    authors: ['Amina Mohammed'],
    publisher: 'United Nations',
    issuedOn: '2024-04-22',
    url: 'http://un.org/sg/en/content/deputy-secretary-general/statement/2024-04-22/deputy-secretary-generals-remarks-the-2024-high-level-african-counter-terrorism-meeting-%E2%80%9Cstrengthening-regional-cooperation-and-institution',
  }),
  source(OPENED, {
    title: 'Tinubu attends African Counter-Terrorism Summit in Abuja',
    kind: 'press',
    publisher: 'Naija News',
    issuedOn: '2024-04-22',
    url: 'https://www.naijanews.com/2024/04/22/tinubu-attends-african-counter-terrorism-summit-in-abuja-video/',
    note: 'The title is taken from the web address.',
  }),
  source(OUTCOME, {
    title: 'African Leaders Unite Against Terrorism: Key Takeaways from High-Level Counterterrorism Meeting',
    kind: 'press',
    publisher: 'Global Sentinel',
    authors: ['Senator Iroegbu'],
    url: 'https://globalsentinelng.com/african-leaders-unite-against-terrorism-key-takeaways-from-high-level-counterterrorism-meeting/',
    note: 'The title is taken from the web address. The list of recommendations was not at hand.',
  }),
  source('premium-abuja', {
    title: 'President Tinubu to open African counter-terrorism summit in Abuja',
    kind: 'press',
    publisher: 'Premium Times',
    issuedOn: '2024-04-21',
    url: 'https://www.premiumtimesng.com/news/more-news/687981-president-tinubu-to-open-african-counter-terrorism-summit-in-abuja.html',
    note: 'The title is taken from the web address.',
  }),
  laterSource(DECLARATION, {
    title: 'African Leaders and UN Unite in Abuja Declaration to Combat Terrorism',
    kind: 'press',
    publisher: 'Shiloh Media',
    authors: ['Deborah Oyinloye'],
    issuedOn: '2024-04-24',
    url: 'https://www.shiloh.media/african-leaders-and-un-unite-in-abuja-declaration-to-combat-terrorism',
  }),
  laterSource(ADDRESS, {
    title: 'Report on the President’s address at the African High-Level Meeting on Counter-Terrorism',
    kind: 'press',
    publisher: 'The New Diplomat',
    authors: ['Ken Afor'],
    url: 'https://newdiplomatng.com/tinubu-calls-united-front',
    note: 'The headline was not in the copy at hand; this title describes the text.',
  }),
  entry('meeting', 'abuja-2024', {
    title: 'High-level African Counter-Terrorism Meeting, Abuja',
    slug: 'abuja-african-counter-terrorism-2024',
    kind: 'high_level',
    startOn: '2024-04-22',
    endOn: '2024-04-23',
    ...ABUJA,
    venue: 'Office of the National Security Adviser',
    summary:
      'Nigeria, with the UN Office of Counter-Terrorism, brought African states together under the theme “Strengthening Regional Cooperation and Institution Building to Address the Evolving Threat of Terrorism in Africa”, with weight on solutions that Africa leads and owns. It ended with the Abuja Declaration.',
    participations: [
      countryAs('host', 'NG'),
      bodyAs('co_organiser', 'unoct', 'in support'),
      personAs('speaker', 'tinubu', 'opened the meeting'),
      personAs('speaker', 'mohammed'),
      countryAs('participant', 'GH', 'President, as named in a speech'),
      countryAs('participant', 'TG', 'President, as named in a speech'),
      personAs('speaker', 'ribadu', 'concluding remarks, as announced'),
      personAs('speaker', 'voronkov', 'concluding remarks, as announced'),
    ],
    aliases: [{ name: 'African Counter-Terrorism Summit', kind: 'other', language: 'en' }],
    topics: topics('regional-cooperation', 'capacity-building'),
    citations: [
      cite(SPEECH, 'par. 1'),
      cite(OPENED, 'par. 1–2'),
      cite('premium-abuja', 'par. 1'),
      cite(DECLARATION, 'par. 1–2'),
    ],
  }),
  point(
    0,
    'threat',
    'African leaders recognise what terrorism does to the continent',
    'Leaders acknowledged what terrorism does to peace, security and development on the continent.',
    'regional-cooperation',
  ),
  point(
    1,
    'causes',
    'Inequality, poor governance and violated rights are causes to be dealt with',
    'Inequality, failures of governance, lack of development and violations of rights were named as causes that have to be dealt with.',
    'socio-economic-development',
    'human-rights',
  ),
  point(
    2,
    'african-led',
    'Led and owned by Africa',
    'The response is to be African: regional and sub-regional cooperation, prevention, and stronger institutions.',
    'regional-cooperation',
  ),
  point(
    3,
    'partners',
    'Partners, with respect for sovereignty and rights',
    'More cooperation was asked for between international partners and the states concerned, with respect for sovereignty, good governance and human rights.',
    'international-cooperation',
    'human-rights',
  ),
  point(
    4,
    'capacity',
    'Stronger regional means',
    'Existing instruments and commitments are to be used to strengthen what regions can do themselves.',
    'capacity-building',
  ),
  entry('takeaway', 'abuja-instruments', {
    meetingId: MEETING,
    position: 5,
    headline: 'The declaration stands by what the AU and the UN have adopted',
    text: 'The declaration stands by what the African Union, the United Nations and the regional communities have adopted, and by the wish to silence the guns by 2030.',
    attributions: [{ wording: 'Abuja Declaration, as reported' }],
    topics: topics('regional-cooperation'),
    citations: [cite(DECLARATION, 'par. 2–3')],
  }),
  entry('takeaway', 'abuja-grievances', {
    meetingId: MEETING,
    position: 6,
    headline: 'Grievances are what groups live on',
    text: 'Local grievances, inequality, bad government and abuses of rights let terrorist groups widen their networks and spread their ideas, the declaration says.',
    attributions: [{ wording: 'Abuja Declaration, as reported' }],
    topics: topics('radicalisation', 'human-rights'),
    citations: [cite(DECLARATION, 'par. 4')],
  }),
  entry('takeaway', 'abuja-centre', {
    meetingId: MEETING,
    position: 7,
    kind: 'recommendation',
    headline: 'A regional centre at full work, and a force on stand-by',
    text: 'Nigeria’s president asked that the Regional Counter-Terrorism Centre become a hub for intelligence, coordination and capacity building, that bodies in Abuja, Algiers and Addis Ababa be strengthened, and that the stand-by force be brought on.',
    attributions: [saidByPerson('tinubu')],
    topics: topics('regional-cooperation', 'information-sharing', 'capacity-building'),
    citations: [cite(ADDRESS, 'par. 6–8')],
  }),
  entry('takeaway', 'abuja-money', {
    meetingId: MEETING,
    position: 8,
    headline: 'Follow the money, illegal mining first',
    text: 'Poverty and exclusion have to be dealt with, the president said, and so has the money from abroad that keeps illegal mining, and with it terrorism, going.',
    attributions: [saidByPerson('tinubu')],
    topics: topics('socio-economic-development', 'criminal-justice'),
    citations: [cite(ADDRESS, 'par. 5')],
  }),
  entry('claim', 'abuja-deaths', {
    meetingId: MEETING,
    position: 0,
    text: 'Terrorism cost 8,352 lives around the world in 2023: 22 per cent more, and the most since 2017. The part of the speech that was read names no study.',
    measure: 'Deaths from terrorism, worldwide',
    figure: '8352',
    unit: 'deaths',
    asOf: '2023',
    attributions: [saidByPerson('mohammed')],
    citations: [cite(SPEECH, 'par. 7')],
  }),
  entry('claim', 'abuja-sahel', {
    meetingId: MEETING,
    position: 1,
    text: 'Nearly every second person whom terrorism kills in the world dies in the Sahel.',
    measure: 'Share of the Sahel in deaths from terrorism',
    attributions: [saidByPerson('mohammed')],
    topics: topics('regional-cooperation'),
    citations: [cite(SPEECH, 'par. 8', 'almost half of all deaths from terrorism globally')],
  }),
];
