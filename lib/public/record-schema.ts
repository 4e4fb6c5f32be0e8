import { env } from '../env';
import { type Field, type Fields, NOUN_NAMES } from '../field';
import { storeOf } from '../nouns';
import { paths } from '../paths';
import { ATTRIBUTION_RULES } from '../policy';
import { toldFields } from './shape';
import { ownFields } from './told';

type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };
const uuid: Schema = { type: 'string', format: 'uuid' };
const address: Schema = { type: 'string', format: 'uri' };
const moment: Schema = { type: 'string', format: 'date-time' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** How values of each kind of field are written; every kind has its line. */
const KINDS: Record<Exclude<Field['kind'], 'parts' | 'choice' | 'choices'>, Schema> = {
  line: text,
  markdown: { type: 'string', contentMediaType: 'text/markdown' },
  slug: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  lines: list(text),
  reference: ref('reference'),
  country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' },
  date: {
    type: 'string',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    description: 'ISO 8601 of the precision that was reported: a year, a month or a day',
  },
  instant: moment,
  clock: { type: 'string', description: 'What the clock on the wall of the meeting says, in its time zone' },
  zone: { type: 'string', description: 'A time zone of the IANA database' },
  integer: { type: 'integer' },
  decimal: { type: 'string', pattern: '^-?\\d{1,16}(\\.\\d{1,4})?$', description: 'A figure as it was given' },
  degrees: { type: 'number', description: 'Degrees, WGS 84' },
  url: address,
};

interface Options {
  /** Whether what the schema does not name is refused: for tests. What others build on lets in what is added later. */
  isClosed: boolean;
}

function objectOf(properties: Record<string, Schema>, { isClosed }: Options, optional: string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, ...(isClosed && { additionalProperties: false }) };
}

function fieldSchema({ kind, options: choices = [], item, required }: Field, options: Options): Schema {
  if (kind === 'parts') return list(objectOf(propertiesOf(item ?? {}, options), options));
  const chosen = { type: 'string', enum: [...choices] };
  if (kind === 'choices') return list(chosen);
  const schema = kind === 'choice' ? chosen : KINDS[kind];
  // A record that a required reference leads to may be hidden later.
  const isGiven = (required && kind !== 'reference') || kind === 'lines';
  return isGiven ? schema : orNull(schema);
}

const propertiesOf = (fields: Fields, options: Options): Record<string, Schema> =>
  Object.fromEntries(toldFields(fields).map(([name, field]) => [name, fieldSchema(field, options)]));

const referred = {
  id: uuid,
  noun: { type: 'string', enum: [...NOUN_NAMES] },
  title: text,
  url: address,
  json: address,
};
const head = {
  ...referred,
  permalink: address,
  version: { type: 'integer', minimum: 1 },
  publishedAt: orNull(moment),
  updatedAt: orNull(moment),
  licence: ref('licence'),
};

/** What may stand around the fields of any record. */
function around(options: Options): Record<string, Schema> {
  const withdrawn = objectOf({ id: uuid, noun: text, at: moment, permalink: address, role: text }, options, ['role']);
  const withheld = objectOf({ kind: text, issuedOn: orNull(text) }, options);
  const absent = { field: text, item: { type: 'integer', minimum: 0 }, withdrawn, withheld };
  const held = objectOf({ items: list(ref('pointing')), more: { type: 'boolean' }, all: address }, options);
  return {
    rule: { type: 'string', enum: [...ATTRIBUTION_RULES] },
    absent: list(objectOf(absent, options, ['item', 'withdrawn', 'withheld'])),
    corrections: list(objectOf({ at: moment, fields: list(text), note: orNull(text) }, options)),
    holds: { type: 'object', additionalProperties: held },
  };
}

/**
 * What the data of a record, and of a list of records (`$defs/list`), look like: JSON Schema 2020-12, made of the descriptions of the nouns. Whatever
 * is added later is let in, so that a copy of it stays right.
 */
export function recordSchema(options: Options = { isClosed: false }): Schema {
  const stores = NOUN_NAMES.map((noun) => storeOf(noun).noun);
  const whole = stores.map(({ name, fields }) => {
    const of = objectOf(propertiesOf(fields, options), options);
    const record = { ...head, noun: { const: name }, fields: of, ...around(options) };
    // A record in the download has no list of what stands on its page.
    return [name, objectOf(record, options, ['holds'])] as const;
  });
  const listed = stores.map(({ name, fields }) => {
    const of = objectOf(propertiesOf(ownFields(fields), options), options);
    const record = { ...head, noun: { const: name }, fields: of, here: { type: 'object' } };
    return [`${name}_listed`, objectOf(record, options, ['here'])] as const;
  });
  const page = {
    list: text,
    of: { anyOf: [ref('reference'), ref('country'), { type: 'null' }] },
    url: address,
    json: address,
    licence: ref('licence'),
    items: list({ anyOf: listed.map(([name]) => ref(name)) }),
    next: orNull(address),
    previous: orNull(address),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${env().NEXTAUTH_URL}${paths.schema()}`,
    title: 'A public record of Plenary',
    description: 'Null and an empty list mean "not reported". Names stay; fields and choices may be added.',
    oneOf: whole.map(([name]) => ref(name)),
    $defs: {
      reference: objectOf(referred, options),
      pointing: objectOf({ ...referred, text: orNull(KINDS.markdown) }, options, ['text']),
      country: objectOf(
        { noun: { const: 'country' }, code: KINDS.country, title: text, url: address, json: address },
        options,
      ),
      licence: orNull(objectOf({ name: text, url: orNull(address) }, options)),
      ...Object.fromEntries(whole),
      ...Object.fromEntries(listed),
      list: objectOf(page, options),
    },
  };
}
