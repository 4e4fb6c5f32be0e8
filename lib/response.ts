import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

// The start-up hook and the pages may be bundled apart, so that they share the store by a registered symbol.
const key = Symbol.for('plenary.response');
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<ServerResponse> };

/**
 * Remembers each request's response for as long as the request is being answered (Node's `http.server.request.start`
 * channel). Called once at start-up.
 */
export function rememberResponses(): void {
  if (shared[key]) return;
  const store = new AsyncLocalStorage<ServerResponse>();
  shared[key] = store;
  subscribe('http.server.request.start', (message) => {
    store.enterWith((message as { response: ServerResponse }).response);
  });
}

function currentResponse(): ServerResponse {
  const response = shared[key]?.getStore();
  if (!response) throw new Error('The start-up hook that remembers responses has not run.');
  return response;
}

/** Responses that lacked a database connection. The server and the pages may load this file apart. */
const lacking = Symbol.for('plenary.lacking');

/** Says that the request being answered, if any is, got no connection: should it fail, it is because the site is full. */
export function noteLack(): void {
  const response = shared[key]?.getStore();
  if (response) Object.assign(response, { [lacking]: true });
}

/** Whether a request got no database connection. */
export const hasLacked = (response: ServerResponse): boolean => lacking in response;

/** Responses whose requests wait for something that takes no time of the program. */
const aside = Symbol.for('plenary.aside');

/**
 * Says that the request being answered, if any is, waits for something that takes no time from others, such as a pause or a thread of its
 * own: it gives its turn back (`server/admission/`) and goes on without one. Whoever says so bounds how many wait.
 */
export function stepAside(): void {
  const response = shared[key]?.getStore();
  if (response) Object.assign(response, { [aside]: true });
}

/** Whether a request stepped aside. */
export const hasSteppedAside = (response: ServerResponse): boolean => aside in response;

/** Answers that are the same for whoever asks, and when they become others by the clock alone. */
const everybodys = Symbol.for('plenary.everybodys');
const changing = Symbol.for('plenary.changing');

/** Says that the page being rendered is the same for whoever asks: it may be kept (`server/pages/`). */
export const isForEverybody = (): void => void Object.assign(currentResponse(), { [everybodys]: true });

/** Says that what is being made reads otherwise from a moment on (milliseconds since 1970), though nothing in the record has changed. */
export function changesAt(moment: number): void {
  const response = currentResponse() as ServerResponse & { [changing]?: number };
  response[changing] = Math.min(response[changing] ?? Number.POSITIVE_INFINITY, moment);
}

/** What was said of an answer while it was made. */
export function saidOf(response: ServerResponse & { [changing]?: number }) {
  return {
    forEverybody: everybodys in response,
    changesAt: response[changing] ?? Number.POSITIVE_INFINITY,
  };
}

/** The request being answered, as it came in over the socket. */
export const currentRequest = (): IncomingMessage => currentResponse().req;

/** Aborted when whoever sent the request being answered has left before the end of the answer. */
export function requestGone(): AbortSignal {
  const response = currentResponse();
  const left = new AbortController();
  response.once('close', () => (response.writableFinished ? undefined : left.abort()));
  if (response.destroyed) left.abort();
  return left.signal;
}

function answer(status: number): void {
  const response = currentResponse();
  if (!response.headersSent) response.statusCode = status;
}

/**
 * Sets the status of the page being rendered to 404 without giving up its HTML: Next's `notFound()` answers 404 with an
 * empty body that a script fills in later (vercel/next.js#62228). Call it before anything is streamed, then return the page.
 */
export const answerNotFound = (): void => answer(404);

/** Sets the status of the page being rendered to 403; the page says why. */
export const answerForbidden = (): void => answer(403);

/** As `answerNotFound`, for a record that was withdrawn for good (RFC 9110, 410 Gone). */
export const answerGone = (): void => answer(410);

const begun = Symbol.for('plenary.act');

/** Notes that an action of ours has begun: what fails from here on is no longer the fault of what was sent. */
export function noteAct(): void {
  Object.assign(currentResponse(), { [begun]: true });
}

/** Whether an action of ours began for the request being answered, or for the one of `response`. */
export const actBegan = (response: ServerResponse = currentResponse()): boolean => begun in response;
