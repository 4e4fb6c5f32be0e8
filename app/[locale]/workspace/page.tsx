import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StartProposals } from '@/components/proposals/start-section';
import { Start } from '@/components/workspace/start';
import { requireMember } from '@/lib/auth';
import { ownSearches } from '@/lib/users/queries';
import { countOpen, ownProposals } from '@/lib/workspace/proposals';
import { readStartPage } from '@/lib/workspace/start';

/** Own proposals on the start page; the others stand in their list. */
const SHOWN = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('start') };
}

export default async function WorkspacePage() {
  const viewer = await requireMember();
  const [start, waiting, own, searches] = await Promise.all([
    readStartPage(viewer),
    countOpen(viewer),
    ownProposals(viewer, { limit: SHOWN }),
    ownSearches(viewer),
  ]);
  const proposals = <StartProposals waiting={waiting} own={own.proposals} />;
  return <Start start={start} viewer={viewer} proposals={proposals} searches={searches} />;
}
