import { describeNoun } from '../describe-noun';
import { requiredMarkdown, requiredReference, stating, textLanguage } from '../field';
import { citations } from '../parts/schema';
import { position } from '../place';

/** What a model depended on where it worked. */
export const condition = describeNoun(
  'condition',
  {
    modelId: requiredReference('model'),
    position: position(),
    text: stating(requiredMarkdown({ max: 4000 })),
    language: textLanguage(),
    citations: citations(),
  },
  {
    title: 'text',
    parent: 'modelId',
    table: 'TransferabilityCondition',
    home: ['modelId'],
    apart: ['modelId'],
  },
);
