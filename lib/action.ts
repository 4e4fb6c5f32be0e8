import { randomUUID } from 'node:crypto';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';
import { noteForbidden } from './audit';
import { currentViewer } from './auth';
import { failed, forbidden, type Issue, invalid, type Outcome } from './errors';
import { log } from './log';
import { noteAct } from './response';
import { isAtLeast, type Member, type Role } from './viewer';

/*
 * The one door for server actions. That the request comes from one of our own pages is checked before any of this runs
 * (`server/gate/sender.ts`), and our cookies are SameSite=Lax besides.
 */

const client = createSafeActionClient({
  handleServerError: (error) => {
    const code = randomUUID().slice(0, 8);
    log.error({ err: error, code }, 'an action failed');
    return code;
  },
});

/** One problem of zod as our issue: schemas give the code as the message, the rule's figures become its params. */
function issueOf(issue: z.core.$ZodIssue): Issue {
  const code = /^[a-z][a-z_]*$/.test(issue.message) ? issue.message : issue.code;
  const params: Record<string, number> = {};
  if ('maximum' in issue) params.max = Number(issue.maximum);
  if ('minimum' in issue) params.min = Number(issue.minimum);
  return { path: issue.path.join('.'), code, ...(Object.keys(params).length > 0 && { params }) };
}

/** The fields of a form without those that React adds; a field that stands several times becomes a list. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = new Set([...form.keys()].filter((name) => !name.startsWith('$ACTION_')));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** `input` (an object or a form) as the schema has it, or the issues that keep it from being so. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): Outcome<z.output<S>> {
  const parsed = schema.safeParse(input instanceof FormData ? fieldsOf(input) : input);
  return parsed.success ? { ok: true, value: parsed.data } : invalid(...parsed.error.issues.map(issueOf));
}

function guarded<T>(act: (input: unknown) => Promise<Outcome<T>>) {
  const action = client.inputSchema(z.unknown()).action(({ parsedInput }) => act(parsedInput));
  return async (input: unknown): Promise<Outcome<T>> => {
    noteAct();
    const { data, serverError } = await action(input);
    return data ?? failed({ kind: 'unavailable', code: serverError ?? 'unknown' });
  };
}

/** An action that anyone may send: signing in, accepting an invitation. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  act: (input: z.output<S>) => Promise<Outcome<T>>,
): (input: z.input<S> | FormData) => Promise<Outcome<T>> {
  return guarded(async (input) => {
    const parsed = parse(schema, input);
    return parsed.ok ? act(parsed.value) : parsed;
  });
}

/**
 * An action of members whose role is `least` or above: `act` receives the viewer of this very request and the parsed input.
 * It takes an object or a form. What `act` throws is logged and comes back as `unavailable`, so that a form keeps its text.
 * Whether this viewer may do it to this record is for the command to decide.
 */
export function memberAction<S extends z.ZodType, T>(
  least: Role,
  schema: S,
  act: (viewer: Member, input: z.output<S>) => Promise<Outcome<T>>,
): (input: z.input<S> | FormData) => Promise<Outcome<T>> {
  return guarded(async (input) => {
    const viewer = await currentViewer();
    if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
    const parsed = isAtLeast(viewer, least) ? parse(schema, input) : forbidden();
    const outcome = parsed.ok ? await act(viewer, parsed.value) : parsed;
    if (!outcome.ok && outcome.failure.kind === 'forbidden') await noteForbidden(viewer.id);
    return outcome;
  });
}
