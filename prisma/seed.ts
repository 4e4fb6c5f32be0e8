import { inTransaction } from '@/lib/db';
import { orRollback } from '@/lib/errors';
import { viennaDiscussions } from './archive/vienna-discussions';
import { plant } from './factories';

/** Loads the demonstration archive; what is there already is left as it is. Returns how many records were new. */
export async function seed(): Promise<number> {
  return orRollback(await inTransaction((tx) => plant(tx, viennaDiscussions, 'demonstration')));
}
