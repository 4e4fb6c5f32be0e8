import type { Outcome } from '../errors';
import { type Act, beginAct } from '../history/act';
import { inTransactionOnce, type Plain, type Sending } from '../once';
import type { Viewer } from '../viewer';
import { refuseLeaks } from './guard';
import { askToOpen } from './openings';
import { keepStatesOf } from './published';
import { refuseTwins } from './twins';

/**
 * The one way to change records: `work` runs in one transaction, and before it commits, all that it saved is held to the rules on names
 * and wording, what it publishes is compared with what it looks like (`refuseTwins`), and what it opens to the public waits for the confirmation
 * that `once` brings (`askToOpen`), as questions on names and twins do for its answers. What the public can read after it is kept (`keepStatesOf`).
 * A `Rollback`, thrown by `work` or by the rules, undoes everything and comes back as the failure that it carries.
 * `timeout` is how many milliseconds it may take, thirty seconds where nothing is said. With `once` it applies at most once; see `inTransactionOnce`.
 */
export const inAct = <T extends Plain>(
  viewer: Viewer,
  work: (act: Act) => Promise<T>,
  once?: Sending,
  timeout?: number,
): Promise<Outcome<T>> =>
  inTransactionOnce(
    once,
    async (tx) => {
      const act = beginAct(tx, viewer);
      const value = await work(act);
      await refuseLeaks(act, once?.answered);
      await refuseTwins(act, once?.answered);
      await askToOpen(act, once?.confirmed);
      await keepStatesOf(act);
      return value;
    },
    timeout,
  );
