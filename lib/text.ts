import { z } from 'zod';
import { isReadable } from './markdown';

/** Line ends of any kind, as word processors and the web set them. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A hyphen at which Word breaks no line. */
const HARD_HYPHEN = '\u001E';
/** What no reader sees and no script needs: control characters but tab, line feed and NUL, zero-width spaces, byte-order marks. */
const INVISIBLE = /(?![\0\t\n])[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** What was pasted, in the normal form NFC and without what nobody sees. */
const cleaned = (value: string): string =>
  value.replace(LINE_ENDS, '\n').replaceAll(HARD_HYPHEN, '-').replace(INVISIBLE, '').normalize('NFC').trim();

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

/** Empty and absent both mean "not reported". */
export const orNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) =>
      value === undefined || value === '' || (typeof value === 'string' && value.trim() === '') ? null : value,
    schema.nullable(),
  );
