// The door of every npm script. It runs before anything is installed: plain JavaScript, only Node's own modules.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { install } from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const commands = [
  'start',
  'dev',
  'import',
  'remove-demonstration',
  'audit-checkpoint',
  'audit-verify',
  'backup',
  'restore',
  'bench',
  'generate',
  'migration',
  'check',
  'sbom',
  'test',
];

function failure(sentence) {
  return Object.assign(new Error(sentence), { name: 'Failure' });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw failure(`Plenary needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}

/** What a command does. The program itself is bundled first, so that it starts quickly, and the Prisma client has to be there for that. */
async function load(command) {
  if (command === 'start') {
    const { generate } = await import(await bundle(root, 'generate'));
    await generate();
    return import(await bundle(root, 'start'));
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import(`./${command}.ts`);
}

async function launch(command, args) {
  checkNode();
  if (!commands.includes(command)) throw failure(`Unknown command; use one of: ${commands.join(', ')}.`);
  await install(root);
  const { run } = await load(command);
  await run(args);
}

const [command, ...args] = process.argv.slice(2);
try {
  await launch(command, args);
} catch (error) {
  // A Failure is something that the reader can mend: its one sentence is enough.
  console.error(error?.name === 'Failure' ? error.message : error);
  process.exit(1);
}
