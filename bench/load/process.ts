import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a process has used so far. */
interface ProcessUse {
  /** Milliseconds of processor time, the program's and the system's for it. */
  cpu: number;
  /** Bytes of memory that it holds now. */
  memory: number;
}

const tick = (): number => Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;
const page = (): number => Number(spawnSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }).stdout) || 4096;

/** The sockets that listen on a port, by their inode (proc(5)). */
function listening(port: number): Set<string> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1));
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return new Set(
    fields.flatMap(([, local, , state, , , , , , inode]) =>
      state === '0A' && local?.endsWith(wanted) && inode ? [`socket:[${inode}]`] : [],
    ),
  );
}

function holdsOne(id: string, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${id}/fd`).some((handle) => sockets.has(readlinkSync(`/proc/${id}/fd/${handle}`)));
  } catch {
    // Another user's, or ended meanwhile.
    return false;
  }
}

/** Asks Linux what the process that listens on a port uses; elsewhere, or where it is another user's, nothing is known. */
export function watchProcess(port: number): () => ProcessUse {
  const unknown = () => ({ cpu: Number.NaN, memory: Number.NaN });
  if (process.platform !== 'linux') return unknown;
  const sockets = listening(port);
  const id = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsOne(name, sockets));
  if (!id) return unknown;
  const [milliseconds, bytes] = [1000 / tick(), page()];
  return () => {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) * milliseconds,
      memory: Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * bytes,
    };
  };
}
