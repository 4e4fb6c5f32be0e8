'use client';

import { useState } from 'react';
import type { ProposalOptions } from '@/components/form/use-record';
import { done } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { proposeAction } from '@/lib/workflows/proposals/actions';
import type { OwnProposal } from '@/lib/workspace/proposal';

/** Sends a form's text as a proposal: the first time a new one, then the same one anew. */
export function useProposing(noun: NounName, id: string | undefined, own: OwnProposal | null) {
  const [waiting, setWaiting] = useState(own?.open ?? null);
  if (!own || !id) return null;
  const proposing: ProposalOptions = {
    waits: waiting ? { id: waiting.id, version: waiting.version } : undefined,
    reason: waiting?.reason ?? own.again?.reason ?? '',
    typed: waiting ? undefined : own.again?.values,
    async send(change) {
      const sent = await proposeAction({ noun, id, ...change });
      if (!sent.ok) return sent;
      setWaiting({ ...sent.value.proposal, reason: change.reason });
      return done(sent.value.state);
    },
  };
  return { proposing, waiting };
}
