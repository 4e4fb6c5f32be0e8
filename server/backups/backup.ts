import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure';
import { clusterFolder, readRecord } from '../postgres/folder';
import { addressOf } from '../postgres/own';
import { type Manifest, readArchive, writeArchive } from './archive';
import { copyCluster } from './cluster-copy';

/** What lies beside the database and cannot be made again. */
export const KEYS = ['database.json', 'secret', 'log-key'] as const;

/**
 * Writes all of an installation with a database of its own, which runs, into one file, and reads that again from its beginning to its end. The file
 * has its name only when it is whole. It holds the passwords of the database and the keys: whoever has it has everything.
 */
export async function backUp(dataFolder: string, target: string): Promise<Manifest> {
  const record = readRecord(dataFolder);
  if (!record) throw new Failure(`There is no database in ${dataFolder}.`);
  if (existsSync(target)) throw new Failure(`${target} is there already; a backup is written over nothing.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const archive = writeArchive(partial);
  try {
    for (const key of KEYS) await archive.file(`keys/${key}`, path.join(dataFolder, key));
    await copyCluster(addressOf(record, 'postgres', 'postgres'), clusterFolder(dataFolder, record), {
      folder: (name) => archive.folder(`cluster/${name}`),
      file: (name, source) => archive.file(`cluster/${name}`, source),
      text: (name, text) => archive.text(`cluster/${name}`, text),
    });
    const manifest = await archive.finish();
    await readArchive(partial, async (_name, bytes) => void bytes.resume());
    renameSync(partial, target);
    return manifest;
  } catch (error) {
    archive.abandon();
    rmSync(partial, { force: true });
    throw error;
  }
}
