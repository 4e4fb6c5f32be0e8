/** Whoever is asking. Members carry the role they hold at this moment, read anew with every request. */
export type Viewer = { kind: 'anonymous' } | Program | Member;

export interface Member {
  kind: 'member';
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** The program acting for nobody in particular: the command line (which may only draft) and the demonstration data. */
interface Program {
  kind: 'program';
  role: 'contributor' | 'editor';
}

/** From the least to the most trusted. */
export const ROLES = ['reader', 'contributor', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const anonymous: Viewer = { kind: 'anonymous' };
/** Reads for a check that must see what whoever acts may not: a rule binds them all the same. */
export const everything: Viewer = { kind: 'program', role: 'editor' };

/** Whether the viewer holds `role` or one above it. */
export function isAtLeast(viewer: Viewer, role: Role): boolean {
  return viewer.kind !== 'anonymous' && ROLES.indexOf(viewer.role) >= ROLES.indexOf(role);
}

/** Whose name an act is recorded under; null where the program acted. */
export const authorOf = (viewer: Viewer): string | null => (viewer.kind === 'member' ? viewer.id : null);
