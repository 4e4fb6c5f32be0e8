import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { WorkspaceFrame } from '@/components/shell/workspace';
import { requireMember } from '@/lib/auth';
import { countOpen } from '@/lib/workspace/proposals';

export const metadata: Metadata = { robots: { index: false } };

// A layout is not drawn again when one moves on inside it: every page asks `requireMember` for itself.
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  return (
    <WorkspaceFrame member={member} proposals={await countOpen(member)}>
      {children}
    </WorkspaceFrame>
  );
}
