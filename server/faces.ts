import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure, messageOf } from './failure';
import { inProject } from './place';

/** The faces that every page shows, by the name of their package, with the weights that pages are set in. */
const FACES = {
  'source-serif-4': { min: 400, max: 600 },
  'ibm-plex-sans': { min: 400, max: 500 },
} as const;

/** What a text is set with: kerning, ligatures, accents in their places, and figures of one width. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/** Every letter that a face may have: those stay that the package has in its Latin file, and no glyph that only a feature left out would show. */
const everyLetter = (): string =>
  Array.from({ length: 0xfffe - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
    .filter((letter) => !/\p{Cs}/u.test(letter))
    .join('');

const made = (...file: string[]) => inProject('app', 'styles', 'faces', ...file);
const packaged = (name: string, ...file: string[]) => inProject('node_modules', '@fontsource-variable', name, ...file);

/** What the faces are made of: what is chosen here, the packages, and the tool. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify([FACES, FEATURES]));
  hash.update(readFileSync(inProject('node_modules', 'subset-font', 'package.json')));
  for (const name of Object.keys(FACES)) hash.update(readFileSync(packaged(name, 'package.json')));
  return hash.digest('hex');
}

/**
 * Makes the faces that pages are set in, `app/styles/faces/*.woff2`, unless they are there: each the Latin letters of a variable face, within
 * the weights that are used, without hints for screens of long ago (decision 0099).
 *
 * @throws {Failure} where a face cannot be made
 */
export async function makeFaces(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(made('stamp')) && readFileSync(made('stamp'), 'utf8') === wanted) return;
  mkdirSync(made(), { recursive: true });
  try {
    const { default: subsetFont } = await import('subset-font');
    for (const [name, wght] of Object.entries(FACES)) {
      const whole = readFileSync(packaged(name, 'files', `${name}-latin-wght-normal.woff2`));
      const face = await subsetFont(whole, everyLetter(), {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        noHinting: true,
        variationAxes: { wght },
      });
      writeFileSync(made(`${name}.woff2`), face);
    }
  } catch (error) {
    throw new Failure(`The faces of the pages could not be made: ${messageOf(error)}`);
  }
  writeFileSync(made('stamp'), wanted);
}
