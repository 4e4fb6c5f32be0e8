import { HASH_LENGTH } from './merkle';
import { type NoteRefusal, openNote, readBase64, type Signer, signNote, type Verifier } from './note';

/** What a log says of itself at one time: how many leaves it has, and the root of their tree. */
export interface Checkpoint {
  /** Which log it is. */
  origin: string;
  size: number;
  root: Buffer;
}

/** The log of a site by its web address: the address without its scheme, and `/log`. */
export const originOf = (site: string): string => `${site.replace(/^\w+:\/\//, '').replace(/[+\s]/g, '-')}/log`;

const write = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The checkpoint as it is published (c2sp.org/tlog-checkpoint), signed by the log's key, whose name is the log's. */
export const signCheckpoint = (size: number, root: Buffer, signer: Signer): string =>
  signNote(write({ origin: signer.name, size, root }), signer);

/** The text of a checkpoint, read; null where it is none. Lines behind the third are left alone, as the standard asks. */
export function readCheckpoint(text: string): Checkpoint | null {
  const lines = text.split('\n');
  const [origin = '', size = '', hash = ''] = lines;
  const root = readBase64(hash);
  const isWhole = lines.length >= 4 && lines.at(-1) === '' && lines.slice(0, -1).every((line) => line !== '');
  if (!isWhole || !/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || root?.length !== HASH_LENGTH)
    return null;
  return { origin, size: Number(size), root };
}

/** A signed checkpoint, verified by one of these keys, or why it is none. */
export function openCheckpoint(
  note: string,
  verifiers: readonly Verifier[],
): (Checkpoint & { by: Verifier }) | { refused: NoteRefusal | 'no_checkpoint' } {
  const opened = openNote(note, verifiers);
  if ('refused' in opened) return opened;
  const checkpoint = readCheckpoint(opened.text);
  return checkpoint ? { ...checkpoint, by: opened.by } : { refused: 'no_checkpoint' };
}
