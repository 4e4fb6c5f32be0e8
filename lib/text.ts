import { z } from 'zod';
import { isReadable } from './markdown';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/;

/**
 * A text of at most `max` UTF-16 units, measured as it is stored: without the spaces around it, in the normal form NFC, which can be
 * longer. What PostgreSQL refuses (NUL), what no reader can see and what is not well-formed Unicode never enters.
 */
export const text = (max: number) =>
  z
    .string()
    .overwrite((value) => value.normalize('NFC').trim())
    .max(max, { error: 'too_long', abort: true })
    .refine((value) => value.isWellFormed() && !UNPRINTABLE.test(value), 'unprintable');

/** A Markdown text. One that pages cannot set is refused before it is anywhere: every way in leads through its field. */
export const markdownText = (max: number) => text(max).refine(isReadable, 'too_deep');

/** The same text, which must not be empty. */
export const required = <S extends ReturnType<typeof text>>(schema: S) =>
  schema.refine((value) => value !== '', 'required');

/** Empty and absent both mean "not reported". */
export const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) =>
      value === undefined || value === '' || (typeof value === 'string' && value.trim() === '') ? null : value,
    schema.nullable(),
  );
