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
