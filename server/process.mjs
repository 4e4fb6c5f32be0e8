// Plain JavaScript: lock.mjs needs it before TypeScript can be read.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** The fields of Linux's /proc/PID/stat after the process's name, which may itself hold blanks and brackets. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const close = text.lastIndexOf(')');
    return { name: text.slice(text.indexOf('(') + 1, close), fields: text.slice(close + 2).split(' ') };
  } catch {
    return null;
  }
}

/** When a process started, in a form that differs for a later process with the same number; empty when it is gone. */
export function birth(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const found = stat(pid);
  // A zombie has ended; its parent has only not looked yet.
  if (!found || found.fields[0] === 'Z') return '';
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${found.fields[19]}`;
}

/** The npm that runs this process; between the two may stand the shell of the script. */
export function npmProcess() {
  const parent = process.ppid;
  const [name, grandparent] =
    process.platform === 'linux'
      ? [stat(parent)?.name ?? '', Number(stat(parent)?.fields[1])]
      : [ps(parent, 'comm'), Number(ps(parent, 'ppid'))];
  return /(^|\/)-?(ba|da|z|k)?sh$/.test(name) ? grandparent : parent;
}
