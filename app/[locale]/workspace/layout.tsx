import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { WorkspaceFrame } from '@/components/shell/workspace';
import { requireMember } from '@/lib/auth';

export const metadata: Metadata = { robots: { index: false } };

// A layout is not drawn again when one moves on inside it: every page asks `requireMember` for itself.
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <WorkspaceFrame member={await requireMember()}>{children}</WorkspaceFrame>;
}
