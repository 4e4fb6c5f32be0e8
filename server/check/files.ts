import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../place';

const leftOut = new Set(['node_modules', 'prisma/generated', 'test-results', 'playwright-report', 'next-env.d.ts']);

/** A file of the project by its path from the root, with its text. */
export interface ProjectFile {
  path: string;
  text: string;
}

function walk(folder: string): string[] {
  return readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.name.startsWith('.') || leftOut.has(name)) return [];
    return entry.isDirectory() ? walk(name) : [name];
  });
}

/** Every source file (TypeScript, JavaScript, CSS) that people write. */
export function sourceFiles(): ProjectFile[] {
  return walk('')
    .filter((name) => /\.(ts|tsx|mjs|js|css)$/.test(name))
    .map((name) => ({ path: name, text: readFileSync(inProject(name), 'utf8') }));
}

export function lineCount(file: ProjectFile): number {
  return file.text.split('\n').length - 1;
}
