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

/** The program, bundled so that it starts quickly, which the Prisma client has to be there for; null where nothing may be written beside the packages. */
async function bundledProgram() {
  try {
    const { generate } = await import(await bundle(root, 'generate'));
    await generate();
    return await bundle(root, 'start');
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) return null;
    throw error;
  }
}

/** What a command does. */
async function load(command) {
  const program = command === 'start' && (await bundledProgram());
  if (program) return import(program);
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
