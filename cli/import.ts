import { failed, type Outcome } from '@/lib/errors';
import { mayCreate } from '@/lib/policy';
import { memberByEmail } from '@/lib/users/queries';
import type { Viewer } from '@/lib/viewer';
import { draftFromDecisions, type ImportResult } from '@/lib/workflows/import/draft';
import { matchRecognition } from '@/lib/workflows/import/matching';
import { readingOf } from '@/lib/workflows/import/reading';
import { acceptAsProposed } from '@/lib/workflows/import/unattended';
import { type Request, readRequest } from './input';
import { asJson, asText } from './report';
import { failureLines, words } from './words';

const print = (lines: string[], stream: NodeJS.WriteStream) => stream.write(`${lines.join('\n')}\n`);

/**
 * `npm run import -- FILE [--dry-run] [--json] [--as EMAIL]`, first half: arguments, and what the text proposes, before any database is opened.
 * @returns the request, or the exit code 2 where the input cannot be used; why stands on stderr then
 */
export async function prepare(args: string[]): Promise<Request | number> {
  const request = await readRequest(args);
  if (!('refused' in request)) return request;
  print([request.refused], process.stderr);
  return 2;
}

/** Without `--as` the program itself drafts; with it the member of that address, under their own rights. */
async function viewerFor(email: string | null): Promise<Outcome<Viewer>> {
  if (email === null) return { ok: true, value: { kind: 'program', role: 'contributor' } };
  const member = await memberByEmail(email);
  return member && mayCreate(member)
    ? { ok: true, value: member }
    : failed({ kind: member ? 'forbidden' : 'not_found' });
}

/** Second half: matches and drafts. The result goes to stdout, everything else to stderr; 0 when all went well, else 1. */
export async function run({ recognition, dryRun, json, as }: Request): Promise<number> {
  const viewer = await viewerFor(as);
  if (!viewer.ok) {
    print(
      [words(viewer.failure.kind === 'forbidden' ? 'cli.tooLow' : 'cli.nobody', { email: as ?? '' })],
      process.stderr,
    );
    return 1;
  }
  const reading = readingOf(await matchRecognition(viewer.value, recognition));
  const accepted = acceptAsProposed(reading, (city) => words('cli.meetingIn', { city }));
  let drafted: ImportResult | null = null;
  if (!dryRun) {
    const outcome = await draftFromDecisions(viewer.value, accepted.decisions);
    if (!outcome.ok) {
      print([words('cli.failed'), ...failureLines(outcome.failure)], process.stderr);
      return 1;
    }
    drafted = outcome.value;
  }
  const result = { ...accepted, warnings: reading.warnings, drafted };
  print([json ? asJson(result) : asText(result)], process.stdout);
  return 0;
}
