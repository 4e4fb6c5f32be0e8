import { type Entry, entry, idOf } from '../factories';

interface Term {
  key: string;
  name: string;
  scopeNote: string;
  broader?: string;
  also?: { name: string; kind: 'acronym' | 'short_name' | 'other' }[];
}

const term = ({ key, name, scopeNote, broader, also = [] }: Term): Entry =>
  entry('topic', key, {
    name,
    slug: key,
    scopeNote,
    broaderId: broader ? idOf('topic', broader) : null,
    aliases: also,
  });

/** The vocabulary of the archive; a term comes after its broader one. */
export const vocabulary: Entry[] = [
  term({
    key: 'prevention',
    name: 'Preventing and countering violent extremism',
    scopeNote: 'Work before a crime is planned: drivers, resilience, early help.',
    also: [
      { name: 'P/CVE', kind: 'acronym' },
      { name: 'CVE', kind: 'acronym' },
    ],
  }),
  term({
    key: 'radicalisation',
    broader: 'prevention',
    name: 'Radicalisation and recruitment',
    scopeNote: 'How people are drawn into violent extremism, and incitement to it.',
    also: [{ name: 'VERLT', kind: 'acronym' }],
  }),
  term({
    key: 'strategic-communication',
    broader: 'prevention',
    name: 'Strategic communication',
    scopeNote: 'Messages that answer the propaganda of violent groups, and who carries them.',
    also: [{ name: 'Counter-narratives', kind: 'other' }],
  }),
  term({
    key: 'religious-engagement',
    broader: 'prevention',
    name: 'Religious engagement',
    scopeNote: 'Training of religious teachers, and religious counselling as part of prevention or rehabilitation.',
  }),
  term({
    key: 'local-prevention',
    broader: 'prevention',
    name: 'Local and multi-agency prevention',
    scopeNote: 'Cities, schools, social services and police working on prevention together.',
  }),
  term({
    key: 'young-people',
    broader: 'prevention',
    name: 'Young people',
    scopeNote: 'Young people as those protected, and as those who act.',
    also: [{ name: 'Youth', kind: 'short_name' }],
  }),
  term({
    key: 'socio-economic-development',
    broader: 'prevention',
    name: 'Socio-economic development',
    scopeNote: 'Development policy where it is linked to prevention.',
  }),
  term({
    key: 'rehabilitation',
    name: 'Rehabilitation and reintegration',
    scopeNote: 'Work with people convicted, detained or returned, towards life in society.',
  }),
  term({
    key: 'prisons',
    broader: 'rehabilitation',
    name: 'Prisons',
    scopeNote: 'Programmes in detention, and radicalisation there.',
  }),
  term({
    key: 'disengagement',
    broader: 'rehabilitation',
    name: 'Deradicalisation and disengagement',
    scopeNote: 'Leaving the beliefs (deradicalisation) or the violence (disengagement) behind.',
  }),
  term({
    key: 'psychological-support',
    broader: 'rehabilitation',
    name: 'Psychological support',
    scopeNote: 'Psychologists, counselling and mental health in rehabilitation.',
  }),
  term({
    key: 'foreign-terrorist-fighters',
    name: 'Foreign terrorist fighters',
    scopeNote:
      'People who travel to another state for terrorist acts or training, in the sense of resolution 2178 (2014).',
    also: [{ name: 'FTF', kind: 'acronym' }],
  }),
  term({
    key: 'terrorist-travel',
    broader: 'foreign-terrorist-fighters',
    name: 'Terrorist travel and borders',
    scopeNote: 'Noticing and stopping travel: passenger data, biometrics, watch lists.',
  }),
  term({
    key: 'repatriation',
    broader: 'foreign-terrorist-fighters',
    name: 'Repatriation',
    scopeNote: 'Bringing people home from conflict zones, women and children among them.',
  }),
  term({
    key: 'criminal-justice',
    name: 'Criminal justice and the rule of law',
    scopeNote: 'Investigation, trial and sentence in terrorism cases.',
  }),
  term({
    key: 'evidence-collection',
    broader: 'criminal-justice',
    name: 'Collection and sharing of evidence',
    scopeNote: 'Evidence from conflict zones and electronic evidence.',
  }),
  term({
    key: 'human-rights',
    name: 'Human rights while countering terrorism',
    scopeNote: 'Rights as the frame and limit of every measure.',
  }),
  term({
    key: 'victims',
    broader: 'human-rights',
    name: 'Victims of terrorism',
    scopeNote: 'Support for victims and survivors, and their voice.',
  }),
  term({
    key: 'women',
    name: 'Women and gender',
    scopeNote: 'Women’s part in prevention, and measures that see women and men.',
  }),
  term({
    key: 'international-cooperation',
    name: 'International cooperation',
    scopeNote: 'Multilateral bodies, their division of work, and partnerships.',
  }),
  term({
    key: 'regional-cooperation',
    broader: 'international-cooperation',
    name: 'Regional cooperation',
    scopeNote: 'Plans and bodies of one region.',
  }),
  term({
    key: 'information-sharing',
    broader: 'international-cooperation',
    name: 'Information sharing',
    scopeNote: 'Exchange between services and across borders.',
  }),
  term({
    key: 'capacity-building',
    name: 'Capacity building',
    scopeNote: 'Training, equipment and advice for states and institutions.',
  }),
  term({
    key: 'civil-society',
    name: 'Civil society',
    scopeNote: 'Non-governmental organisations as partners in prevention and rehabilitation.',
  }),
  term({
    key: 'new-technologies',
    name: 'New technologies and the internet',
    scopeNote: 'Use and misuse of digital tools.',
  }),
  term({
    key: 'evaluation',
    name: 'Monitoring and evaluation',
    scopeNote: 'What is known about whether a programme works, and how it is known.',
    also: [{ name: 'MEL', kind: 'acronym' }],
  }),
];
