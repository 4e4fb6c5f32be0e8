import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/*
 * Signed notes (c2sp.org/signed-note) with Ed25519: a text, an empty line, and a line for each who signed it. Transparency logs, their witnesses
 * and their monitors exchange them.
 */

/** The byte by which a note's Ed25519 signature is told from other kinds. */
const ED25519 = 0x01;
/** What stands before the 32 bytes of a key in DER (RFC 8410). */
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
/** A note that anybody may hand us. */
const MOST_LENGTH = 1_000_000;

/** A key by which a note is verified. */
export interface Verifier {
  name: string;
  /** Four bytes, in hex. */
  id: string;
  key: KeyObject;
  /** The key as it is written: name, id and key. */
  text: string;
}
export interface Signer extends Verifier {
  secret: KeyObject;
}

const isName = (name: string): boolean => /^[^\p{White_Space}\p{Cc}+]+$/u.test(name);

/** Bytes in base64, written in the one way in which they can be; null for anything else. */
export function readBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function verifierOf(name: string, raw: Uint8Array): Verifier {
  const typed = Buffer.concat([Buffer.from([ED25519]), raw]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 8);
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_DER, raw]), format: 'der', type: 'spki' });
  return { name, id, key, text: `${name}+${id}+${typed.toString('base64')}` };
}

/** A verifier key as others write it; null where it is none, or of another kind than Ed25519. */
export function readVerifier(text: string): Verifier | null {
  const [, name = '', id = '', key = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const typed = readBase64(key);
  if (!isName(name) || typed?.[0] !== ED25519 || typed.length !== 33) return null;
  const verifier = verifierOf(name, typed.subarray(1));
  return verifier.id === id ? verifier : null;
}

/**
 * A key that signs.
 *
 * @param name the name under which it signs: no spaces and no plus
 * @param seed 32 random bytes (RFC 8032)
 */
export function signerOf(name: string, seed: Uint8Array): Signer {
  if (!isName(name) || seed.length !== 32) throw new Error('A key that signs has a name without spaces and 32 bytes.');
  const secret = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);
  return { ...verifierOf(name, raw), secret };
}

/** The note of a text, which ends with a line break, signed by one key. */
export function signNote(text: string, { name, id, secret }: Signer): string {
  const signature = Buffer.concat([Buffer.from(id, 'hex'), sign(null, Buffer.from(text), secret)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

interface Signature {
  name: string;
  id: string;
  bytes: Buffer;
}

function readSignature(line: string): Signature | null {
  const [, name = '', text = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = readBase64(text);
  if (!isName(name) || !bytes || bytes.length < 5) return null;
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

/** A note in its parts; null where it is none. */
function readNote(note: string): { text: string; signatures: Signature[] } | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || note.length > MOST_LENGTH || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  // Control characters other than the line break are in no note.
  if ([...note].some((sign) => sign < ' ' && sign !== '\n') || !note.isWellFormed()) return null;
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature);
  return signatures.every((one) => one !== null) ? { text, signatures } : null;
}

/** The names of those who signed a note, as it says itself; none where it is no note. */
export const namesOn = (note: string): string[] => readNote(note)?.signatures.map(({ name }) => name) ?? [];

export type NoteRefusal = 'no_note' | 'unknown_key' | 'bad_signature';

/**
 * The text of a note that one of these keys has signed. Signatures by other keys are not looked at; one by a known key that is wrong spoils the
 * whole note.
 */
export function openNote(
  note: string,
  verifiers: readonly Verifier[],
): { text: string; by: Verifier } | { refused: NoteRefusal } {
  const read = readNote(note);
  if (!read) return { refused: 'no_note' };
  let by: Verifier | undefined;
  for (const { name, id, bytes } of read.signatures) {
    const known = verifiers.find((one) => one.name === name && one.id === id);
    if (!known) continue;
    if (bytes.length !== 64 || !verify(null, Buffer.from(read.text), known.key, bytes))
      return { refused: 'bad_signature' };
    by ??= known;
  }
  return by ? { text: read.text, by } : { refused: 'unknown_key' };
}
