import { onDatabase } from './command';
import { Failure } from './failure';
import { inProject } from './place';
import { step } from './steps';

type Demonstration = typeof import('../lib/workflows/demonstration');
type KeptRecord = import('../lib/workflows/demonstration').KeptRecord;

const REASONS = {
  edited: 'a member has edited it',
  proposed: 'a proposed change touches it',
  in_use: 'what stays refers to it',
};

function lineOf({ noun, title, id, why, usedIn }: KeptRecord): string {
  const name = title.length > 70 ? `${title.slice(0, 69)}…` : title;
  return `  ${noun} “${name}” (${id}): ${REASONS[why]}${why === 'in_use' ? ` (${usedIn.join(', ')})` : ''}`;
}

/**
 * `npm run demo:remove`: takes the demonstration records that nobody has built upon out of the database, of a running
 * program or of one that it starts for the time of the command, and says what stays and why.
 */
export async function run(args: string[]): Promise<void> {
  if (args.length > 0) throw new Failure('npm run demo:remove takes no arguments.');
  await onDatabase(
    () => null,
    async () => {
      const { removeDemonstration }: Demonstration = await import(inProject('lib', 'workflows', 'demonstration.ts'));
      const outcome = await step('Removing the demonstration data', removeDemonstration);
      if (!outcome.ok) throw new Failure(`Nothing was removed: ${outcome.failure.kind}. Please try again.`);
      const { removed, kept } = outcome.value;
      const counts = Object.entries(removed).map(([noun, count]) => `${noun} ${count}`);
      console.log(counts.length > 0 ? `Removed: ${counts.join(', ')}.` : 'There was nothing to remove.');
      if (kept.length > 0) console.log([`Kept, ${kept.length}:`, ...kept.map(lineOf)].join('\n'));
    },
    true,
  );
}
