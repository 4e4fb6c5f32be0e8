import type { Decisions } from './decisions';
import type { PieceField } from './fields';
import type { ImportedText, Piece, PieceFields, PieceNoun } from './pieces';

/** What a reviewer decided on one piece; a piece without a mark is not decided yet. */
export type Mark = { as: 'accepted' } | { as: 'dropped' } | { as: 'merged'; into: string };
export type Marks = Readonly<Record<string, Mark>>;

type Descriptions = Record<PieceNoun, readonly PieceField[]>;

/** The piece that `key` went into in the end, following merges; itself where it was not merged. */
export function goesInto(marks: Marks, key: string): string {
  const seen = new Set<string>();
  let at = key;
  for (let mark = marks[at]; mark?.as === 'merged' && !seen.has(at); mark = marks[at]) {
    seen.add(at);
    at = mark.into;
  }
  return at;
}

/**
 * The decisions that a review comes to: kept pieces with what was merged into them, references following the merges, and
 * references to what is left out set to "not reported". Undecided pieces are taken as proposed or left out.
 */
export function settle(
  reading: ImportedText,
  marks: Marks,
  undecided: 'take' | 'leave',
  fields: Descriptions,
): Decisions {
  const isKept = ({ key }: Piece) => (marks[key] ? marks[key].as === 'accepted' : undecided === 'take');
  const kept = new Map(reading.pieces.filter(isKept).map(({ key, noun }) => [key, noun]));
  const merged = new Map<string, Piece[]>();
  for (const piece of reading.pieces) {
    const into = goesInto(marks, piece.key);
    if (into === piece.key || !kept.has(into)) continue;
    const others = merged.get(into);
    if (others) others.push(piece);
    else merged.set(into, [piece]);
  }
  const pieces = reading.pieces.filter(isKept).map((piece) => {
    const others = merged.get(piece.key) ?? [];
    const passages = [...piece.passages, ...others.flatMap((one) => one.passages)];
    const values = withNames(piece.fields, others);
    for (const { name, of } of fields[piece.noun]) {
      const given = values[name];
      if (!of || typeof given !== 'string') continue;
      const into = goesInto(marks, given);
      // A piece that was turned into another kind is no longer what was referred to.
      const noun = kept.get(into);
      values[name] = noun && of.includes(noun) ? into : null;
    }
    return { key: piece.key, noun: piece.noun, fields: values, passages, existing: piece.existing };
  });
  return { text: reading.text, blocks: reading.blocks, pieces };
}

/** Names of merged pieces live on as aliases, where the noun has any. */
function withNames(fields: PieceFields, others: readonly Piece[]): PieceFields {
  if (!Array.isArray(fields.aliases) || others.length === 0) return { ...fields };
  const names = others.flatMap(({ fields: { name, acronym, aliases } }) => [name, acronym, ...list(aliases)]);
  const known = new Set([fields.name, fields.acronym]);
  const more = names.filter((name): name is string => typeof name === 'string' && name !== '' && !known.has(name));
  return { ...fields, aliases: [...new Set([...fields.aliases, ...more])] };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : []);

/** What a piece lacks before it can be written: the names of required fields that are empty. */
export function missingFields(piece: Pick<Piece, 'noun' | 'fields' | 'existing'>, fields: Descriptions): string[] {
  if (piece.existing) return [];
  return fields[piece.noun]
    .filter(
      ({ name, required }) =>
        required && (piece.fields[name] === null || piece.fields[name] === undefined || piece.fields[name] === ''),
    )
    .map(({ name }) => name);
}
