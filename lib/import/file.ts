import { readDocx } from './docx';
import { isMessage, readMessage } from './email';
import { headOf, type InputText, leftOutWarnings, readInput, refuse, type TextInput } from './input';
import { normaliseCharacters } from './normalise';
import { readPdf } from './pdf';

const LARGEST_BYTES = 5 * 1024 * 1024;

/**
 * The one door for a file or a paste: Word (.docx), PDF, HTML, Markdown, a message (.eml) or plain text. What it is, is told by its bytes
 * and not by its name. Never throws: a refusal is a value with a code.
 * @param bytes the whole file, at most 5 MiB.
 */
export async function readFile(bytes: Uint8Array): Promise<InputText> {
  const head = bytes.byteLength > LARGEST_BYTES ? '' : headOf(bytes);
  if (head.startsWith('%PDF-')) {
    const pdf = await readPdf(bytes);
    return 'problem' in pdf ? refuse(pdf.problem) : withText({ ...pdf, format: 'text' });
  }
  if (head.startsWith('PK\u0003\u0004')) {
    const docx = await readDocx(bytes);
    if ('problem' in docx) return refuse(docx.problem);
    return withText({ text: docx.html, format: 'html', properties: docx.properties });
  }
  if (isMessage(head, bytes)) {
    const { leftOut, ...message } = await readMessage(bytes);
    return withText({ ...message, warnings: leftOutWarnings(leftOut) });
  }
  return readInput(bytes);
}

function withText(input: TextInput): InputText {
  const words = input.format === 'html' ? input.text.replace(/<[^<>]*>/g, '') : input.text;
  return normaliseCharacters(words).trim() === '' ? refuse('input_empty') : { ok: true, ...input };
}
