import { z } from 'zod';
import { isWebAddress } from './address';
import { cleaned } from './cleaned';
import { isClock, isInstant } from './clock';
import { isCountry } from './country';
import type { Issue } from './errors';
import { TEXT_LANGUAGES, textLanguageOf } from './languages';
import { isSlug } from './names';
import type { NounName } from './noun-names';
import { markdownText, orNull, required, text } from './text';
import { isReducedDate } from './time';
import { isTimeZone } from './zone';

export { NOUN_NAMES, type NounName } from './noun-names';

export type FieldKind =
  | 'line'
  | 'markdown'
  | 'slug'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'reference'
  | 'country'
  | 'date'
  | 'instant'
  | 'clock'
  | 'zone'
  | 'integer'
  | 'decimal'
  | 'degrees'
  | 'url'
  | 'parts';

/** One field: how it is checked, how a form shows it, what it refers to. Null means "not reported". */
export interface Field<S extends z.ZodType = z.ZodType> {
  kind: FieldKind;
  schema: S;
  required: boolean;
  /** Longest text, in UTF-16 units. */
  max?: number;
  /** Keys of a choice; their words stand under `options.<list>.<key>`. */
  options?: readonly string[];
  list?: string;
  /** What a reference points to. */
  noun?: NounName;
  /** The fields of one part of a list. */
  item?: Fields;
  /** Whether the order of a list is kept: only then may it be changed. */
  ordered?: boolean;
  /** A change of it changes who is protected by a rule, or which texts the public reads, in the whole meeting. */
  reaches?: true;
  /** It tells who somebody is: by it others must not meet a person or body whom a rule protects. */
  identifies?: true;
  /** It states something about the world: a record that has such a field asks for a source, and says it in words of our own. */
  states?: true;
  /** Under a rule the public reads none of its items, or none but bodies that organise or host: the wall keeps the others back. */
  keptBack?: 'all' | 'all_but_hosts';
  /** Whether it is looked for by its words: every text is, unless it says otherwise. */
  sought?: boolean;
  /** The field whose words it repeats where nobody gave it words of its own: it changes along with that one. */
  echoes?: string;
  /** By which facet a search narrows its answers with it. */
  facet?: 'kind' | 'status' | 'design';
  /** It is the first date of a period; the last one is the field of this name. */
  until?: string;
  /** It says nothing of the world, only who may read the record or where it stands in a list: a change of it is no correction. */
  unsaid?: true;
}

export type Fields = Record<string, Field>;
type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['schema'] };

/** A noun's one description: forms, validation, history, import and exports read it. */
export interface Noun<V extends Values = Values> {
  name: NounName;
  fields: Fields;
  schema: z.ZodType<V>;
  /** The field by which people call a record. */
  title: string;
  /** The record that this one is part of: its field of kind reference. */
  parent?: string;
  /** The table of its rows. */
  table: string;
  /** Whether a record has a public page of its own, or a place of its own on its home's; else it is read somewhere there. */
  page?: 'own' | 'place';
  /** References to the record on whose page it is shown, or that it is about, the first that is set. */
  home: readonly string[];
  /** What tells two of a name apart; a reference stands for the name of what it points to. */
  apart: readonly string[];
  /** The day, month or year that does. */
  on?: string;
  /** Its records are named after others that they are no twins of: a body after the one that it is part of, a document after what it is about. */
  namedAfter?: true;
  /** What no single field can check, for instance that an end does not come before its start. */
  rules(values: V): Issue[];
  /** What a change would lose of the state before it and another field keeps, for instance the first date of a meeting that is put off. */
  keeps(before: V, after: V): Partial<V>;
}
export type Values = Record<string, unknown>;
export type ValuesIn<F extends Fields> = z.infer<z.ZodObject<ShapeOf<F>>>;
export type ValuesOf<N> = N extends Noun<infer V> ? V : never;

/** Marks a field that says nothing of the world. */
export const unsaid = <F extends Field>(field: F) => ({ ...field, unsaid: true as const });
/** Whether a field is part of what a record says to everybody: what is said of the world, and in which language. */
export const isTold = (name: string, { unsaid }: Field): boolean => !unsaid || name === 'language';
/** Marks a field in which a record states something about the world. */
export const stating = <F extends Field>(field: F) => ({ ...field, states: true as const });
/** Marks a field that changes who is protected in a whole meeting. */
export const reaching = <F extends Field>(field: F) => ({ ...field, reaches: true as const });
/** Marks a field by which somebody can be told who they are. */
export const identifying = <F extends Field>(field: F) => ({ ...field, identifies: true as const });

/** Marks a field whose words nobody looks for, such as a unit; or one that is looked for though it is no text, such as a figure. */
export const unsought = <F extends Field>(field: F) => ({ ...field, sought: false as const });
export const sought = <F extends Field>(field: F) => ({ ...field, sought: true as const });

/** Marks a field that says what the field `name` says where nobody gave it words of its own. */
export const echoing = <F extends Field>(name: string, field: F) => ({ ...field, echoes: name });

/** Marks a field by which a search narrows its answers: of which kind a record is, how it stands, how it was made. */
export const faceted = <F extends Field>(facet: Field['facet'], field: F) => ({ ...field, facet });

/** An object of just these fields. */
export function strict<F extends Fields>(fields: F): z.ZodObject<ShapeOf<F>, z.core.$strict> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));
  return z.strictObject(shape as ShapeOf<F>);
}

interface TextOptions {
  max?: number;
}

export const line = ({ max = 300 }: TextOptions = {}) => ({
  kind: 'line' as const,
  required: false,
  max,
  schema: orNull(text(max)),
});
export const requiredLine = ({ max = 300 }: TextOptions = {}) => ({
  kind: 'line' as const,
  required: true,
  max,
  schema: required(text(max)),
});
export const markdown = ({ max = 10_000 }: TextOptions = {}) => ({
  kind: 'markdown' as const,
  required: false,
  max,
  schema: orNull(markdownText(max)),
});
export const requiredMarkdown = ({ max = 10_000 }: TextOptions = {}) => ({
  kind: 'markdown' as const,
  required: true,
  max,
  schema: required(markdownText(max)),
});
/** The record's part of its address; left empty it is made from the title. */
export const slug = () => ({
  kind: 'slug' as const,
  required: false,
  max: 90,
  schema: orNull(text(90).refine(isSlug, 'bad_slug')),
});
/** Several short texts, one a line; `max` is of each, at most 50 of them. */
export const lines = ({ max = 300 }: TextOptions = {}) => ({
  kind: 'lines' as const,
  required: false,
  max,
  schema: z
    .array(required(text(max)))
    .max(50, 'too_many')
    .default([]),
});

export const choice = <const O extends readonly [string, ...string[]]>(
  list: string,
  options: O,
  initial: O[number],
) => ({
  kind: 'choice' as const,
  required: true,
  list,
  options,
  schema: z.enum(options, 'bad_choice').default(initial as never),
});
export const optionalChoice = <const O extends readonly [string, ...string[]]>(list: string, options: O) => ({
  kind: 'choice' as const,
  required: false,
  list,
  options,
  schema: orNull(z.enum(options, 'bad_choice')),
});
/** The language of a record's words (BCP 47); where none is given, it is told from the words. A change of it changes nothing that is said. */
export const textLanguage = () =>
  unsaid({
    kind: 'choice' as const,
    required: false,
    list: 'textLanguage',
    options: TEXT_LANGUAGES,
    schema: orNull(z.string().refine((tag) => textLanguageOf(tag) === tag, 'bad_choice')),
  });
export const choices = <const O extends readonly [string, ...string[]]>(list: string, options: O) => ({
  kind: 'choices' as const,
  required: false,
  list,
  options,
  schema: z.array(z.enum(options, 'bad_choice')).max(options.length, 'too_many').default([]),
});

export const reference = (noun: NounName) => ({
  kind: 'reference' as const,
  required: false,
  noun,
  schema: orNull(z.uuid('not_chosen')),
});
export const requiredReference = (noun: NounName) => ({
  kind: 'reference' as const,
  required: true,
  noun,
  schema: z.uuid('not_chosen'),
});
/** The meeting, and the session, at which something was said: their rule holds for it. */
export const saidAtMeeting = () => reaching(reference('meeting'));
export const ofMeeting = () => reaching(requiredReference('meeting'));
export const inSession = () => reaching(reference('session'));
/** ISO 3166-1 alpha-2. */
export const country = () => ({
  kind: 'country' as const,
  required: false,
  schema: orNull(z.string().refine(isCountry, 'bad_country')),
});
/** ISO 8601 date of reduced precision: the precision is what is written. */
export const date = () => ({
  kind: 'date' as const,
  required: false,
  schema: orNull(z.string().refine(isReducedDate, 'bad_date')),
});
export const requiredDate = () => ({
  kind: 'date' as const,
  required: true,
  schema: required(z.string('required').overwrite(cleaned)).refine(isReducedDate, 'bad_date'),
});
// One moment is written in one way: the row gives it back so, and history must not see a change in its spelling.
const moment = z
  .string('bad_instant')
  .refine(isInstant, 'bad_instant')
  .transform((given) => new Date(given).toISOString());
/** A moment, ISO 8601 with offset. */
export const instant = () => ({ kind: 'instant' as const, required: false, schema: orNull(moment) });
const wallClock = z.string('bad_clock').refine(isClock, 'bad_clock');
/** A time as the clock on the wall says it, in the zone of the meeting: see lib/clock.ts. */
export const clock = () => ({ kind: 'clock' as const, required: false, schema: orNull(wallClock) });
export const zone = () => ({
  kind: 'zone' as const,
  required: false,
  schema: orNull(z.string().max(60, 'too_long').refine(isTimeZone, 'bad_zone')),
});
export const integer = ({ min = 0, max = 100_000_000 } = {}) => ({
  kind: 'integer' as const,
  required: true,
  // Nothing given is nothing reported: it must never become a zero.
  schema: z.preprocess(
    (value) => (value === null ? undefined : typeof value === 'string' ? cleaned(value) || undefined : value),
    z.coerce.number('bad_number').int('bad_number').min(min, 'too_small').max(max, 'too_large'),
  ),
});
const FIGURE = z
  .string()
  .trim()
  .regex(/^-?\d{1,16}(\.\d{1,4})?$/, 'bad_number');
/** A figure as it was given: up to 16 digits before and 4 after the point, kept as text so that nothing is rounded. */
export const decimal = () => ({
  kind: 'decimal' as const,
  required: false,
  schema: orNull(FIGURE),
});
/** A coordinate in degrees, WGS 84. */
export const degrees = (limit: 90 | 180) => ({
  kind: 'degrees' as const,
  required: false,
  schema: orNull(z.coerce.number('bad_number').min(-limit, 'too_small').max(limit, 'too_large')),
});
export const url = () => ({
  kind: 'url' as const,
  required: false,
  max: 2000,
  schema: orNull(text(2000).refine(isWebAddress, 'bad_url')),
});
