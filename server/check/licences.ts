import { existsSync, readFileSync } from 'node:fs';
import satisfies from 'spdx-satisfies';
import { inProject } from '../place';

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

/** A package as package-lock.json holds it: where it lies, and whether it ships or only helps to develop. */
export interface LicensedPackage {
  name: string;
  licence: string;
  ships: boolean;
}

/** Licences (SPDX) that ask for no more than that their text and the names of the authors stay with the code. */
const SHIPS = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'PSF-2.0',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
];

/** What only helps to develop is handed to nobody: there a licence may also ask for its own files' source. */
const DEVELOPS = [...SHIPS, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0'];

/**
 * Packages whose licence is none of these, or is written down wrongly, each looked at by a person (decision 0051). The licence stands
 * here as the package says it, so that another one is looked at again.
 */
const SEEN: Record<string, { says: string; is: string }> = {
  // Data on browsers that Next reads when it builds; named in its own file, changed by nobody.
  'caniuse-lite': { says: 'CC-BY-4.0', is: 'CC-BY-4.0' },
  // A file of Prisma's studio, which is never started; unchanged.
  elkjs: { says: 'EPL-2.0', is: 'EPL-2.0' },
  '@visx/vendor': { says: 'MIT and ISC', is: 'MIT AND ISC' },
  // Their packages name no licence: the first brings the text of MIT, the second's readme has it.
  'seq-queue': { says: '', is: 'MIT' },
  only: { says: '', is: 'MIT' },
  // Its file LICENSE has the text of BSD with two clauses.
  duck: { says: 'BSD', is: 'BSD-2-Clause' },
};

/** libvips beside sharp, as a shared library of its own that anyone may exchange: what its licence asks for. Nothing of it is built in. */
const LIBVIPS = { name: /^@img\/sharp-(libvips-|win32-|wasm32$)/, licence: 'LGPL-3.0-or-later' };

function allowed({ name, licence, ships }: LicensedPackage): boolean {
  const seen = SEEN[name];
  if (seen) return seen.says === licence;
  const list = LIBVIPS.name.test(name) ? [...SHIPS, LIBVIPS.licence] : ships ? SHIPS : DEVELOPS;
  try {
    return satisfies(licence, list);
  } catch {
    return false;
  }
}

/** The packages that nobody may add without a look at what they ask for, as one line each. */
export const unclearLicences = (packages: LicensedPackage[]): string[] =>
  packages
    .filter((one) => !allowed(one))
    .map(
      ({ name, licence, ships }) =>
        `${name} is under ${licence || 'no licence that it names'} and ${ships ? 'ships' : 'is for development'}`,
    );

/** What the package itself says, where the lock file has it from nobody; older packages say it in other ways. */
function ownWord(at: string): string {
  const file = inProject(at, 'package.json');
  if (!existsSync(file)) return '';
  const { license, licenses }: { license?: string | { type: string }; licenses?: { type: string }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const said = license ?? licenses?.map(({ type }) => type).join(' OR ');
  return (typeof said === 'object' ? said.type : said) ?? '';
}

/** Every package of package-lock.json, those of other platforms too. */
export function lockedPackages(): LicensedPackage[] {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(inProject('package-lock.json'), 'utf8'),
  );
  return Object.entries(packages)
    .filter(([at, { link }]) => at !== '' && !link)
    .map(([at, { license, dev }]) => ({
      name: at.replace(/^.*node_modules\//, ''),
      licence: license ?? ownWord(at),
      ships: !dev,
    }));
}
