import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, Transform, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { Failure } from '../failure';

/** What a backup holds, at its end: a file that was cut short has none. */
const Manifest = z.strictObject({
  format: z.literal(1),
  /** When it was made, RFC 3339. */
  made: z.iso.datetime(),
  folders: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

const MANIFEST = 'manifest.json';
/** Names of a backup lead to nowhere but below the folder that they are put into. */
const NAME = /^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;

const damaged = (why: string): Failure => new Failure(`The backup is damaged and was not used: ${why}.`);

async function piecesOf(bytes: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return pieces;
}

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

/** As many bytes of a file as it had when it was looked at: it may grow meanwhile, and where it shrinks the rest is zeros. */
async function* bytesOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  let left = size;
  while (left > 0) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(left, 1 << 20)), 0);
    if (bytesRead === 0) break;
    yield buffer.subarray(0, Math.min(bytesRead, left));
    left -= bytesRead;
  }
  while (left > 0) {
    const zeros = Buffer.alloc(Math.min(left, 1 << 20));
    yield zeros;
    left -= zeros.length;
  }
}

/** Writes a backup: a tar file, gzipped, of folders and files and at its end of a list of them with their SHA-256. */
export function writeArchive(target: string) {
  const tar = pack();
  const written = pipeline(
    tar,
    createGzip({ level: constants.Z_BEST_SPEED }),
    createWriteStream(target, { mode: 0o600, flags: 'wx' }),
  );
  // Whoever adds to it hears of it there; `finish` hears of it in any case.
  written.catch((error: Error) => tar.destroy(error));
  const manifest: Manifest = { format: 1, made: new Date().toISOString(), folders: [], files: [] };

  async function add(name: string, size: number, bytes: Readable): Promise<void> {
    const hash = createHash('sha256');
    // Streams of this library are those of Node, though their types are their own.
    const entry = tar.entry({ name, size, mode: 0o600 }) as unknown as Writable;
    await pipeline(bytes, hashing(hash), entry);
    manifest.files.push({ name, size, sha256: hash.digest('hex') });
  }
  return {
    folder(name: string): void {
      manifest.folders.push(name);
    },
    /** Adds a file as it is now; one that has just gone is left out. */
    async file(name: string, source: string): Promise<void> {
      const file = await open(source).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (!file) return;
      try {
        const { size } = await file.stat();
        await add(name, size, Readable.from(bytesOf(file, size)));
      } finally {
        await file.close();
      }
    },
    text: (name: string, text: string): Promise<void> => {
      const bytes = Buffer.from(text);
      return add(name, bytes.length, Readable.from([bytes]));
    },
    async finish(): Promise<Manifest> {
      const text = JSON.stringify(manifest);
      tar.entry({ name: MANIFEST }, text);
      tar.finalize();
      await written;
      return manifest;
    },
    abandon: (): void => tar.destroy(),
  };
}

/**
 * Reads a backup from its beginning to its end, hands each file to `take`, and compares all of it with its list.
 * Throws a Failure where anything is missing, too much or other than it was; what `take` has done by then is to be undone.
 */
export async function readArchive(
  source: string,
  take: (name: string, bytes: Readable) => Promise<void>,
): Promise<Manifest> {
  const tar = extract();
  const found = new Map<string, { size: number; sha256: string }>();
  let list: string | undefined;
  const reading = pipeline(createReadStream(source), createGunzip(), tar);
  reading.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header;
      const content = entry as unknown as Readable;
      if (list !== undefined) throw damaged('something stands behind its list');
      if (name === MANIFEST) {
        list = Buffer.concat(await piecesOf(content)).toString('utf8');
        continue;
      }
      if (!NAME.test(name) || found.has(name)) throw damaged(`it holds "${name.slice(0, 100)}"`);
      const hash = createHash('sha256');
      const bytes = hashing(hash);
      await Promise.all([pipeline(content, bytes), take(name, bytes).then(() => finished(bytes.resume()))]);
      found.set(name, { size, sha256: hash.digest('hex') });
    }
    await reading;
  } catch (error) {
    if (error instanceof Failure || (error instanceof Error && 'syscall' in error)) throw error;
    throw damaged('it cannot be read to its end');
  }
  return compared(list, found);
}

function compared(list: string | undefined, found: ReadonlyMap<string, { size: number; sha256: string }>): Manifest {
  if (list === undefined) throw damaged('its list is missing');
  let given: unknown;
  try {
    given = JSON.parse(list);
  } catch {
    throw damaged('its list cannot be read');
  }
  const { data: manifest } = Manifest.safeParse(given);
  if (!manifest || manifest.folders.some((name) => !NAME.test(name))) throw damaged('its list cannot be read');
  for (const { name, size, sha256 } of manifest.files) {
    const one = found.get(name);
    if (one?.size !== size || one.sha256 !== sha256) throw damaged(`"${name}" is not what it was`);
  }
  if (found.size !== manifest.files.length) throw damaged('it holds more than its list');
  return manifest;
}
