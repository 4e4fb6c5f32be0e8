import { inOrder } from '@/components/claims/in-order';
import { eachOnce } from '@/components/schedule/in-time';
import type { ModelPage } from '@/lib/models/queries/page';
import type { Cited } from '@/lib/parts/queries';

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
