import type { z } from 'zod';
import type { Issue } from './errors';
import { choice, type Fields, instant, type Noun, reaching, strict, unsaid, type ValuesIn } from './field';
import type { NounName } from './noun-names';
import { VISIBILITIES } from './policy';

/** What every record has: its own say on who may read it and from when. In force is the strictest of it and its parents'. */
const openness = () => ({
  visibility: unsaid(reaching(choice('visibility', VISIBILITIES, 'public'))),
  embargoUntil: unsaid(instant()),
});
type NounValues<F extends Fields> = ValuesIn<F & ReturnType<typeof openness>>;

interface Facts<F extends Fields> extends Pick<Noun, 'table' | 'page' | 'namedAfter'> {
  title: keyof F & string;
  parent?: keyof F & string;
  home?: readonly (keyof F & string)[];
  apart?: readonly (keyof F & string)[];
  on?: keyof F & string;
  rules?: (values: NounValues<F>) => Issue[];
  keeps?: (before: NounValues<F>, after: NounValues<F>) => Partial<NounValues<F>>;
}

/** Describes a noun: its own fields, and what else it is (see `Noun`). */
export function describeNoun<F extends Fields>(name: NounName, own: F, facts: Facts<F>): Noun<NounValues<F>> {
  const fields = { ...own, ...openness() };
  const schema = strict(fields) as unknown as z.ZodType<NounValues<F>>;
  return { name, fields, schema, home: [], apart: [], rules: () => [], keeps: () => ({}), ...facts };
}
