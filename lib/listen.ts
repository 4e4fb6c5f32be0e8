import pg from 'pg';
import { env } from './env';
import { log } from './log';

/** What there can be news of: a record (saved, opened, left) and a member (role, standing, sessions). */
export type Topic = `record:${string}` | `member:${string}`;
type OnNews = () => void;

interface Listener {
  topics: Map<string, Set<OnNews>>;
  client: pg.Client | null;
  /** Connections that failed one after another. */
  failures: number;
  retry?: NodeJS.Timeout;
  watch?: NodeJS.Timeout;
}

/** The channel that the database's triggers tell their news on. */
const CHANNEL = 'plenary';
const LONGEST_PAUSE = 10_000;
/** A connection that broke without a word is found out by asking. */
const ASK_EVERY = 30_000;

/** One for the process: Next may bundle this file more than once. */
const kept = globalThis as typeof globalThis & { plenaryListener?: Listener };

const listener = (): Listener => {
  kept.plenaryListener ??= { topics: new Map(), client: null, failures: 0 };
  return kept.plenaryListener;
};

async function connect(state: Listener): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DIRECT_DATABASE_URL ?? env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  state.client = client;
  client.on('notification', ({ payload = '' }) => {
    for (const hear of [...(state.topics.get(payload) ?? [])]) hear();
  });
  client.on('error', (error) => lose(state, client, error));
  client.on('end', () => lose(state, client));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    return lose(state, client, error);
  }
  state.failures = 0;
  state.watch = setInterval(() => {
    client.query('SELECT 1').catch((error: unknown) => lose(state, client, error));
  }, ASK_EVERY).unref();
  // What was said meanwhile went unheard: everybody looks once.
  for (const hear of new Set([...state.topics.values()].flatMap((hears) => [...hears]))) hear();
}

/** Gives a broken connection up and, while anybody still listens, opens another after a pause that grows. */
function lose(state: Listener, client: pg.Client, error?: unknown): void {
  if (state.client !== client) return;
  hangUp(state);
  if (state.topics.size === 0) return;
  if (error) log.warn({ err: error instanceof Error ? error.message : undefined }, 'the listening connection was lost');
  const pause = Math.min(250 * 2 ** state.failures, LONGEST_PAUSE) * (0.5 + Math.random() / 2);
  state.failures += 1;
  state.retry = setTimeout(() => void connect(state), pause).unref();
}

function hangUp(state: Listener): void {
  const { client } = state;
  state.client = null;
  clearInterval(state.watch);
  clearTimeout(state.retry);
  client?.end().catch(() => log.debug('the listening connection was gone already'));
}

/**
 * Calls `hear` at news of any of the topics, and each time that the connection begins anew, because news may have been missed then.
 * A process holds one connection for all that listen in it, and none while nobody does.
 *
 * @returns ends it
 */
export function listen(topics: readonly Topic[], hear: OnNews): () => void {
  const state = listener();
  const idle = state.topics.size === 0;
  for (const topic of topics) state.topics.set(topic, (state.topics.get(topic) ?? new Set()).add(hear));
  if (idle) void connect(state);
  return () => {
    for (const topic of topics) {
      const hears = state.topics.get(topic);
      hears?.delete(hear);
      if (hears?.size === 0) state.topics.delete(topic);
    }
    if (state.topics.size === 0) hangUp(state);
  };
}
