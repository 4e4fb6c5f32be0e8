import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** An absolute path inside the project. */
export function inProject(...parts: string[]): string {
  return path.join(root, ...parts);
}
