import os from 'node:os';

const mebibyte = 1024 * 1024;

function megabytes(bytes: number, least: number, most: number): string {
  return `${Math.round(Math.min(Math.max(bytes / mebibyte, least), most))}MB`;
}

/** The memory that this process may count on, in bytes; a container's limit where there is one. */
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(os.totalmem(), limit) : os.totalmem();
}

/**
 * PostgreSQL's settings for a machine that it shares with Node and a browser: a part of the memory, loopback only,
 * no socket file, and a commit that is on disk before it is acknowledged. Only throw-away test data give up the last.
 */
export function settings(port: number, durable: boolean): string[] {
  const total = memory();
  const disk = durable ? 'on' : 'off';
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    fsync: disk,
    full_page_writes: disk,
    synchronous_commit: disk,
    max_connections: '100',
    shared_buffers: megabytes(total / 8, 64, 4096),
    effective_cache_size: megabytes(total / 2, 128, 65536),
    work_mem: megabytes(total / 512, 4, 64),
    maintenance_work_mem: megabytes(total / 32, 64, 1024),
    random_page_cost: '1.1',
    jit: 'off',
    idle_in_transaction_session_timeout: '5min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u@%d ',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
