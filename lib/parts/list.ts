import { z } from 'zod';
import { type Fields, strict, type Values } from '../field';

const partId = { kind: 'line' as const, required: false, schema: z.uuid('bad_reference').optional() };
interface PartsOptions<Name> {
  /** Of these fields, one must be given; with `single`, no more than one. */
  oneOf?: readonly Name[];
  single?: boolean;
  /** No two items may name the same. */
  once?: boolean;
  ordered?: boolean;
  most?: number;
}
/** A list of at most `most` parts saved together with their record; a part keeps its id across saves. */
export const parts = <F extends Fields>(
  item: F,
  { oneOf = [], single = false, once = false, ordered = false, most = 500 }: PartsOptions<keyof F & string> = {},
) => ({
  kind: 'parts' as const,
  required: false,
  item,
  ordered,
  schema: z
    .array(strict({ id: partId, ...item }))
    .max(most, 'too_many')
    .superRefine((items, context) => {
      const known = new Set<unknown>();
      const refuse = (message: string, ...path: (number | string)[]) =>
        context.addIssue({ code: 'custom', path, message });
      for (const [index, values] of (items as Values[]).entries()) {
        const named = Object.keys(item).filter((name) => item[name]?.noun && values[name]);
        const given = oneOf.filter((name) => values[name] !== null);
        if (oneOf.length > 0 && given.length === 0)
          refuse(single ? 'nothing_named' : 'nobody_named', index, oneOf[0] ?? '');
        else if (single && given[1]) refuse('several_named', index, given[1]);
        else if (once && named.some((name) => known.has(values[name]))) refuse('named_twice', index, named[0] ?? '');
        for (const name of named) known.add(values[name]);
      }
    })
    .default([]),
});
