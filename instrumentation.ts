import type { Instrumentation } from 'next';

/** Runs once when the server starts, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { rememberResponses } = await import('./lib/response');
  rememberResponses();
}

/**
 * Logs what failed while a page or an action was being made, under the code that its reader is shown. What failed before an action of
 * ours began is a body that nobody could read (`server/gate/unread.ts` answers so): one line, for it says nothing about us.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log');
  const { actBegan } = await import('./lib/response');
  if (request.method === 'POST' && (routeType === 'action' || routeType === 'render') && !actBegan()) {
    // Not the message: it may repeat what was sent.
    const why = error instanceof Error ? error.name : undefined;
    log.warn({ why, route: routePath }, 'an action could not be read');
    return;
  }
  const code = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error({ err: error, code, method: request.method, route: routePath, kind: routeType }, 'a request failed');
};
