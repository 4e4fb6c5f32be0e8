import { Agent, get, type OutgoingHttpHeaders } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface Answers {
  /** Milliseconds of each answer with status 200, to its last byte. */
  times: number[];
  /** How often each status came; 0 where the connection broke. */
  statuses: Map<number, number>;
  /** Of all answers' bodies, as they came over the wire. */
  bytes: number;
  /** How long it took in all, in milliseconds. */
  took: number;
}

interface Load {
  /** Where each request goes, by its number. */
  url: (request: number) => URL;
  headers?: OutgoingHttpHeaders;
  /** Keep-alive connections, each of which asks again as soon as it is answered. */
  connections: number;
  /** Milliseconds between an answer and the next request on its connection. */
  pause?: number;
  /** Whether to go on. */
  while: () => boolean;
}

function ask(url: URL, agent: Agent, headers: OutgoingHttpHeaders): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { 'accept-encoding': 'gzip, br', ...headers } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on('error', () => resolve({ status: 0, bytes }));
    });
    request.on('error', () => resolve({ status: 0, bytes: 0 }));
  });
}

/** The text at an address. */
export const textAt = async (address: string): Promise<string> => (await fetch(address)).text();

/** Asks over and over on several connections, and counts what comes. */
export async function load({ url, headers = {}, connections, pause = 0, while: goOn }: Load): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answers = { times: [], statuses: new Map(), bytes: 0, took: 0 };
  const begun = performance.now();
  let asked = 0;
  const connection = async () => {
    while (goOn()) {
      const start = performance.now();
      asked += 1;
      const { status, bytes } = await ask(url(asked), agent, headers);
      answers.statuses.set(status, (answers.statuses.get(status) ?? 0) + 1);
      answers.bytes += bytes;
      if (status === 200) answers.times.push(performance.now() - start);
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  answers.took = performance.now() - begun;
  return answers;
}

/** A condition that holds for so many milliseconds from now. */
export function lasting(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
