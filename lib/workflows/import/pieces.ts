import { HEDGE } from '../../import/claims';
import type { Block, Passage, Proposal, ProposalWarning } from '../../import/proposal';

/** What a review is made of: one piece for each thing that a text seems to say, in the order in which they are reviewed. */
export const PIECE_NOUNS = [
  'source',
  'meeting',
  'takeaway',
  'claim',
  'condition',
  'model',
  'pillar',
  'programme',
  'session',
  'organization',
  'person',
  'country',
  'reference',
] as const;
export type PieceNoun = (typeof PIECE_NOUNS)[number];

const STATED: readonly PieceNoun[] = ['takeaway', 'claim', 'condition', 'session', 'reference'];
/** Whether a piece of this kind rests on what a passage says, which is quoted then, and not only on a name in it. */
export const isStated = (noun: PieceNoun): boolean => STATED.includes(noun);

/** Null is "not reported". A field that refers to another piece holds that piece's key. */
export type PieceValue = string | boolean | string[] | null;
export type PieceFields = Record<string, PieceValue>;
type Match = NonNullable<Proposal['source']['match']>;

export interface Piece {
  key: string;
  noun: PieceNoun;
  fields: PieceFields;
  passages: Passage[];
  /** A record that seems to be the same. */
  match: Match | null;
  /** The record to use instead of making a new one. */
  existing: string | null;
}

/** One text, what was found in it, and what was not. */
export interface Reading {
  text: string;
  blocks: Block[];
  warnings: ProposalWarning[];
  pieces: Piece[];
}

/** Longest headline and name that the record takes; what is longer is cut at a word. */
const HEADLINE = 200;
const NAME = 300;

/** Cuts `text` at a word so that it is at most `max` UTF-16 units long, with an ellipsis where something went. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > max / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** The opening words of a text: how a document without a title is called. */
export const openingOf = (text: string): string => clip(text.slice(0, 400).trim().replace(/\s+/g, ' '), 90);

const SOURCE_KINDS = { statement: 'other', remarks: 'speech' } as Record<string, string>;
const BODY_KINDS: Record<string, string> = {
  united_nations: 'international',
  intergovernmental: 'international',
  government: 'government',
  civil_society: 'civil_society',
  academic: 'research',
  private: 'private_sector',
};

const WRITTEN = new RegExp(
  `^(?:(${HEDGE})\\s+)?(-?\\d{1,3}(?:,\\d{3})+|-?\\d+)(\\.\\d{1,4})?\\s*(%|\\p{L}[\\p{L}\\s]{0,50})?$`,
  'iu',
);

/**
 * A figure as written ("12,000", "more than 40 per cent") as the hedge before it, a number without separators and its unit;
 * a figure in words stays out.
 */
export function figureOf(written: string | null) {
  const [, hedge, whole, decimals = '', unit] = WRITTEN.exec(written?.trim() ?? '') ?? [];
  return {
    hedge: hedge?.toLowerCase() ?? null,
    figure: whole ? `${whole.replaceAll(',', '')}${decimals}` : null,
    unit: unit?.trim() ?? null,
  };
}

type Item = Pick<Proposal['source'], 'key' | 'passages' | 'match'>;

/** Existing records stand in for a piece from the start, except for what is only alike, and the meeting: two meetings often share a title. */
function piece({ key, passages, match = undefined }: Item, noun: PieceNoun, fields: PieceFields): Piece {
  const isSure = match && match.how !== 'alike' && noun !== 'meeting';
  return {
    key,
    noun,
    fields,
    passages,
    match: match ?? null,
    existing: isSure ? match.id : null,
  };
}

/** A proposal as pieces in the fields of the record, ready to be reviewed. Nothing is added that the proposal does not say. */
function piecesOf(proposal: Proposal): Piece[] {
  const { source, meeting } = proposal;
  return [
    piece(source, 'source', {
      title: source.fields.title && clip(source.fields.title, 500),
      kind: SOURCE_KINDS[source.fields.kind] ?? source.fields.kind,
      authors: source.fields.author ? [clip(source.fields.author, NAME)] : [],
      publisher: source.fields.publisher,
      url: source.fields.url,
      issuedOn: source.fields.issued,
      accessedOn: null,
      symbol: source.fields.symbol,
      language: source.fields.language,
    }),
    piece(meeting, 'meeting', {
      title: meeting.fields.title && clip(meeting.fields.title, NAME),
      kind: meeting.fields.kind ?? 'other',
      startOn: meeting.fields.startDate,
      endOn: meeting.fields.endDate,
      city: meeting.fields.city,
      countryCode: meeting.fields.country,
      timeZone: meeting.fields.timeZone,
      attendanceMode: meeting.fields.attendanceMode,
      documentSymbol: meeting.fields.symbol,
      attributionRule: meeting.fields.attributionRule ?? 'on_the_record',
    }),
    ...[...proposal.takeaways, ...proposal.caveats].map((one) =>
      piece(one, 'takeaway', {
        headline: clip(one.fields.headline, HEADLINE),
        text: clip(one.fields.text, 5000),
        kind: one.fields.kind,
        assertedBy: null,
        assertedByText: null,
      }),
    ),
    ...proposal.claims.map((one) =>
      piece(one, 'claim', {
        text: clip(one.fields.text, 5000),
        ...figureOf(one.fields.figure),
        asOf: one.fields.asOf,
        assertedBy: one.fields.assertedBy,
        assertedByText: one.fields.assertedBy ? null : one.fields.assertedByText,
        about: one.fields.about,
      }),
    ),
    ...proposal.models.map((one) =>
      piece(one, 'model', {
        name: clip(one.fields.name, NAME),
        countryCode: one.fields.country,
        sinceOn: one.fields.since,
        presented: one.fields.presented,
        aliases: [],
      }),
    ),
    ...proposal.pillars.map((one) =>
      piece(one, 'pillar', { name: clip(one.fields.name, NAME), kind: one.fields.kind, modelId: one.fields.model }),
    ),
    ...proposal.programmes.map((one) =>
      piece(one, 'programme', {
        name: clip(one.fields.name, NAME),
        modelId: one.fields.model,
        leadOrganizationId: one.fields.leadOrganization,
        aliases: one.fields.aliases.map((name) => clip(name, NAME)),
      }),
    ),
    ...proposal.sessions.map((one) =>
      piece(one, 'session', {
        title: clip(one.fields.title, NAME),
        date: one.fields.date,
        startTime: one.fields.startTime,
        endTime: one.fields.endTime,
      }),
    ),
    ...proposal.organizations.map((one) =>
      piece(one, 'organization', {
        name: clip(one.fields.name, NAME),
        acronym: one.fields.acronym && clip(one.fields.acronym, 40),
        kind: (one.fields.kind && BODY_KINDS[one.fields.kind]) ?? 'other',
        countryCode: one.fields.country,
        role: one.fields.role,
        aliases: [],
      }),
    ),
    ...proposal.people.map((one) =>
      piece(one, 'person', {
        name: clip(one.fields.name, NAME),
        publicRole: publicRoleOf(one.fields),
        organizationId: one.fields.organization,
        countryCode: one.fields.country,
        role: 'mentioned',
        aliases: [],
      }),
    ),
    ...proposal.countries.map((one) => piece(one, 'country', { countryCode: one.fields.code, role: one.fields.role })),
    ...proposal.references.map((one) =>
      piece(one, 'reference', {
        title: clip(one.fields.title, 500),
        kind: 'other',
        publisher: one.fields.publisherText && clip(one.fields.publisherText, NAME),
        url: one.fields.url,
        issuedOn: null,
        symbol: one.fields.symbol && clip(one.fields.symbol, 80),
      }),
    ),
  ];
}

/** The role in the text's own words, with the affiliation where that is no organisation of its own. */
function publicRoleOf({ role, affiliation, organization }: Proposal['people'][number]['fields']): string | null {
  const parts = organization ? [role] : [role, affiliation];
  const words = parts.filter((part) => part !== null).join(', ');
  return words === '' ? null : clip(words, NAME);
}

/** What a review begins with. */
export const readingOf = (proposal: Proposal): Reading => ({
  text: proposal.text,
  blocks: proposal.blocks,
  warnings: proposal.warnings,
  pieces: piecesOf(proposal),
});
