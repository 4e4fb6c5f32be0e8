import type { RecordStatus } from '@/prisma/generated/enums';
import { isAtLeast, type Role, type Viewer } from './viewer';

/** Who may be named, from the most open rule to the strictest; a property of a meeting and of its sessions. */
export const ATTRIBUTION_RULES = ['on_the_record', 'chatham_house', 'closed'] as const;
export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];

/** Who may read a record, from the most open to the strictest. */
export const VISIBILITIES = ['public', 'team', 'restricted'] as const;

/** What holds where several of such a list do; where none does, the most open of it. */
export const strictest = <T extends string>(list: readonly [T, ...T[]], given: readonly unknown[]): T =>
  list.findLast((one) => given.includes(one)) ?? list[0];

/** What a policy reads of a record: only the columns that the database keeps in force. */
export interface PolicyColumns {
  status: RecordStatus;
  effectiveVisibility: (typeof VISIBILITIES)[number];
  effectiveEmbargoUntil: Date | null;
}

export const RECORD_ACTIONS = [
  'read',
  'create',
  'edit_draft',
  'edit_published',
  'publish',
  'discard',
  'withdraw',
  'restore',
  'merge',
  'read_history',
  'propose',
  'review',
  'keep_copy',
] as const;
export type RecordAction = (typeof RECORD_ACTIONS)[number];

/** The least role for each act on a record that is not restricted; docs/security.md holds the same table, and a test compares them. */
export const LEAST_ROLE: Record<RecordAction, Role> = {
  read: 'reader',
  create: 'contributor',
  edit_draft: 'contributor',
  edit_published: 'editor',
  publish: 'editor',
  discard: 'contributor',
  withdraw: 'editor',
  restore: 'editor',
  merge: 'editor',
  read_history: 'reader',
  propose: 'contributor',
  review: 'editor',
  keep_copy: 'contributor',
};

/** May this viewer create records at all? */
export const mayCreate = (viewer: Viewer): boolean => isAtLeast(viewer, LEAST_ROLE.create);

/**
 * May `viewer` do `action` to `record`? Anonymous viewers read what is public and out of embargo, nothing else;
 * restricted records exist for editors and administrators only.
 */
export function can(
  viewer: Viewer,
  action: Exclude<RecordAction, 'create'>,
  record: PolicyColumns,
  now = new Date(),
): boolean {
  if (viewer.kind === 'anonymous') {
    const open = record.effectiveEmbargoUntil === null || record.effectiveEmbargoUntil <= now;
    return action === 'read' && record.effectiveVisibility === 'public' && open;
  }
  if (record.effectiveVisibility === 'restricted' && !isAtLeast(viewer, 'editor')) return false;
  return isAtLeast(viewer, LEAST_ROLE[action]);
}

/** Which act an edit of this record is: published text is changed under a stricter rule than a draft. */
export const editOf = (record: Pick<PolicyColumns, 'status'>): 'edit_draft' | 'edit_published' =>
  record.status === 'published' || record.status === 'withdrawn' ? 'edit_published' : 'edit_draft';

/** Which act taking this record out is: a draft is discarded, what was published is withdrawn. */
export const withdrawalOf = (record: Pick<PolicyColumns, 'status'>): 'discard' | 'withdraw' =>
  record.status === 'draft' ? 'discard' : 'withdraw';

/** The rows that `viewer` may read, as a Prisma `where`. For anonymous viewers the database refuses the rest as well. */
export function visibleTo(viewer: Viewer, now = new Date()) {
  if (viewer.kind === 'anonymous') {
    return {
      effectiveVisibility: 'public' as const,
      OR: [{ effectiveEmbargoUntil: null }, { effectiveEmbargoUntil: { lte: now } }],
    };
  }
  if (isAtLeast(viewer, 'editor')) return {};
  return { effectiveVisibility: { not: 'restricted' as const } };
}

/** Whether a viewer sees every record there is, restricted ones too: then there is nothing to keep from them. */
export const seesRestricted = (viewer: Viewer): boolean => !('effectiveVisibility' in visibleTo(viewer));
