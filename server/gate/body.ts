import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import { malformed, notAllowed, type Refusal } from './refusal';

/** The most that an act may bring, in bytes; `next.config.js` gives Next the same limit for what comes without a length. */
export const LARGEST = 6 * 1024 * 1024;

/** RFC 2046, 5.1.1. */
const BOUNDARY = /^[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]$/;

/** How Next writes the name of an action. */
const ACTION = /^[0-9a-f]{42}$/;

function readType(text: string | undefined): MIMEType | null {
  try {
    return new MIMEType(text ?? '');
  } catch {
    return null;
  }
}

/**
 * The types that a form or an action comes in: a form as `multipart/form-data`, with script or without; the arguments of an
 * action also as text, as React writes them. next-auth's own addresses take the plain form of old.
 */
function takes(path: string, isAction: boolean): string[] {
  if (path.startsWith('/api/')) return ['application/x-www-form-urlencoded'];
  return isAction ? ['multipart/form-data', 'text/plain'] : ['multipart/form-data'];
}

function refuseType(path: string, headers: IncomingHttpHeaders): Refusal | null {
  const taken = takes(path, headers['next-action'] !== undefined);
  const type = readType(headers['content-type']);
  const charset = type?.params.get('charset') ?? 'utf-8';
  if (!type || !taken.includes(type.essence) || charset.toLowerCase() !== 'utf-8' || headers['content-encoding']) {
    const says = `Here only ${taken.join(' and ')} in UTF-8 is read, not compressed.`;
    return { status: 415, says, headers: { 'accept-post': taken.join(', ') } };
  }
  if (type.essence === 'multipart/form-data' && !BOUNDARY.test(type.params.get('boundary') ?? ''))
    return malformed('The form does not say where its parts begin.');
  // Next compares letter by letter.
  headers['content-type'] = type.toString();
  return null;
}

/**
 * Why the body of a POST is turned away unread, or null: 405 where nothing is sent to, 413 where it is larger than any form, 415
 * where it is of a type that no form has (a page of another site may send `text/plain` unasked).
 */
export function refuseBody(path: string, headers: IncomingHttpHeaders): Refusal | null {
  if (path.startsWith('/_next/') || /\.[^/]*$/.test(path)) return notAllowed('GET, HEAD');
  if (Number(headers['content-length'] ?? 0) > LARGEST)
    return { status: 413, says: `What is sent has ${LARGEST / 1024 / 1024} MiB at most.` };
  // The other addresses for programs take nothing, and say so themselves.
  if (path.startsWith('/api/') && !path.startsWith('/api/auth/')) return null;
  const action = headers['next-action'];
  if (action !== undefined && !ACTION.test(String(action))) return malformed('There is no such action.');
  return refuseType(path, headers);
}
