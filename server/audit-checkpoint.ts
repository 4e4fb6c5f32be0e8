import { onDatabase } from './command';
import { Failure, messageOf } from './failure';
import { note } from './steps';

/** `npm run audit:checkpoint`: adds to the public log what is published and not in it yet, signs it, and prints the checkpoint. */
export async function run(args: string[]): Promise<void> {
  if (args.length > 0) throw new Failure('npm run audit:checkpoint takes no arguments.');
  await onDatabase(
    () => null,
    async () => {
      const { signLog } = await import('../lib/workflows/public-log');
      const signed = await signLog(true).catch((error) => {
        throw error.name === 'ChangedLog' ? new Failure(`Nothing was signed. ${messageOf(error)}`) : error;
      });
      if (!signed) throw new Failure('Nothing was signed: with DATABASE_URL the key must be given too, as LOG_KEY.');
      note(`${signed.size} entries, ${signed.added} of them new. Keep what follows outside of this machine.`);
      process.stdout.write(signed.note);
    },
  );
}
