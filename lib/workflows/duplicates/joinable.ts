import { can, type Governed } from '../../policy';
import { anonymous } from '../../viewer';

/**
 * Why two records may not become one, or null. Restricted records join only with restricted ones and embargoed ones only with those of the
 * same embargo, for what names the one would come to be read by those who may read the other; and what the public reads must not vanish.
 */
export function joinable(winner: Governed, loser: Governed, now = new Date()): string | null {
  const restricted = ({ effectiveVisibility }: Governed) => effectiveVisibility === 'restricted';
  const embargo = ({ effectiveEmbargoUntil: until }: Governed) => (until && until > now ? until.getTime() : null);
  if (winner.status === 'withdrawn' || loser.status === 'withdrawn') return 'pair_withdrawn';
  if (restricted(winner) !== restricted(loser)) return 'pair_restricted';
  if (embargo(winner) !== embargo(loser)) return 'pair_embargoed';
  return isOpen(loser, now) && !isOpen(winner, now) ? 'pair_hides' : null;
}

/** Whether the public reads the record at this moment. */
export const isOpen = (record: Governed, now = new Date()): boolean => can(anonymous, 'read', record, now);
