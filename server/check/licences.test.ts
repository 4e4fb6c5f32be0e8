import { expect, test } from 'vitest';
import { lockedPackages, unclearLicences } from './licences';

const one = (licence: string, ships = true, name = 'a-package') => unclearLicences([{ name, licence, ships }]);

test('what asks only for its text to stay may ship, alone or as a choice', () => {
  for (const licence of [
    'MIT',
    'ISC',
    'Apache-2.0',
    'OFL-1.1',
    '(MIT OR GPL-3.0-only)',
    'MIT AND ISC',
    '(BSD-2-Clause OR MIT OR Apache-2.0)',
  ])
    expect(one(licence), licence).toEqual([]);
});

test('what asks for more, or for nothing that anyone can read, fails by its name', () => {
  for (const licence of [
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-3.0-or-later',
    'SSPL-1.0',
    'BUSL-1.1',
    'EPL-2.0',
    'CC-BY-NC-4.0',
    'MIT AND GPL-2.0-only',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'Custom',
    'MIT and ISC',
  ])
    expect(one(licence), licence).toEqual([`a-package is under ${licence} and ships`]);
  expect(one('')).toEqual(['a-package is under no licence that it names and ships']);
  expect(one('GPL-3.0-only', false)).toEqual(['a-package is under GPL-3.0-only and is for development']);
});

test('what only helps to develop may ask for the source of its own files', () => {
  expect(one('MPL-2.0')).toHaveLength(1);
  expect(one('MPL-2.0', false)).toEqual([]);
});

test('an exception is for one package and for the licence that was looked at', () => {
  expect(one('LGPL-3.0-or-later', true, '@img/sharp-libvips-linux-x64')).toEqual([]);
  expect(one('Apache-2.0 AND LGPL-3.0-or-later AND MIT', true, '@img/sharp-wasm32')).toEqual([]);
  expect(one('GPL-3.0-only', true, '@img/sharp-libvips-linux-x64')).toHaveLength(1);
  expect(one('EPL-2.0', true, 'elkjs')).toEqual([]);
  expect(one('GPL-2.0-only', true, 'elkjs')).toHaveLength(1);
});

test('the lock file holds what ships and what does not', () => {
  const packages = lockedPackages();
  expect(packages).toContainEqual({ name: 'next', licence: 'MIT', ships: true });
  expect(packages).toContainEqual({ name: 'vitest', licence: 'MIT', ships: false });
  expect(packages.length).toBeGreaterThan(500);
});
