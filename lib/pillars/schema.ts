import { describeNoun } from '../describe-noun';
import { choice, markdown, requiredLine, requiredReference } from '../field';
import { citations } from '../parts/schema';
import { position } from '../place';

const PILLAR_KINDS = [
  'religious',
  'socio_economic',
  'security',
  'psychosocial',
  'legal',
  'educational',
  'other',
] as const;

/** One strand of a model. */
export const pillar = describeNoun(
  'pillar',
  {
    modelId: requiredReference('model'),
    position: position(),
    name: requiredLine(),
    kind: choice('pillarKind', PILLAR_KINDS, 'other'),
    description: markdown({ max: 4000 }),
    citations: citations(),
  },
  { title: 'name', parent: 'modelId', table: 'Pillar', home: ['modelId'], apart: ['modelId'] },
);
