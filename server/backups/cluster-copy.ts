import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { withClient } from '../postgres/client';

/** What a copy of a running cluster does without: each start makes it anew (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). */
const OF_THE_PROCESS =
  /^(postmaster\.(pid|opts)|pg_internal\.init|pgsql_tmp.*|current_logfiles|backup_label(\.old)?|tablespace_map(\.old)?)$/;
const EMPTY = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);

/** What is written into: folders, and files by the address of their bytes or as a text. Names are relative to the cluster. */
interface Target {
  folder(name: string): void;
  file(name: string, source: string): Promise<void>;
  text(name: string, text: string): Promise<void>;
}

async function copyFolder(root: string, below: string, target: Target): Promise<void> {
  for (const entry of await readdir(path.join(root, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (OF_THE_PROCESS.test(entry.name)) continue;
    if (entry.isFile()) await target.file(name, path.join(root, name));
    if (!entry.isDirectory()) continue;
    target.folder(name);
    if (!EMPTY.has(name)) await copyFolder(root, name, target);
  }
}

/**
 * Copies a cluster while it runs and is written to. What changes meanwhile stands in its log, which comes along: the copy, started, is the cluster
 * as it was at the end of the copying.
 */
export function copyCluster(superuserUrl: string, folder: string, target: Target): Promise<void> {
  return withClient(superuserUrl, async (client) => {
    // A slot of this connection holds the log from here on; it goes with the connection.
    await client.query(`SELECT pg_create_physical_replication_slot('plenary_backup_' || pg_backend_pid(), TRUE, TRUE)`);
    await client.query(`SELECT pg_backup_start('plenary', TRUE)`);
    await copyFolder(folder, '', target);
    const { rows } = await client.query<{ label: string; last: string }>(
      'SELECT labelfile AS "label", pg_walfile_name(lsn) AS "last" FROM pg_backup_stop(FALSE)',
    );
    const [{ label = '', last = '' } = {}] = rows;
    const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label)?.[1];
    if (!first) throw new Error(`The label of the backup names no file of the log: ${label}`);
    const log = path.join(folder, 'pg_wal');
    for (const name of (await readdir(log)).sort())
      if (/^[0-9A-F]{24}$/.test(name) ? name >= first && name <= last : name.endsWith('.history'))
        await target.file(`pg_wal/${name}`, path.join(log, name));
    target.folder('pg_wal/archive_status');
    await target.text('backup_label', label);
  });
}
