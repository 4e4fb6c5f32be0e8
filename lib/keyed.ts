import { createHmac } from 'node:crypto';
import { env } from './env';

/** A hash that nobody can turn back, or make, without the program's secret; of 256 bits. Each purpose has hashes of its own. */
export const keyed = (purpose: string, text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`${purpose}:${text}`).digest('base64url');
