import { type Entry, entry } from '../factories';

export const series: Entry[] = [
  entry('series', 'osce-conferences', {
    name: 'OSCE-wide counter-terrorism conferences',
    description: 'Held every year by the state that chairs the OSCE, with the Transnational Threats Department.',
  }),
  entry('series', 'un-weeks', {
    name: 'United Nations Counter-Terrorism Week',
    description:
      'Every second year in New York: the General Assembly’s review of the Global Counter-Terrorism Strategy, and a conference of the heads of counter-terrorism agencies.',
  }),
  entry('series', 'un-regional', {
    name: 'UN regional high-level conferences on counter-terrorism',
    description: 'Arranged by the Office of Counter-Terrorism with member states after the conference of June 2018.',
  }),
  entry('series', 'gctf-ministerial', {
    name: 'GCTF ministerial meetings',
    description: 'The members of the Global Counterterrorism Forum at the level of ministers.',
  }),
  entry('series', 'gctf-experts', {
    name: 'GCTF working groups and initiatives',
    description: 'Expert meetings of the Global Counterterrorism Forum, from which its good-practice documents come.',
  }),
  entry('series', 'strong-cities', {
    name: 'Strong Cities Network global summits',
    description: 'Meetings of cities that work on preventing violent extremism.',
  }),
  entry('series', 'marrakech-platform', {
    name: 'Marrakech Platform',
    description: 'African heads of counter-terrorism and security agencies, under Morocco and the UN office.',
  }),
  entry('series', 'dushanbe-process', {
    name: 'Dushanbe Process',
    description: 'Conferences on border security against terrorism, begun by Tajikistan in 2018.',
  }),
  entry('series', 'rabat-conferences', {
    name: 'International conferences on countering violent extremism, Rabat',
    description: 'Organised by the Moroccan Observatory on Extremism and Violence with partners.',
  }),
];
