import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts nginx with one worker, which keeps all that it writes in `folder`.
 *
 * @param http what its `http` block holds
 * @returns what stops it
 */
export async function startNginx(folder: string, http: string): Promise<() => void> {
  const conf = path.join(folder, 'nginx.conf');
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    conf,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; events { worker_connections 1024; }
     http { access_log off; ${own.join(' ')} ${http} }`,
  );
  const server = spawn('nginx', ['-c', conf, '-p', folder], { stdio: 'ignore' });
  await sleep(500);
  return () => server.kill('SIGTERM');
}
