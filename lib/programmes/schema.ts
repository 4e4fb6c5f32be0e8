import { describeNoun } from '../describe-noun';
import { date, markdown, reference, requiredLine, slug } from '../field';
import { aliases, citations, partners, topics } from '../parts/schema';

/** A named scheme within a model, such as Moussalaha. */
export const programme = describeNoun(
  'programme',
  {
    name: requiredLine(),
    slug: slug(),
    modelId: reference('model'),
    leadOrganizationId: reference('organization'),
    sinceOn: date(),
    description: markdown(),
    partners: partners(),
    aliases: aliases(),
    topics: topics(),
    citations: citations(),
  },
  { title: 'name', table: 'Programme', page: 'own' },
);
