/** The address for another login, another database, or both. */
export function readdress(address: string, database: string, login?: { name: string; password: string }): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login.name, password: login.password });
  return url.href;
}
