import { createHash, randomBytes } from 'node:crypto';

/** The secret of a one-time link: 256 random bits. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. A plain SHA-256 is enough: nobody can guess 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
