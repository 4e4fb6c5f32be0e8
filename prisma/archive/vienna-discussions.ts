import { cite, type Entry, entry, from, idOf } from '../factories';
import { laterSource, topics } from './shorthand';

/** The undated Vienna discussions, known from one press article: as the article gives them, in our own words. */
const ARTICLE = 'press-vienna-moroccan-model';
const MEETING = idOf('meeting', 'vienna-discussions');
const MODEL = idOf('model', 'morocco');
const MOUSSALAHA = idOf('programme', 'moussalaha');
const body = (key: string) => idOf('organization', key);
const named = (key: string) => ({ role: 'mentioned' as const, organizationId: body(key) });

export const viennaDiscussions: Entry[] = [
  entry('source', ARTICLE, {
    title: 'Morocco’s deradicalization model highlighted at high-level meeting in Vienna',
    kind: 'press',
    publisher: 'World Today Journal',
    language: 'en',
    url: 'https://www.world-today-journal.com/moroccos-deradicalization-model-highlighted-at-high-level-meeting-in-vienna/',
    accessedOn: '2026-11-23',
    note: 'Undated. The title is taken from the web address. The article names no document of the meeting, and none was found.',
  }),
  laterSource('nl-osce', {
    title: 'About us: Permanent Representation of the Netherlands to the OSCE in Vienna',
    kind: 'web_page',
    publisher: 'Ministry of Foreign Affairs of the Netherlands',
    url: 'https://netherlandsandyou.nl/web/osce-vienna/about-us',
    note: 'The headline says “About us” only; whose page it is, is taken from the web address.',
  }),
  laterSource('allafrica-dgapr', {
    title: 'Report on the sixteenth anniversary of the prison administration, Tiflet',
    kind: 'press',
    publisher: 'allAfrica',
    language: 'fr',
    issuedOn: '2024-04-30',
    url: 'https://fr.allafrica.com/stories/202404300460.html',
    note: 'The headline was not in the copy at hand; this title describes the text, and the date is taken from the web address.',
  }),
  entry('organization', 'osce', {
    name: 'Organization for Security and Co-operation in Europe',
    acronym: 'OSCE',
    kind: 'regional',
    url: 'https://www.osce.org/',
    description:
      'An organisation of 57 states in Europe, Asia and North America, which decide by consensus and bind themselves politically, not by law.',
    citations: [cite(ARTICLE, 'par. 8'), cite('nl-osce')],
  }),
  entry('organization', 'unoct', {
    name: 'United Nations Office of Counter-Terrorism',
    acronym: 'UNOCT',
    kind: 'international',
    url: 'https://www.un.org/counterterrorism/',
    citations: [cite(ARTICLE, 'par. 3')],
  }),
  entry('organization', 'uncct', {
    name: 'United Nations Counter-Terrorism Centre',
    acronym: 'UNCCT',
    kind: 'international',
    citations: [cite(ARTICLE, 'par. 6')],
  }),
  entry('organization', 'ctc', {
    name: 'United Nations Security Council Counter-Terrorism Committee',
    acronym: 'CTC',
    kind: 'international',
    url: 'https://www.un.org/securitycouncil/ctc/',
    citations: [cite(ARTICLE, 'par. 15')],
  }),
  entry('organization', 'world-bank', {
    name: 'World Bank',
    kind: 'international',
    url: 'https://www.worldbank.org/',
    citations: [cite(ARTICLE, 'par. 5')],
  }),
  entry('organization', 'dgapr', {
    name: 'General Delegation for Prison Administration and Reintegration',
    acronym: 'DGAPR',
    kind: 'government',
    countryCode: 'MA',
    description: 'Morocco’s administration of prisons and of the return of prisoners to society, created in 2008.',
    citations: [cite(ARTICLE, 'par. 3'), cite('allafrica-dgapr', 'par. 1–2')],
  }),
  entry('organization', 'mohammed-vi-foundation', {
    name: 'Mohammed VI Foundation for African Oulema',
    kind: 'religious',
    countryCode: 'MA',
    citations: [cite(ARTICLE, 'par. 3')],
  }),
  entry('model', 'morocco', {
    name: 'Moroccan model of deradicalisation',
    countryCode: 'MA',
    setting: ['prison', 'religious', 'community'],
    targetGroup: 'People convicted of terrorism offences, and residents of marginalised urban areas',
    summary:
      'A state-led approach that joins oversight of religious teaching, work in prisons towards reintegration, security policy and development in marginalised districts.',
    institutions: [
      {
        organizationId: body('mohammed-vi-foundation'),
        role: 'Leads the religious authority on which the approach rests',
        ...from(ARTICLE, 'par. 3'),
      },
      { organizationId: body('dgapr'), role: 'Oversees the Moussalaha programme', ...from(ARTICLE, 'par. 3') },
    ],
    topics: topics('rehabilitation', 'religious-engagement', 'socio-economic-development', 'disengagement'),
    citations: [cite(ARTICLE, 'par. 2')],
  }),
  entry('pillar', 'morocco-religious', {
    modelId: MODEL,
    position: 0,
    name: 'Religious oversight',
    kind: 'religious',
    description:
      'Training of imams and supervision of mosques and religious schools under the Maliki school, reformed after the Casablanca bombings of 2003.',
    citations: [cite(ARTICLE, 'par. 3–4')],
  }),
  entry('pillar', 'morocco-social', {
    modelId: MODEL,
    position: 1,
    name: 'Rehabilitation and social reintegration',
    kind: 'psychosocial',
    description:
      'Religious counselling, psychological support and legal guidance for people convicted of terrorism offences.',
    citations: [cite(ARTICLE, 'par. 3 and 6')],
  }),
  entry('pillar', 'morocco-security', {
    modelId: MODEL,
    position: 2,
    name: 'Security',
    kind: 'security',
    description:
      'Policing joined with religious leaders and civil society, described as a shared effort to notice and limit extremist influence.',
    citations: [cite(ARTICLE, 'par. 2 and 7', 'cooperative security')],
  }),
  entry('pillar', 'morocco-socio-economic', {
    modelId: MODEL,
    position: 3,
    name: 'Socio-economic development',
    kind: 'socio_economic',
    description: 'Development programmes in marginalised urban areas, linked to security policy.',
    citations: [cite(ARTICLE, 'par. 5')],
  }),
  entry('condition', 'morocco-context', {
    modelId: MODEL,
    position: 0,
    text: 'The approach grew out of Morocco’s own history, religious institutions and politics; its results are tied to them.',
    citations: [cite(ARTICLE, 'par. 8')],
  }),
  entry('condition', 'morocco-local-knowledge', {
    modelId: MODEL,
    position: 1,
    text: 'Whoever adopts parts of it needs to know the local structures of power and what the local culture is sensitive to.',
    citations: [cite(ARTICLE, 'par. 8')],
  }),
  entry('programme', 'moussalaha', {
    name: 'Moussalaha',
    modelId: MODEL,
    leadOrganizationId: body('dgapr'),
    sinceOn: '2017',
    description:
      'A national programme for people convicted of terrorism offences: religious counselling, psychological support and legal guidance, with weight on personal responsibility and on debating extremist arguments. It works along three axes: reconciliation with oneself, with the religious text and with society. Taking part is voluntary. The prison administration launched and oversees it; by an agreement of November 2023 it is run by the Moussalaha Centre, which it founded with its partners.\n\nIt is dated here by its first edition, held from 29 May to 25 July 2017. Most reports have it begin in that year, one in 2015. How many have gone through it, and for how long, is reported differently, too: the figures stand side by side below. That nobody relapsed is the prison administration’s own statement. No independent rate of recidivism was found in the public sources searched for this archive.',
    partners: ['rabita', 'cndh', 'm6-reintegration', 'moussalaha-centre'].map((key) => ({ organizationId: body(key) })),
    aliases: [
      { name: 'Reconciliation', kind: 'translation', language: 'en' },
      { name: 'مصالحة', kind: 'other', language: 'ar' },
      { name: 'Mossalaha', kind: 'transliteration', language: 'ar' },
      { name: 'Musalaha', kind: 'transliteration', language: 'ar' },
    ],
    topics: topics('rehabilitation', 'prisons', 'religious-engagement', 'psychological-support'),
    citations: [
      cite(ARTICLE, 'par. 3 and 6'),
      cite('telquel-2017'),
      cite('huffpost-2017', 'par. 1–4'),
      cite('labass-center', 'par. 3–5'),
      cite('dayfr-343', 'par. 3'),
      cite('le360-363', 'par. 3'),
    ],
  }),
  entry('meeting', 'vienna-discussions', {
    title: 'High-level discussions on counter-terrorism, Vienna',
    kind: 'high_level',
    city: 'Vienna',
    countryCode: 'AT',
    timeZone: 'Europe/Vienna',
    latitude: 48.2082,
    longitude: 16.3738,
    summary:
      'Experts compared what national programmes achieve. Morocco’s approach was presented as a reference. Those taking part held that whoever exports such a model needs a close understanding of local power and culture. Analysts, not named, warn that no model fits everywhere unless it is adapted.',
    participations: ['osce', 'unoct', 'uncct', 'ctc', 'world-bank', 'dgapr', 'mohammed-vi-foundation'].map(named),
    topics: topics('prevention', 'disengagement', 'rehabilitation', 'religious-engagement'),
    citations: [cite(ARTICLE, 'par. 1, 7 and 8')],
  }),
  entry('presentation', 'vienna-morocco', {
    meetingId: MEETING,
    modelId: MODEL,
    emphasis:
      'Religious, social and security work in one approach, with reform of institutions and engagement of communities.',
    citations: [cite(ARTICLE, 'par. 1–2')],
  }),
  entry('takeaway', 'vienna-oversight', {
    meetingId: MEETING,
    position: 0,
    headline: 'Institutional oversight of how religious teachers are trained',
    text: 'Bringing the training of religious teachers under one moderate framework is put forward as a way to take ground from extremist preaching.',
    topics: topics('religious-engagement'),
    citations: [cite(ARTICLE, 'list item 1')],
  }),
  entry('takeaway', 'vienna-rehabilitation', {
    meetingId: MEETING,
    position: 1,
    headline: 'Structured rehabilitation is said to lower re-offending',
    text: 'Structured work by several professions on reintegration, as in Moussalaha, is said to be able to lower re-offending.',
    about: [{ programmeId: MOUSSALAHA }],
    topics: topics('rehabilitation', 'prisons'),
    citations: [cite(ARTICLE, 'list item 2')],
  }),
  entry('takeaway', 'vienna-integration', {
    meetingId: MEETING,
    position: 2,
    headline: 'Socio-economic integration before radicalisation starts',
    text: 'Development is named as a main means of prevention before radicalisation starts, because it answers weaknesses of the whole society.',
    topics: topics('socio-economic-development', 'prevention'),
    citations: [cite(ARTICLE, 'list item 3')],
  }),
  entry('takeaway', 'vienna-dialogue', {
    meetingId: MEETING,
    position: 3,
    headline: 'Multilateral dialogue refines such approaches',
    text: 'International forums are where such approaches are refined and held against human-rights standards.',
    topics: topics('international-cooperation', 'human-rights'),
    citations: [cite(ARTICLE, 'list item 4')],
  }),
  entry('takeaway', 'vienna-caution', {
    meetingId: MEETING,
    position: 4,
    headline: 'No transfer without adaptation',
    text: 'Analysts warn that a model works elsewhere only after a good deal of adaptation. The article adds that Morocco’s success is bound to its own history, religion and politics.',
    kind: 'caveat',
    attributions: [{ wording: 'Analysts, not named' }],
    about: [{ modelId: MODEL }],
    topics: topics('evaluation'),
    citations: [cite(ARTICLE, 'par. 8', 'no model is universally applicable')],
  }),
  entry('claim', 'vienna-recidivism', {
    meetingId: MEETING,
    programmeId: MOUSSALAHA,
    position: 0,
    text: 'Planned work of several professions on reintegration can make people convicted of terrorism offences re-offend less, as Moussalaha shows. The article gives no figure.',
    attributions: [{ wording: 'The article itself' }],
    topics: topics('rehabilitation', 'evaluation'),
    citations: [cite(ARTICLE, 'list item 2')],
  }),
  entry('claim', 'vienna-religious-training', {
    meetingId: MEETING,
    modelId: MODEL,
    position: 1,
    text: 'Bringing religious training under one moderate framework has proved effective against extremist rhetoric. The article names no study.',
    attributions: [{ wording: 'The article itself' }],
    topics: topics('religious-engagement', 'evaluation'),
    citations: [cite(ARTICLE, 'list item 1')],
  }),
  entry('claim', 'vienna-development', {
    meetingId: MEETING,
    modelId: MODEL,
    position: 2,
    text: 'Human development and the reduction of poverty are a cornerstone of Morocco’s stability and bear on how open people are to recruitment. The article refers to data of the World Bank and cites none.',
    attributions: [{ wording: 'The article itself' }],
    topics: topics('socio-economic-development'),
    citations: [cite(ARTICLE, 'par. 5')],
  }),
];
