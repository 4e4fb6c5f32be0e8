import { existsSync } from 'node:fs';
import { Failure } from '../failure';
import { startThrowAway } from './cluster';
import { installPackage } from './debian';

/** Where Debian puts the programs of one version. */
const folderOf = (version: string): string => `/usr/lib/postgresql/${version}`;

const isThere = (version: string): boolean => existsSync(`${folderOf(version)}/bin/initdb`);

/**
 * Starts a throw-away cluster of a PostgreSQL that the system has, or (root on Debian) is given: as `initdb` makes it where
 * nothing is said of sorting, so unlike the program's own.
 *
 * @param version the major version, such as `15`
 */
export async function startInstalled(version: string) {
  if (!/^\d+$/.test(version)) throw new Failure(`--postgres ${version} is no major version, such as 15.`);
  if (!isThere(version)) installPackage(`postgresql-${version}`);
  if (!isThere(version)) {
    throw new Failure(
      `There is no PostgreSQL ${version} in ${folderOf(version)} (on Debian: apt-get install postgresql-${version}).`,
    );
  }
  return startThrowAway(folderOf(version), []);
}
