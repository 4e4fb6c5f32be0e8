import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './place';
import { type Bill, billOfMaterials } from './sbom';

const { packages }: { packages: Record<string, { version: string; dev?: boolean }> } = JSON.parse(
  readFileSync(inProject('package-lock.json'), 'utf8'),
);

/** What the lock file holds for shipping, or only for development: each name and version once. */
const locked = (development: boolean): string[] => {
  const wanted = Object.entries(packages).filter(([at, { dev = false }]) => at !== '' && dev === development);
  return [...new Set(wanted.map(([at, { version }]) => `${at.replace(/^.*node_modules\//, '')}@${version}`))].sort();
};
const listed = ({ components }: Bill): string[] => components.map(({ name, version }) => `${name}@${version}`).sort();

test('one bill of materials lists every package that ships, another one what only helps to develop', async () => {
  const [ships, develops] = await Promise.all([billOfMaterials(false), billOfMaterials(true)]);
  expect(ships.bomFormat).toBe('CycloneDX');
  expect(listed(ships)).toEqual(locked(false));
  expect(listed(ships)).toEqual(expect.arrayContaining([`zod@${packages['node_modules/zod']?.version}`]));
  const refs = new Set([ships.metadata.component, ...ships.components].map((one) => one['bom-ref']));
  expect(
    ships.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref)),
  ).toEqual([]);
  expect(listed(develops).filter((one) => !locked(false).includes(one))).toEqual(
    locked(true).filter((one) => !locked(false).includes(one)),
  );
});
