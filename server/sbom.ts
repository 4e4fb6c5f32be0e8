import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { Failure, messageOf } from './failure';
import { inProject } from './place';

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  properties: { name: string; value: string }[];
}

/** What is read here of a CycloneDX document; the rest goes through as npm wrote it. */
export interface Bill {
  bomFormat: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const isDevelopment = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

async function wholeBill(): Promise<Bill> {
  const npm = process.env.npm_execpath;
  const [file, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const { stdout } = await promisify(execFile)(file, [...before, ...args], {
    cwd: inProject(),
    maxBuffer: 64 * 1024 * 1024,
    shell: file === 'npm' && process.platform === 'win32',
  });
  return JSON.parse(stdout);
}

/**
 * The software bill of materials (CycloneDX) of what ships, or of what only helps to develop, from package-lock.json. It is npm's own,
 * parted here: with `--omit dev` npm 11 leaves out what ships and is used in development too, such as zod.
 */
export async function billOfMaterials(development: boolean): Promise<Bill> {
  const bill = await wholeBill();
  const components = bill.components.filter((one) => isDevelopment(one) === development);
  const root = bill.metadata.component;
  const listed = new Set([root, ...components].map((one) => one['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => listed.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => listed.has(other)) }));
  return { ...bill, components, dependencies };
}

/** `npm run -s sbom`: the bill on stdout, that of what ships or, with `--development`, the other one. */
export async function run(args: string[]): Promise<void> {
  try {
    const { values } = parseArgs({ args, options: { development: { type: 'boolean' } } });
    console.log(JSON.stringify(await billOfMaterials(values.development ?? false), null, 2));
  } catch (error) {
    throw new Failure(`${messageOf(error)}\nnpm run -s sbom takes --development and needs npm 10 or newer.`);
  }
}
