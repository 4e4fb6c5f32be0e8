import { choice, describeNoun, markdown, position, requiredLine, requiredReference, type ValuesOf } from '../field';
import { citations } from '../parts/schema';

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
  { title: 'name', parent: 'modelId' },
);
export type PillarValues = ValuesOf<typeof pillar>;
