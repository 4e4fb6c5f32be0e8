import { inOrder } from '@/components/claims/in-order';
import type { ModelPage } from '@/lib/models/queries/page';
import type { Cited } from '@/lib/parts/queries';
import { eachOnce } from './in-time';

/** Every citation of a model's page, in the order in which its text meets them. */
export function citationsOf(model: ModelPage): Cited[] {
  const { citations, pillars, institutions, programmes, presentations, evidence, claims, conditions } = model;
  return [
    citations,
    ...[
      ...pillars,
      ...institutions,
      ...programmes,
      ...eachOnce(presentations),
      ...evidence,
      ...inOrder(claims),
      ...conditions,
    ].map((part) => part.citations),
  ].flat();
}
