/** Beyond these no query of the public side goes: it reads, and for fifteen seconds at most. */
const LIMITS = '-c statement_timeout=15000 -c default_transaction_read_only=on';

/**
 * The public side asks the same few statements over and over, by address or by place in a list: to plan one costs more than to run it, and
 * no value makes another plan better. So each is planned once a connection. Members' lists, whose filters are of very different width,
 * are planned by their values (decision 0049).
 */
const PLANS = '-c plan_cache_mode=force_generic_plan';

/**
 * How an address leads through a pooler in transaction mode, by its parameter `pgbouncer`, as Prisma's addresses have it. Such a pooler keeps nothing of
 * a connection, so that options are asked of the login itself (`ALTER ROLE … SET`): `prepared` where it keeps named statements (PgBouncer 1.21 with
 * `max_prepared_statements`), `true` where it does not; null where there is none.
 */
export function poolerOf(address: string): 'true' | 'prepared' | null {
  const value = new URL(address).searchParams.get('pgbouncer');
  return value === 'true' || value === 'prepared' ? value : null;
}

/**
 * An address (`postgresql://…`) whose connections ask the server for `options` when they begin, after those that it asks for already.
 * They stand in the address because the driver forgets options beside one that has its own.
 */
export function withOptions(address: string, options: string): string {
  if (poolerOf(address)) return address;
  const url = new URL(address);
  url.searchParams.set('options', [url.searchParams.get('options'), options].filter(Boolean).join(' '));
  return url.href;
}

/** The owner's address with the public role taken on at once, for a PostgreSQL that gives the public side no login. */
export const asPublicRole = (ownerAddress: string): string => withOptions(ownerAddress, '-c role=plenary_public');

/** The public side's address with its limits, which so hold wherever the database is and whoever made the login. */
export const withinLimits = (publicAddress: string): string => withOptions(publicAddress, LIMITS);

/** The address that the public side's pages read by: within its limits, and with each statement planned once. */
export const forPages = (publicAddress: string): string => withOptions(withinLimits(publicAddress), PLANS);

/** The addresses that a setting names, with spaces between them. */
export const addressesIn = (setting: string): string[] => setting.split(/\s+/).filter(Boolean);
