import type { z } from 'zod';
import { done, type Issue, invalid, type Outcome } from '../errors';
import type { Noun, Values } from '../field';

/** Checks `input` against a noun's description. Issues name the field by its path, parts included ("citations.0.quote"). */
export function parseValues<V extends Values>(noun: Noun<V>, input: unknown): Outcome<V> {
  const parsed = noun.schema.safeParse(input, { reportInput: true });
  if (!parsed.success) return invalid(...parsed.error.issues.map(issueOf));
  const issues = noun.rules(parsed.data);
  return issues.length > 0 ? invalid(...issues) : done(parsed.data);
}

/** A zod issue in the words of the interface: its message is a key under `errors` where a field gave one. */
function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return { path: issue.keys[0] ?? path, code: 'unknown_field' };
  // A form sends an empty field as null.
  const isMissing = issue.input === undefined || issue.input === null;
  const code = /^[a-z_]+$/.test(issue.message) ? issue.message : isMissing ? 'required' : 'bad_value';
  return issue.code === 'too_big' ? { path, code, params: { max: Number(issue.maximum) } } : { path, code };
}
