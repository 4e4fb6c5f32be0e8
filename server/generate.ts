import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Failure, messageOf } from './failure';
import { inProject } from './place';
import { readSchema } from './schema-files';

const stampPath = inProject('prisma', 'generated', 'stamp');

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readSchema()) hash.update(`${file.path}\0${file.content}\0`);
  hash.update(readFileSync(inProject('node_modules', 'prisma', 'package.json')));
  return hash.digest('hex');
}

/** Writes the Prisma client from the schema, unless it is already there for this very schema. Returns whether it wrote. */
export async function generate(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return false;
  const command = [inProject('node_modules', 'prisma', 'build', 'index.js'), 'generate'];
  try {
    await promisify(execFile)(process.execPath, command, {
      cwd: inProject(),
      // Generating needs no schema engine, yet Prisma would download one unless this names a file that exists.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    });
  } catch (error) {
    throw new Failure(`The Prisma client could not be generated: ${messageOf(error)}`);
  }
  writeFileSync(stampPath, wanted);
  return true;
}

export async function run(): Promise<void> {
  console.log((await generate()) ? 'Generated the Prisma client.' : 'The Prisma client is up to date.');
}
