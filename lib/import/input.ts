import { normaliseCharacters } from './normalise';

const LARGEST_BYTES = 5 * 1024 * 1024;

export type TextFormat = 'html' | 'markdown' | 'text';

/** What an import can be refused for; the words for each code are message keys. */
export type InputProblem = 'input_empty' | 'input_too_large' | 'input_binary' | 'input_encoding';

type InputText =
  | { ok: true; text: string; format: TextFormat }
  | { ok: false; problem: InputProblem; params: Record<string, number> };

/**
 * Decodes a file or a paste. UTF-8 with or without a byte order mark and UTF-16 with one are accepted (WHATWG Encoding, fatal).
 * Never throws: a refusal is a value with a code.
 * @param bytes the whole file, at most 5 MiB.
 */
export function readInput(bytes: Uint8Array): InputText {
  if (bytes.byteLength > LARGEST_BYTES)
    return refuse('input_too_large', { bytes: bytes.byteLength, limit: LARGEST_BYTES });
  if (bytes.byteLength === 0) return refuse('input_empty');
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && hasBinaryMark(bytes)) return refuse('input_binary');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('input_encoding');
  }
  if (hasControls(text)) return refuse('input_binary');
  if (normaliseCharacters(text).trim() === '') return refuse('input_empty');
  return { ok: true, text, format: formatOf(text) };
}

function refuse(problem: InputProblem, params: Record<string, number> = {}): InputText {
  return { ok: false, problem, params };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const MAGIC = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u007fELF',
  '{\\rtf',
  '\u00d0\u00cf\u0011\u00e0',
];

function hasBinaryMark(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return MAGIC.some((mark) => head.startsWith(mark)) || bytes.includes(0);
}

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
