import { cite, type Entry, entry, idOf } from '../factories';
import { ABU_DHABI, bodyAs, counted, countryAs, laterSource, MARRAKECH, RABAT, source, topics } from './shorthand';

/** Expert meetings of the Global Counterterrorism Forum, 2012–2014, and the good practices that they wrote down. */
const EXPERTS = idOf('series', 'gctf-experts');
const MEMORANDUM = 'rabat-memorandum';
const PSYCHOLOGY = 'psychology-guidance';
const PSYCHOLOGY_2 = 'psychology-guidance-2';
const GUIDANCE = idOf('meeting', 'gctf-psychology');

const practice = (position: number, key: string, headline: string, text: string, cited: string): Entry =>
  entry('takeaway', `psychology-${key}`, {
    meetingId: GUIDANCE,
    position,
    kind: 'good_practice',
    headline,
    text,
    attributions: [{ wording: 'The document of the workshop; those who took part have not endorsed it' }],
    topics: topics('psychological-support', 'prisons'),
    citations: [cite(cited, headline)],
  });

const rabat: Entry[] = [
  source(MEMORANDUM, {
    title:
      'The Rabat Memorandum on Good Practices for Effective Counterterrorism Practice in the Criminal Justice Sector',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum, Criminal Justice Sector/Rule of Law Working Group'],
    bindingStatus: 'non_binding',
    url: 'https://fdocuments.in/document/the-rabat-memorandum-on-good-practices-for-effective-.html',
    note: 'Read in a copy on a document-sharing site: the introduction, which calls the practices non-binding.',
  }),
  source('strengthening-the-case', {
    title: 'Strengthening the Case: Good Criminal Justice Practices to Counter Terrorism',
    kind: 'study',
    publisher: 'Global Center on Cooperative Security',
    url: 'https://www.globalcenter.org/publications/strengthening-the-case-good-criminal-justice-practices-to-counter-terrorism/',
  }),
  entry('meeting', 'gctf-rabat', {
    title: 'GCTF working group on criminal justice and the rule of law, Rabat',
    slug: 'gctf-criminal-justice-rabat-2012',
    kind: 'working_group',
    startOn: '2012-02-07',
    endOn: '2012-02-08',
    ...RABAT,
    summary:
      'With a first meeting in Washington in November 2011 it led to the Rabat Memorandum: fifteen good practices for criminal justice, which no state is bound to follow.',
    seriesId: EXPERTS,
    participations: [bodyAs('organiser', 'gctf')],
    topics: topics('criminal-justice', 'human-rights'),
    citations: [cite(MEMORANDUM, 'introduction'), cite('strengthening-the-case', 'par. 1')],
  }),
  entry('takeaway', 'gctf-rabat-foundation', {
    meetingId: idOf('meeting', 'gctf-rabat'),
    position: 0,
    headline: 'First a criminal justice system that works',
    text: 'Good practices against terrorism stand on ordinary criminal justice that is up to date, fair and effective, and that protects the rights of the accused.',
    attributions: [{ wording: 'Rabat Memorandum' }],
    topics: topics('criminal-justice', 'human-rights'),
    citations: [cite(MEMORANDUM, 'introduction'), cite('strengthening-the-case', 'par. 2')],
  }),
  entry('takeaway', 'gctf-rabat-prevent', {
    meetingId: idOf('meeting', 'gctf-rabat'),
    position: 1,
    headline: 'Stop attacks before they claim many victims, within the law',
    text: 'The first aim of criminal justice here is to stop attacks before they claim many victims or do harm of that kind, while international law is kept and the rule of law furthered.',
    attributions: [{ wording: 'Rabat Memorandum' }],
    topics: topics('criminal-justice', 'human-rights'),
    citations: [cite(MEMORANDUM, 'introduction', 'prevent terrorist incidents')],
  }),
  laterSource('rabat-intelligence', {
    title:
      'Recommendations for Using and Protecting Intelligence Information in Rule of Law-Based, Criminal Justice Sector-Led Investigations and Prosecutions',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    containerTitle: 'Lifecycle Initiative Toolkit',
    url: 'https://toolkit.thegctf.org/en/Rehabilitation-and-Reintegration/Detail/id/69',
    note: 'Its summary was read.',
  }),
  entry('takeaway', 'gctf-rabat-intelligence', {
    meetingId: idOf('meeting', 'gctf-rabat'),
    position: 2,
    kind: 'good_practice',
    headline: 'Intelligence in court, its sources kept safe, the trial kept fair',
    text: 'Good practice 6: the law should let sensitive information be used in terrorism cases in a way that guards sources and methods and leaves the accused a fair trial.',
    attributions: [{ wording: 'Rabat Memorandum, good practice 6' }],
    topics: topics('criminal-justice', 'evidence-collection', 'information-sharing'),
    citations: [cite('rabat-intelligence', 'summary')],
  }),
  laterSource('rabat-travels', {
    title: 'The GCTF Rabat Memorandum Travels the World',
    kind: 'web_page',
    publisher: 'Global Counterterrorism Forum',
    url: 'https://thegctf.org/Success-stories/Detail/ArtMID/838/ArticleID/182/The-GCTF-Rabat-Memorandum-Travels-the-World',
  }),
  entry('claim', 'rabat-workshops', {
    meetingId: idOf('meeting', 'gctf-rabat'),
    position: 0,
    text: 'In five years the OSCE held 12 workshops on the Rabat Memorandum in 12 states, among them Albania, Bulgaria, Cyprus, Kazakhstan, Tajikistan and Uzbekistan. What they changed is not said.',
    measure: 'OSCE workshops on the Rabat Memorandum',
    figure: '12',
    unit: 'workshops',
    attributions: [{ organizationId: idOf('organization', 'gctf') }],
    topics: topics('criminal-justice', 'capacity-building'),
    citations: [cite('rabat-travels', 'par. 3')],
  }),
];

const psychology: Entry[] = [
  source(PSYCHOLOGY, {
    title: 'Additional Guidance on the Role of Psychologists/Psychology in Rehabilitation and Reintegration',
    kind: 'outcome_document',
    authors: ['Hedayah', 'International Centre for Counter-Terrorism'],
    containerTitle: 'GCTF Life Cycle Initiative Toolkit',
    endorsement: 'none',
    url: 'http://toolkit.thegctf.org/document-sets/additional-guidance-role-psychologistspsychology-rehabilitation-and-reintegration',
  }),
  source(PSYCHOLOGY_2, {
    title:
      'Additional Guidance on the Role of Psychologists/Psychology in Rehabilitation and Reintegration, second page',
    kind: 'outcome_document',
    authors: ['Hedayah', 'International Centre for Counter-Terrorism'],
    containerTitle: 'GCTF Life Cycle Initiative Toolkit',
    endorsement: 'none',
    url: 'http://toolkit.thegctf.org/document-sets/additional-guidance-role-psychologistspsychology-rehabilitation-and-reintegration?page=0%2C1%2C0',
  }),
  source('rome-memorandum', {
    title: 'Rome Memorandum on Good Practices for Rehabilitation and Reintegration of Violent Extremist Offenders',
    kind: 'outcome_document',
    authors: ['Global Counterterrorism Forum'],
    issuedOn: '2012-06',
    endorsement: 'adopted',
    url: 'https://capve.org/en/dokumenty/issledovaniya-i-stati/rimskij-memorandum-o-nadlezhashchej-praktike-reabilitatsii-i-reintegratsii-lits-sovershivshikh-nasilstvennye-prestupleniya-ekstremistskogo-kharaktera-globalnyj-kontrterroristicheskij-forum',
    note: 'Only the introduction was read. It gives no date: the month is that of the Ankara Memorandum’s introduction. What it binds to was not found.',
    topics: topics('rehabilitation', 'prisons'),
  }),
  entry('meeting', 'gctf-psychology', {
    title: 'Expert workshop on psychologists in the rehabilitation of violent extremist offenders',
    slug: 'psychologists-in-rehabilitation-abu-dhabi-2013',
    kind: 'workshop',
    startOn: '2013-05-08',
    endOn: '2013-05-09',
    ...ABU_DHABI,
    summary:
      'Hedayah and ICCT gathered experts to add to the GCTF’s Rome Memorandum what psychologists can do in rehabilitation. The document sums up the workshop; it says itself that those who took part have not endorsed it.',
    seriesId: EXPERTS,
    participations: [bodyAs('organiser', 'hedayah'), bodyAs('organiser', 'icct')],
    topics: topics('rehabilitation', 'psychological-support', 'prisons'),
    citations: [cite(PSYCHOLOGY, 'introduction'), cite('rome-memorandum', 'introduction')],
  }),
  practice(
    0,
    'goals',
    'Setting programme goals',
    'Goals have to be realistic: people relapse after ordinary crimes too.',
    PSYCHOLOGY,
  ),
  practice(
    1,
    'trust',
    'Building a relationship of trust',
    'A psychologist gets further with an inmate only where there is trust, and that takes time and effort.',
    PSYCHOLOGY,
  ),
  practice(
    2,
    'academia',
    'Role of academia',
    'Research should inform practice, and practice research, in a circle that does not end.',
    PSYCHOLOGY,
  ),
  practice(
    3,
    'assessments',
    'The importance of regular assessments',
    'To see what an intervention does, measure where a person stands before it begins, and again at regular intervals.',
    PSYCHOLOGY,
  ),
  practice(
    4,
    'team',
    'A team approach',
    'Psychologists work as members of a close team, not on their own.',
    PSYCHOLOGY_2,
  ),
  practice(
    5,
    'segregation',
    'Segregating inmates',
    'Prisons should consider keeping leaders and influential ideologues apart from other inmates.',
    PSYCHOLOGY_2,
  ),
  practice(
    6,
    'stigma',
    'Reducing stigmas for reintegration',
    'The stigma of terrorism can stand in the way of a return: some fear the person, others call him a turncoat.',
    PSYCHOLOGY_2,
  ),
];

const marrakech: Entry[] = [
  source('maec-marrakech', {
    title: 'Meeting of the experts of the Global Counterterrorism Forum (GCTF)',
    kind: 'web_page',
    publisher: 'Ministry of Foreign Affairs of Morocco',
    issuedOn: '2014-05-15',
    url: 'https://www.diplomatie.ma/en/Politique%C3%A9trang%C3%A8re/ONU/tabid/2817/vw/1/ItemID/10520/language/en-US/Default.aspx',
  }),
  entry('meeting', 'gctf-marrakech', {
    title: 'First GCTF expert meeting on foreign terrorist fighters, Marrakech',
    slug: 'gctf-fighters-marrakech-2014',
    kind: 'expert_meeting',
    startOn: '2014-05-14',
    endOn: '2014-05-15',
    ...MARRAKECH,
    attendanceMode: 'in_person',
    summary:
      'Morocco and the Netherlands led the experts through law, practice and cooperation against the travel of fighters, after an opening conference in The Hague in February. What they found went to the ministers in September 2014.',
    seriesId: EXPERTS,
    participations: [
      bodyAs('organiser', 'gctf'),
      countryAs('chair', 'MA', 'co-chair'),
      countryAs('chair', 'NL', 'co-chair'),
    ],
    participantCounts: [
      counted('participants', 80, 'maec-marrakech', { hedge: 'more than', locator: 'par. 2: experts' }),
      counted('states', 20, 'maec-marrakech', { hedge: 'nearly', locator: 'par. 2: with organisations' }),
    ],
    topics: topics('foreign-terrorist-fighters', 'terrorist-travel'),
    citations: [cite('maec-marrakech', 'par. 1–4')],
  }),
];

export const gctfExperts: Entry[] = [...rabat, ...psychology, ...marrakech];
