import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The vocabulary of schema.org as the package schema-dts carries it: declarations generated from schema.org's own
 * definitions. Read as data, because types alone would not see what a page serves.
 */
interface Type {
  bases: string[];
  /** Each property with the types, unions and plain kinds of text that it may hold. */
  properties: Map<string, string[]>;
}

const text = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/schema\.js$/, 'schema.d.ts'),
  'utf8',
);

const names = (list: string | undefined): string[] =>
  (list ?? '')
    .split(/[|,]/)
    .map((name) => name.trim())
    .filter(Boolean);

function readTypes(): Map<string, Type> {
  const types = new Map<string, Type>();
  for (const [, name = '', bases, body = ''] of text.matchAll(
    /^interface (\w+)Base extends ([^{]+?) \{\n(.*?)^\}/gms,
  )) {
    const held = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+?)(?: \| IdReference)?, "\w+">;/gm)];
    types.set(name, {
      bases: names(bases).map((base) => base.replace(/Base$/, '')),
      properties: new Map(held.map(([, property = '', range]) => [property, names(range)])),
    });
  }
  return types;
}

const types = readTypes();
const leaves = new Set([...text.matchAll(/^export (?:interface|type) (\w+)Leaf\b/gm)].map(([, name]) => name));
// A type without properties of its own has no declaration but the one that names its base.
for (const [, name = '', base = ''] of text.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm))
  if (name !== base && !types.has(name)) types.set(name, { bases: [base], properties: new Map() });
const values = new Map(
  [...text.matchAll(/^export type (\w+) = (.+);$/gm)].map(([, name = '', union]) => [
    name,
    names(union).flatMap((member) => /^"(.+)"$/.exec(member)?.[1] ?? []),
  ]),
);
const PLAIN = new Set(['Text', 'URL', 'Date', 'DateTime', 'Time', 'Number', 'Integer', 'Boolean', 'CssSelectorType']);

/** The type itself and everything it is a kind of. */
const kindsOf = (type: string): string[] => [type, ...(types.get(type)?.bases ?? []).flatMap(kindsOf)];

const rangeOf = (type: string, property: string): string[] | undefined =>
  kindsOf(type)
    .map((kind) => types.get(kind)?.properties.get(property))
    .find((range) => range !== undefined);

type Node = Record<string, unknown>;

function breachesOfValue(value: unknown, range: string[], path: string): string[] {
  if (typeof value === 'string') {
    const named = range.some((type) => values.get(type)?.includes(value));
    return named || range.some((type) => PLAIN.has(type)) ? [] : [`${path}: ${value} is none of ${range.join(', ')}`];
  }
  if (typeof value !== 'object' || value === null)
    return range.some((type) => ['Number', 'Integer', 'Boolean'].includes(type)) ? [] : [`${path}: ${value}`];
  const node = value as Node;
  const type = String(node['@type'] ?? '');
  const misplaced = type !== '' && !kindsOf(type).some((kind) => range.includes(kind));
  return [
    ...(misplaced ? [`${path}: no ${type} belongs here, only ${range.join(', ')}`] : []),
    ...breaches(node, path),
  ];
}

/**
 * What in a node of linked data is not schema.org's: types it does not know, properties that a type does not have, and values
 * of a type that the property does not take.
 *
 * @param node parsed JSON-LD
 * @returns one sentence for each breach, with the path to it; none where all is well
 */
export function breaches(node: Node, path = ''): string[] {
  const type = node['@type'];
  if (type === undefined && typeof node['@id'] === 'string') return [];
  if (typeof type !== 'string' || !leaves.has(type))
    return [`${path || 'top'}: ${String(type)} is no type of schema.org`];
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const at = `${path}${path && '.'}${type}.${property}`;
    const range = rangeOf(type, property);
    if (!range) return [`${at}: ${type} has no such property`];
    return [value].flat().flatMap((one) => breachesOfValue(one, range, at));
  });
}
