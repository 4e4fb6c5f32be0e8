import { db, type Tx } from '../db';
import { NOUN_NAMES, type NounName, type Values } from '../field';
import type { Role, Viewer } from '../viewer';
import type { ProposalState } from './schema';

/** A proposal as it stands. */
export interface Proposal {
  id: string;
  noun: NounName;
  recordId: string;
  version: number;
  state: ProposalState;
  /** The version of the record that the author had before them when they last wrote. */
  baseVersion: number;
  /** The fields that the author changed, as they want them, and what stood there. */
  fields: Values;
  base: Values;
  reason: string | null;
  authorId: string;
  author: string;
  /** The author's standing today; null once their account is closed. */
  authorRole: Role | null;
  createdAt: Date;
  updatedAt: Date;
  reviewer: string | null;
  reviewedAt: Date | null;
  reviewNote: string | null;
  taken: string[];
  publishedVersion: number | null;
}

const withPeople = {
  author: { select: { name: true, role: true, disabledAt: true } },
  reviewer: { select: { name: true } },
} as const;
const read = (tx: Tx, where: object) => tx.changeRequest.findFirst({ where, include: withPeople });
type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

function proposalOf(row: Row | null): Proposal | null {
  const noun = NOUN_NAMES.find((name) => name === row?.noun);
  if (!row || !noun) return null;
  const { author, reviewer, fields, base, reviewerId: _, ...rest } = row;
  return {
    ...rest,
    noun,
    fields: fields as Values,
    base: base as Values,
    author: author.name,
    authorRole: author.disabledAt ? null : author.role,
    reviewer: reviewer?.name ?? null,
  };
}

/** The proposal with this id. Whether a viewer may read it hangs on its record: ask `mayRead`. */
export const findProposal = async (tx: Tx, id: string): Promise<Proposal | null> => proposalOf(await read(tx, { id }));

/** The viewer's own open proposal on a record, of which there is at most one; or the one with this id, whatever became of it. */
export const ownProposal = async (
  viewer: Viewer,
  recordId: string,
  tx: Tx = db(),
  id?: string,
): Promise<Proposal | null> =>
  viewer.kind === 'member'
    ? proposalOf(await read(tx, { recordId, authorId: viewer.id, ...(id ? { id } : { state: 'open' }) }))
    : null;
