import type { Instrumentation } from 'next';

/** Runs once when the server starts, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { rememberResponses } = await import('./lib/response');
  rememberResponses();
}

/** Logs what failed while a page or an action was being made, under the code that its reader is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/log');
  const code = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log.error({ err: error, code, method: request.method, route: routePath }, 'a request failed');
};
