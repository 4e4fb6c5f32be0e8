import { isAtLeast, type Role, type Viewer } from '../viewer';

export const USER_ACTIONS = [
  'change_own_name',
  'change_own_password',
  'end_own_sessions',
  'keep_own_searches',
  'list_members',
  'invite',
  'change_role',
  'disable',
  'end_sessions',
  'reset_password',
] as const;
export type UserAction = (typeof USER_ACTIONS)[number];

/** The least role for each act on accounts; docs/security.md holds the same table, and a test compares them. */
export const USER_LEAST_ROLE: Record<UserAction, Role> = {
  change_own_name: 'reader',
  change_own_password: 'reader',
  end_own_sessions: 'reader',
  keep_own_searches: 'reader',
  list_members: 'administrator',
  invite: 'administrator',
  change_role: 'administrator',
  disable: 'administrator',
  end_sessions: 'administrator',
  reset_password: 'administrator',
};

/** May `viewer` do `action` to accounts? That the last administrator stays is a rule of the commands: it needs a count. */
export const mayOnUsers = (viewer: Viewer, action: UserAction): boolean =>
  viewer.kind === 'member' && isAtLeast(viewer, USER_LEAST_ROLE[action]);
