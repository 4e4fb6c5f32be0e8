import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';

/** A server action of the build: where it is written, and the address of a page that carries it. */
export interface ServerAction {
  id: string;
  name: string;
  address: string;
}
interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
}

/** The address of a page's file, with something in the place of each of its parts. */
const addressOf = (file: string): string =>
  file
    .replace(/^app\/\[locale\]|\/page$/g, '')
    .replace(/\/\([a-z]+\)/g, '')
    .replace('[noun]', 'meetings')
    .replace(/\[[^\]]+\]/g, '00000000-0000-7000-8000-000000000000') || '/';

/** Every server action that the build knows, as Next writes it down. */
export function serverActions(): ServerAction[] {
  const file = path.join('.next', 'server', 'server-reference-manifest.json');
  const { node }: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const pages = Object.keys(workers).filter((page) => page.startsWith('app/[locale]/'));
    const [page = ''] = pages.toSorted((a, b) => a.length - b.length);
    return { id, name: `${filename.replace(/^lib\/|\/?actions\.ts$/g, '')} ${exportedName}`, address: addressOf(page) };
  });
}

/** Sends an action as a browser does, but with a body of the caller's making. */
export const send = (
  request: APIRequestContext,
  { id, address }: ServerAction,
  body: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> =>
  request.post(address, {
    maxRedirects: 0,
    data: Buffer.from(body, 'utf8'),
    headers: { 'next-action': id, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', ...headers },
  });

/** What an action answered: the second row of the stream that Next sends; null where it answered with something else. */
export async function answerOf(response: APIResponse): Promise<unknown> {
  const row = /^1:(.*)$/m.exec(await response.text())?.[1];
  return row?.startsWith('{') ? JSON.parse(row) : null;
}
