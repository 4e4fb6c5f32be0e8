import type { NounName, Values } from '@/lib/field';
import { capitalised } from '@/lib/names';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import type { Member } from '@/lib/viewer';
import { keepCopy } from '@/lib/workflows/copies/keep';
import { proposeOne } from '@/lib/workflows/proposals/acts';
import type { WriteResult } from '@/lib/workflows/records';
import { worstValues } from '@/server/testing/worst';
import { account, database } from './accounts';
import { type Records, value } from './records';

/** How a record can be kept from somebody, and that it is kept from nobody. */
export const HIDDEN = ['draft', 'team', 'restricted', 'embargoed', 'withdrawn'] as const;
export type State = (typeof HIDDEN)[number] | 'open' | 'ruled';

/** A record with a word of its own in each of its texts. */
export interface Target {
  noun: NounName;
  state: State | `beside ${State}`;
  id: string;
  handle: string;
  /** A change to it that an editor has proposed. */
  proposal?: string;
  /** The kept copy of a source. */
  copy?: string;
}

/** The word in one text of a record: it says where it was written. */
export const canary = (state: string, noun: NounName, path: string) =>
  ['Zq', state, noun, ...path.split('.')].map((word) => capitalised(word, 'en')).join('');

/** The word in the kept copy of a source: of one that the public reads it is a secret of the team. */
export const keptCanary = (state: string) =>
  HIDDEN.some((one) => one === state) ? canary(state, 'source', 'copy') : canary('kept', 'source', state);

/** Every canary in a text that was written in one of these states, small letters in addresses included. */
export function canariesIn(text: string, states: readonly string[]): string[] {
  if (states.length === 0) return [];
  return [...new Set(text.match(new RegExp(`Zq(?:${states.join('|')})\\w*`, 'gi')) ?? [])];
}

const FAR = '2999-01-01T00:00:00.000Z';
const OPENNESS: Record<State, Values> = {
  draft: {},
  team: { visibility: 'team', embargoUntil: null },
  restricted: { visibility: 'restricted', embargoUntil: null },
  embargoed: { visibility: 'public', embargoUntil: FAR },
  withdrawn: { visibility: 'public', embargoUntil: null },
  open: { visibility: 'public', embargoUntil: null },
  ruled: { visibility: 'public', embargoUntil: null },
};

type Known = ReadonlyMap<NounName, string>;
const idsOf = (made: ReadonlyMap<NounName, WriteResult>): Known =>
  new Map([...made].map(([noun, { id }]) => [noun, id]));

/** Makes one record of every noun in a state, each text with its canary; `knownTo` says to which records those of a noun refer. */
async function fillState(records: Records, state: State, knownTo: (noun: NounName, made: Known) => Known) {
  const made = new Map<NounName, WriteResult>();
  for (const noun of BY_REFERENCE) {
    const known = knownTo(noun, idsOf(made));
    const { fields } = storeOf(noun).noun;
    const { about } = fields;
    const pathOf = (path: string) => canary(state, noun, path);
    const texts = {
      ...worstValues(fields, '', known, pathOf),
      // What a statement is about is none of those whom its rule protects, as with any record that is under none: that would be asked about.
      ...(about && worstValues({ about }, '', knownTo('source', idsOf(made)), pathOf)),
    };
    const rule = state === 'ruled' && noun === 'meeting' ? { attributionRule: 'chatham_house' } : {};
    const values = { ...texts, ...OPENNESS[state], ...rule };
    made.set(noun, await (state === 'draft' ? records.draft(noun, values) : records.published(noun, values)));
  }
  return made;
}

/** What is under the rule of a meeting, and names whom it protects. */
export const UNDER_RULE: readonly NounName[] = [
  'meeting',
  'session',
  'takeaway',
  'claim',
  'commitment',
  'presentation',
];
/** Its statements and participants are of the set's own people and bodies; everything beside it names others. */
const ruledTo = (open: Known) => (noun: NounName, made: Known) => {
  if (![...UNDER_RULE, 'person'].includes(noun)) return open;
  const own = ['meeting', 'session', 'person', 'organization'] as const;
  return new Map([...open, ...own.flatMap((of) => (made.has(of) ? [[of, made.get(of) ?? ''] as const] : []))]);
};

/** Makes an open record of every noun that belongs to what is open and names the hidden ones wherever else it can. */
async function fillBeside(records: Records, state: State, open: Known, hidden: Known) {
  const made: WriteResult[] = [];
  for (const noun of BY_REFERENCE) {
    const { fields, parent } = storeOf(noun).noun;
    const texts = worstValues(fields, '', hidden, (path) => canary('beside', noun, `${state}.${path}`));
    const belongs = parent ? { [parent]: open.get(fields[parent]?.noun ?? noun) } : {};
    made.push(await records.published(noun, { ...texts, ...belongs, ...OPENNESS.open }));
  }
  return made;
}

/** What an editor proposes to say instead in every text of a record. */
export const proposedPath = (path: string) => `proposed.${path}`;

/** Proposes to change every text of these records; answers with the proposals by record. */
async function proposeAnew(author: Member, state: State, made: ReadonlyMap<NounName, WriteResult>, known: Known) {
  const proposals = new Map<string, string>();
  for (const [noun, { id, version }] of made) {
    const { fields } = storeOf(noun).noun;
    const values = worstValues(fields, '', known, (path) => canary(state, noun, proposedPath(path)));
    const reason = canary(state, noun, proposedPath('reason'));
    const change = { noun, id, baseVersion: version, values: { ...values, ...OPENNESS[state] }, reason };
    proposals.set(id, value(await proposeOne(author, change)).id);
  }
  return proposals;
}

/** The whole archive of canaries: every noun in every state, beside each of them open records that name it, and changes proposed to what is open and what is restricted. */
export async function fillWithCanaries(records: Records): Promise<Target[]> {
  const states = new Map<string, Target['state']>();
  const note = (made: Iterable<WriteResult>, state: Target['state']) => {
    for (const { id } of made) states.set(id, state);
  };
  const { id, name, email, role } = await account('editor');
  const author: Member = { kind: 'member', id, name, email, role };
  const open = await fillState(records, 'open', (_, made) => made);
  note(open.values(), 'open');
  const proposals = await proposeAnew(author, 'open', open, idsOf(open));
  note((await fillState(records, 'ruled', ruledTo(idsOf(open)))).values(), 'ruled');
  for (const state of HIDDEN) {
    const made = await fillState(records, state, () => idsOf(open));
    note(made.values(), state);
    note(await fillBeside(records, state, idsOf(open), idsOf(made)), `beside ${state}`);
    if (state === 'restricted')
      for (const [of, proposal] of await proposeAnew(author, state, made, idsOf(open))) proposals.set(of, proposal);
    if (state !== 'withdrawn') continue;
    for (const [noun, result] of [...made].reverse()) await records.withdrawn(noun, result, 'It was wrong.', false);
  }
  const copies = new Map<string, string>();
  const sources = await (await database()).source.findMany({
    where: { id: { in: [...states.keys()] } },
    select: { id: true },
  });
  for (const { id: sourceId } of sources) {
    const text = keptCanary(states.get(sourceId)?.replace(/\W+/g, '') ?? 'open');
    copies.set(sourceId, value(await keepCopy({ kind: 'program', role: 'editor' }, { sourceId, text })).id);
  }
  const rows = await (await database()).record.findMany({
    where: { id: { in: [...states.keys()] } },
    select: { id: true, noun: true, slug: true },
  });
  return rows.map(({ id, noun, slug }) => ({
    id,
    noun: noun as NounName,
    handle: slug ?? id,
    state: states.get(id) ?? 'open',
    proposal: proposals.get(id),
    copy: copies.get(id),
  }));
}
