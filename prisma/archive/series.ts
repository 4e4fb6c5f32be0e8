import { type Entry, entry } from '../factories';

export const series: Entry[] = [
  entry('series', 'osce-conferences', {
    name: 'OSCE-wide counter-terrorism conferences',
  }),
  entry('series', 'un-weeks', {
    name: 'United Nations Counter-Terrorism Week',
  }),
  entry('series', 'un-regional', {
    name: 'UN regional high-level conferences on counter-terrorism',
  }),
  entry('series', 'gctf-ministerial', {
    name: 'GCTF ministerial meetings',
  }),
  entry('series', 'gctf-experts', {
    name: 'GCTF working groups and initiatives',
  }),
  entry('series', 'strong-cities', {
    name: 'Strong Cities Network global summits',
  }),
  entry('series', 'marrakech-platform', {
    name: 'Marrakech Platform',
  }),
  entry('series', 'dushanbe-process', {
    name: 'Dushanbe Process',
  }),
  entry('series', 'rabat-conferences', {
    name: 'International conferences on countering violent extremism, Rabat',
  }),
];
