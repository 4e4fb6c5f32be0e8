import { z } from 'zod';
import { cleaned } from './cleaned';
import { isReadable } from './markdown';

/**
 * A text of at most `max` UTF-16 units, measured as it is stored: without the spaces around it, in the normal form NFC, which can be
 * longer, and without what nobody sees. What PostgreSQL refuses (NUL) and what is not well-formed Unicode never enters.
 */
const stored = (max: number, form: (value: string) => string) =>
  z
    .string()
    .overwrite(form)
    .max(max, { error: 'too_long', abort: true })
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'unprintable');

/** A text of one line: line ends within it become spaces. */
export const text = (max: number) =>
  stored(max, (value) =>
    cleaned(value)
      .split('\n')
      .flatMap((part) => part.trim() || [])
      .join(' '),
  );

/** A Markdown text. One that pages cannot set is refused before it is anywhere: every way in leads through its field. */
export const markdownText = (max: number) => stored(max, cleaned).refine(isReadable, 'too_deep');

/** The same text, which must not be empty. */
export const required = <S extends ReturnType<typeof stored>>(schema: S) =>
  schema.refine((value) => value !== '', 'required');

/** Empty and absent both mean "not reported", and so does what nobody sees; it is no part of a date or a figure either. */
export const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === 'string' ? cleaned(value) || null : (value ?? null)), schema.nullable());
