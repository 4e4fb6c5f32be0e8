import { describeNoun } from '../describe-noun';
import { choices, country, date, line, markdown, optionalChoice, requiredLine, slug } from '../field';
import { aliases, citations, institutions, topics } from '../parts/schema';

const PREVENTION_TIERS = ['primary', 'secondary', 'tertiary'] as const;
const SETTINGS = ['prison', 'probation', 'community', 'education', 'religious', 'online', 'border', 'other'] as const;
const VOLUNTARINESS = ['voluntary', 'mandatory', 'mixed'] as const;

/** A national or institutional approach, such as the Moroccan model. */
export const model = describeNoun(
  'model',
  {
    name: requiredLine(),
    slug: slug(),
    countryCode: country(),
    sinceOn: date(),
    preventionTier: choices('preventionTier', PREVENTION_TIERS),
    setting: choices('setting', SETTINGS),
    targetGroup: line({ max: 500 }),
    legalBasis: line({ max: 500 }),
    voluntariness: optionalChoice('voluntariness', VOLUNTARINESS),
    safeguards: markdown({ max: 4000 }),
    summary: markdown(),
    institutions: institutions(),
    aliases: aliases(),
    topics: topics(),
    citations: citations(),
  },
  { title: 'name', table: 'PresentedModel', page: 'own' },
);
