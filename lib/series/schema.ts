import { describeNoun } from '../describe-noun';
import { markdown, requiredLine, slug } from '../field';
import { aliases } from '../parts/schema';

/** The body or cycle that a meeting belongs to. */
export const series = describeNoun(
  'series',
  { name: requiredLine(), slug: slug(), description: markdown({ max: 4000 }), aliases: aliases() },
  { title: 'name', table: 'MeetingSeries', page: 'own' },
);
