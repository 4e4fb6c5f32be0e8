import { getDocumentProxy } from 'unpdf';
import { readableArabic } from './arabic';
import { joinCutWords } from './line-ends';
import { type PlacedText, paragraphsOf } from './pdf-lines';
import { fileProperties, type Property } from './properties';
import type { RecognitionWarning } from './recognition';

/** Pages that are read of one file. */
const MOST_PAGES = 300;
/** A page of text has more letters than this; a picture of one has a number, or a stamp. */
const FEWEST_LETTERS = 12;

type PdfProblem = 'input_damaged' | 'input_locked' | 'input_scanned';
type PdfText = { text: string; properties: Property[]; warnings: RecognitionWarning[] };

/** The text of a PDF file, a paragraph a line, and what the file says of itself. Nothing in it is run, drawn or fetched. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | { problem: PdfProblem }> {
  try {
    // The reader takes the bytes for itself.
    const pdf = await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    const pages: PlacedText[][] = [];
    const warnings: RecognitionWarning[] = [];
    const last = Math.min(pdf.numPages, MOST_PAGES);
    for (let number = 1; number <= last; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item): PlacedText[] =>
          'str' in item
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: item.transform[5],
                  width: item.width,
                  height: item.height,
                  ends: item.hasEOL,
                },
              ]
            : [],
        ),
      );
      page.cleanup();
    }
    if (pdf.numPages > last) warnings.push({ code: 'pages_left_out', params: { count: pdf.numPages, limit: last } });
    const { lines, changed } = readableArabic(paragraphsOf(pages).flatMap((paragraph) => [...paragraph, '']));
    if (changed) warnings.push({ code: 'letters_as_drawn', params: {} });
    const text = joinCutWords(lines.join('\n')).replace(/(?<!\n)\n(?!\n)/g, ' ');
    if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS * pages.length) return { problem: 'input_scanned' };
    const info = (await pdf.getMetadata()).info as Record<string, unknown>;
    const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? '')) ?? [];
    return {
      text,
      warnings,
      properties: fileProperties({
        title: info.Title,
        author: info.Author,
        created: year ? `${year}-${month}-${day}` : null,
        language: info.Language,
      }),
    };
  } catch (error) {
    return { problem: error instanceof Error && error.name === 'PasswordException' ? 'input_locked' : 'input_damaged' };
  }
}
