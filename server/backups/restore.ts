import { chownSync, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../failure';
import { accountFor } from '../postgres/account';
import { chooseFolder, type DatabaseRecord, makeDataFolder, readRecord, writeRecord } from '../postgres/folder';
import { readArchive } from './archive';
import { KEYS } from './backup';

const isKey = (name: string): name is (typeof KEYS)[number] => (KEYS as readonly string[]).includes(name);

/**
 * Puts what a backup holds into a data folder that holds no database. Nothing has its name there before the last byte was compared with the list of
 * the backup; of one that is damaged nothing is left.
 *
 * @returns when the backup was made, and where its database lies now
 */
export async function restore(source: string, dataFolder: string): Promise<{ made: string; folder: string }> {
  if (!existsSync(source)) throw new Failure(`There is no file ${source}.`);
  if (readRecord(dataFolder))
    throw new Failure(
      `There is a database in ${dataFolder} already. Restore into another folder: PLENARY_DATA=/some/folder npm run -s restore -- FILE.`,
    );
  makeDataFolder(dataFolder);
  const account = accountFor(path.join(dataFolder, 'postgres'));
  const chosen = chooseFolder(dataFolder, account);
  const folder = path.resolve(dataFolder, chosen);
  const partial = `${folder}.partial`;
  const own = (made: string) => account && chownSync(made, account.uid, account.gid);
  const makeFolder = (made: string) => {
    // Each on the way is the database account's, too.
    if (mkdirSync(made, { recursive: true, mode: 0o700 }))
      for (let at = made; at.startsWith(partial); at = path.dirname(at)) own(at);
  };
  rmSync(partial, { recursive: true, force: true });
  const keys = new Map<string, string>();
  try {
    makeFolder(partial);
    const { made, folders } = await readArchive(source, async (name, bytes) => {
      const [kind = '', ...rest] = name.split('/');
      const inside = rest.join('/');
      if (kind === 'keys' && isKey(inside)) {
        keys.set(inside, Buffer.concat(await bytes.toArray()).toString('utf8'));
      } else if (kind === 'cluster' && inside) {
        const file = path.join(partial, inside);
        makeFolder(path.dirname(file));
        await pipeline(bytes, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
        own(file);
      } else throw new Failure(`The backup is damaged and was not used: it holds "${name}".`);
    });
    const record: DatabaseRecord | undefined = JSON.parse(keys.get('database.json') ?? 'null') ?? undefined;
    if (!record?.passwords) throw new Failure('The backup is damaged and was not used: it lacks database.json.');
    for (const name of folders) makeFolder(path.join(partial, name.replace(/^cluster\//, '')));
    renameSync(partial, folder);
    for (const [name, text] of keys)
      if (name !== 'database.json') writeFileSync(path.join(dataFolder, name), text, { mode: 0o600 });
    // With this the folder holds a database.
    writeRecord(dataFolder, { ...record, folder: chosen }, 'wx');
    return { made, folder };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}
