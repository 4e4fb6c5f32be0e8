import type { Logins } from '../postgres/roles';

/** The address for another database, login or port. */
export function readdress(
  address: string,
  { database, login, port }: { database?: string; login?: { name: string; password: string }; port?: number },
): string {
  const url = new URL(address);
  if (database) url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login.name, password: login.password });
  if (port) url.port = String(port);
  return url.href;
}

/** The addresses of one server's databases, for its superuser or for one of a run's logins, which share a password. */
export const addressesOf =
  (superuserUrl: string, logins: Logins, password: string) =>
  (login: 'superuser' | keyof Logins, database: string): string =>
    readdress(superuserUrl, {
      database,
      login: login === 'superuser' ? undefined : { name: logins[login], password },
    });
