import { describeNoun } from '../describe-noun';
import { markdown, reference, requiredLine, slug } from '../field';
import { aliases } from '../parts/schema';

/** A term of the controlled vocabulary, under at most one broader term. */
export const topic = describeNoun(
  'topic',
  {
    name: requiredLine(),
    slug: slug(),
    scopeNote: markdown({ max: 2000 }),
    broaderId: reference('topic'),
    aliases: aliases(),
  },
  { title: 'name', table: 'Topic', page: 'own' },
);
