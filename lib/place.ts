import { z } from 'zod';

/** The field that says where a record stands in the list of its parent: it is moved there (lib/workflows/order.ts), and no version holds it. */
export const PLACE = 'position';
/** The last place that there is in a list. */
export const LAST_PLACE = 1_000_000_000;
/** Where a record stands; one that is given no place goes to the end. */
export const position = () => ({
  kind: 'integer' as const,
  required: false,
  unsaid: true as const,
  schema: z.coerce.number('bad_number').int('bad_number').min(0, 'too_small').max(LAST_PLACE, 'too_large').optional(),
});
