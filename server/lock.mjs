// Plain JavaScript: the installation is guarded by it before TypeScript can be read.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { birth } from './process.mjs';

/** Who holds the lock at `file`, or null when nobody alive does. */
export function lockHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return holder.birth !== '' && birth(holder.pid) === holder.birth ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the lock at `file` for this process. Returns null when it is taken, else the holder that stands in the way.
 * A lock whose process is gone (kill -9, power cut) counts as free.
 */
export function takeLock(file, note = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ ...note, pid: process.pid, birth: birth(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, file);
        return null;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = lockHolder(file);
      if (holder) return holder;
      renameSync(file, `${own}.stale`);
      rmSync(`${own}.stale`, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives back a lock that this process holds. */
export function releaseLock(file) {
  if (lockHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
