/** Whoever is asking. Members carry the role they hold at this moment, read anew with every request. */
export type Viewer = { kind: 'anonymous' } | Member;

export interface Member {
  kind: 'member';
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** From the least to the most trusted. */
export const ROLES = ['reader', 'contributor', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const anonymous: Viewer = { kind: 'anonymous' };

/** Whether the viewer is a member whose role is `role` or above. */
export function isAtLeast(viewer: Viewer, role: Role): viewer is Member {
  return viewer.kind === 'member' && ROLES.indexOf(viewer.role) >= ROLES.indexOf(role);
}
