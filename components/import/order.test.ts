import { expect, test } from 'vitest';
import { CANDIDATE_NOUNS } from '@/lib/workflows/import/candidates';
import { CANDIDATE_FIELDS } from '@/lib/workflows/import/fields';
import { titleOf } from './order';

test('a candidate of every kind is called by something that it must have', () => {
  for (const noun of CANDIDATE_NOUNS) {
    const required = CANDIDATE_FIELDS[noun].filter((field) => field.required && field.kind !== 'choice');
    const fields = Object.fromEntries(required.map(({ name }) => [name, `the ${name}`]));
    expect(titleOf({ fields }, new Map()), noun).not.toBeNull();
  }
});
