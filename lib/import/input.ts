import { decodeText } from './encoding';
import { normaliseCharacters } from './normalise';
import type { Property } from './properties';
import type { RecognitionWarning } from './recognition';
import { withoutReplies } from './replies';

export type TextFormat = 'html' | 'markdown' | 'text';

/** A text as recognition takes it. */
export interface TextInput {
  text: string;
  format: TextFormat;
  /** What its file says of itself. */
  properties?: readonly Property[];
  /** What of its file was not read, or may be misread. */
  warnings?: readonly RecognitionWarning[];
}

/** What an import can be refused for; the words for each code are message keys. */
export type InputProblem =
  | 'input_empty'
  | 'input_too_large'
  | 'input_binary'
  | 'input_encoding'
  | 'input_old_format'
  | 'input_damaged'
  | 'input_locked'
  | 'input_scanned'
  | 'input_too_costly';

export type InputText =
  | ({ ok: true } & TextInput)
  | { ok: false; problem: InputProblem; params: Record<string, number> };

const LARGEST_BYTES = 5 * 1024 * 1024;
const BINARY = [
  '%PDF-',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u007fELF',
  'RIFF',
  'II*\u0000',
];
/** Old Word and Outlook files, Word files with a password, Rich Text. */
const OLD = ['\u00d0\u00cf\u0011\u00e0', '{\\rtf'];

/**
 * Decodes a text file or a paste. Never throws: a refusal is a value with a code. Files of other kinds come in through `file.ts`.
 * @param bytes the whole file, at most 5 MiB.
 */
export function readInput(bytes: Uint8Array): InputText {
  if (bytes.byteLength > LARGEST_BYTES)
    return refuse('input_too_large', { bytes: bytes.byteLength, limit: LARGEST_BYTES });
  if (bytes.byteLength === 0) return refuse('input_empty');
  const head = headOf(bytes);
  if (OLD.some((mark) => head.startsWith(mark))) return refuse('input_old_format');
  if (BINARY.some((mark) => head.startsWith(mark))) return refuse('input_binary');
  const text = decodeText(bytes);
  if (text === null) return refuse(bytes.includes(0) && !/^(?:ÿþ|þÿ)/.test(head) ? 'input_binary' : 'input_encoding');
  if (hasControls(text)) return refuse('input_binary');
  if (normaliseCharacters(text).trim() === '') return refuse('input_empty');
  if (formatOf(text) === 'html') return { ok: true, text, format: 'html' };
  // A reply may be pasted like anything else; its marks of quotation look like Markdown.
  const own = withoutReplies(text);
  return { ok: true, text: own.text, format: formatOf(own.text), warnings: leftOutWarnings(own.leftOut) };
}

/** What a file begins with, where a mark of its encoding and white space may stand before. */
export const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 64))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();

/** Tells that an earlier message was left out. */
export const leftOutWarnings = (leftOut: boolean): RecognitionWarning[] =>
  leftOut ? [{ code: 'replies_left_out', params: {} }] : [];

/** A refusal with its code. */
export const refuse = (problem: InputProblem, params: Record<string, number> = {}): InputText => ({
  ok: false,
  problem,
  params,
});

/** A text holds almost no control characters besides line breaks and tabs. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this counts
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return controls > 0 && controls > text.length / 1000;
}

const HTML_TAG =
  /<(?:!doctype|html|head|body|article|section|div|p|h[1-6]|ul|ol|li|br|table|blockquote|span)(?:\s[^<>]{0,2000})?\/?>/gi;
const MARKDOWN_SIGN =
  /^---\n[\s\S]{0,2000}?\n---$|^#{1,6} \S|\*\*[^*\n]{1,300}\*\*|\]\(https?:|^(?:={3,}|-{3,})$|^> \S|(?:^|\s)__[^_\n]{1,200}__(?:\s|$)/m;

/** Tells HTML from Markdown from plain text by its marks; plain text where there is doubt. */
export function formatOf(text: string): TextFormat {
  const head = normaliseCharacters(text.slice(0, 200_000)).trimStart();
  if (/^<(?:!doctype html|html)[\s>]/i.test(head)) return 'html';
  if (MARKDOWN_SIGN.test(head)) return 'markdown';
  return (head.match(HTML_TAG)?.length ?? 0) >= 2 ? 'html' : 'text';
}
