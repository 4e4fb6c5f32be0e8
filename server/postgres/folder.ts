import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../lib/errors';
import { Failure } from '../failure';
import { type Account, accountFor, canEnter } from './account';
import { freePort } from './port';

/** Where root's programs and data go when they lie in a folder that the database account cannot enter. */
export const sharedFolder = '/var/lib/plenary';

/** What is remembered of the own database, in `database.json` beside its data; readable by its owner only. */
export interface DatabaseRecord {
  /** The cluster's folder; relative to the data folder where it lies inside, so that a project can be moved. */
  folder: string;
  port: number;
  passwords: { postgres: string; plenary: string; plenary_program: string; plenary_public: string };
}

function recordFile(dataFolder: string): string {
  return path.join(dataFolder, 'database.json');
}

/** Makes the data folder. Others may pass through it only as root: the database account must reach its cluster inside. */
export function makeDataFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    if (process.getuid?.() === 0) chmodSync(dataFolder, 0o711);
  } catch (error) {
    const reason = { ENOSPC: 'the disk is full', EACCES: 'access is denied', EROFS: 'it lies on a read-only disk' };
    const code = codeOf(error);
    throw new Failure(`The data folder ${dataFolder} cannot be made: ${reason[code as keyof typeof reason] ?? code}.`);
  }
}

/** The cluster's folder for new data: inside the data folder, or in /var/lib/plenary where the account cannot get there. */
export function chooseFolder(dataFolder: string, account: Account | undefined): string {
  if (canEnter(dataFolder, account)) return 'postgres';
  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 10);
  const home = path.join(sharedFolder, key);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return path.join(home, 'postgres');
}

/** The file that whoever runs this cluster holds locked; beside the data, so that two clones of one record meet. */
export function lockFile(cluster: string): string {
  return path.join(path.dirname(cluster), 'plenary.lock');
}

/** The absolute folder of the cluster that a record names. */
export function clusterFolder(dataFolder: string, record: DatabaseRecord): string {
  return path.resolve(dataFolder, record.folder);
}

export function readRecord(dataFolder: string): DatabaseRecord | null {
  if (!existsSync(recordFile(dataFolder))) return null;
  try {
    return JSON.parse(readFileSync(recordFile(dataFolder), 'utf8'));
  } catch {
    throw new Failure(
      `${recordFile(dataFolder)} cannot be read; it holds the database's passwords: start as the user who owns it.`,
    );
  }
}

export function writeRecord(dataFolder: string, record: DatabaseRecord, flag: 'w' | 'wx' = 'w'): void {
  writeFileSync(recordFile(dataFolder), `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flag });
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Gives a record of a version that had no login for the program its password. The caller holds the lock of the data folder. */
export function completeRecord(dataFolder: string, record: DatabaseRecord): void {
  if (record.passwords.plenary_program) return;
  record.passwords.plenary_program = newPassword();
  writeRecord(dataFolder, record);
}

/** The record of this data folder, made with random passwords on the first start. */
export async function openRecord(dataFolder: string): Promise<DatabaseRecord> {
  const known = readRecord(dataFolder);
  if (known) return known;
  const folder = chooseFolder(dataFolder, accountFor(path.join(dataFolder, 'postgres')));
  if (existsSync(path.resolve(dataFolder, folder))) {
    throw new Failure(
      `${recordFile(dataFolder)}, which holds the passwords of the database in ${folder}, is missing: put it back.`,
    );
  }
  const passwords = {
    postgres: newPassword(),
    plenary: newPassword(),
    plenary_program: newPassword(),
    plenary_public: newPassword(),
  };
  const record = { folder, port: await freePort(), passwords };
  try {
    writeRecord(dataFolder, record, 'wx');
    return record;
  } catch (error) {
    // Of two first starts at once, both go by what the faster one wrote.
    if (codeOf(error) === 'EEXIST') return openRecord(dataFolder);
    throw error;
  }
}
