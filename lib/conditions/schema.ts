import { describeNoun, position, requiredMarkdown, requiredReference } from '../field';
import { citations } from '../parts/schema';

/** What a model depended on where it worked. */
export const condition = describeNoun(
  'condition',
  {
    modelId: requiredReference('model'),
    position: position(),
    text: requiredMarkdown({ max: 4000 }),
    citations: citations(),
  },
  { title: 'text', parent: 'modelId' },
);
