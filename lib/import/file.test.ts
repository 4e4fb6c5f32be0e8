import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfFile, wordFile, wordParagraph, wordTable } from '@/server/testing/files';
import { recognise } from './article';
import { readFile } from './file';
import { readDocument } from './structure';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The blocks of a file, and what it says of itself. */
async function blocksOf(file: Uint8Array) {
  const read = await readFile(file);
  if (!read.ok) throw new Error(read.problem);
  const { text, blocks } = readDocument(read.text, read.format, read.properties);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}
const problemOf = async (file: Uint8Array) => {
  const read = await readFile(file);
  return read.ok ? null : read.problem;
};

describe('a Word file', () => {
  const core =
    '<dc:title>Report on returnees</dc:title><dc:creator>Given Surname</dc:creator><dcterms:created>2024-05-17T08:00:00Z</dcterms:created>';

  it('gives its paragraphs, its tables row by row, and what it says of itself', async () => {
    const rows = [
      ['Given Surname', 'Director', 'Ministry of Example'],
      ['09:00–10:30', 'Session 1: Opening'],
    ];
    const file = wordFile(`${wordParagraph('The experts met in Vienna.')}${wordTable(rows)}`, core);
    expect(await blocksOf(file)).toEqual([
      'metadata: file_title: Report on returnees',
      'metadata: file_author: Given Surname',
      'metadata: file_created: 2024-05-17',
      'paragraph: The experts met in Vienna.',
      'paragraph: Given Surname, Director, Ministry of Example',
      'paragraph: 09:00–10:30: Session 1: Opening',
    ]);
    const read = await readFile(file);
    expect(read.ok && recognise(read).source.fields).toMatchObject({
      title: 'Report on returnees',
      authors: ['Given Surname'],
      issuedOn: '2024-05-17',
    });
  });

  it('says nothing of itself where programs wrote it', async () => {
    const dull = '<dc:title>Microsoft Word - Draft 3.docx</dc:title><dc:creator>jsmith</dc:creator>';
    expect(await blocksOf(wordFile(wordParagraph('One line.'), dull))).toEqual(['paragraph: One line.']);
  });

  it('is refused where it unpacks into too much, is another office file, or is damaged', async () => {
    const bomb = wordFile(wordParagraph('One'), '', { 'word/styles.xml': new Uint8Array(25 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe('input_too_costly');
    const large = wordFile(wordParagraph('One'), '', { 'word/media/image1.png': new Uint8Array(25 * 1024 * 1024) });
    expect(await problemOf(large)).toBeNull();
    const file = wordFile(wordParagraph('One'));
    expect(await problemOf(file.subarray(0, file.length - 40))).toBe('input_damaged');
    expect(
      await problemOf(
        Buffer.from(Buffer.from(file).toString('latin1').replaceAll('word/document', 'ward/document'), 'latin1'),
      ),
    ).toBe('input_binary');
    // An entry that says that it is small and is not comes to no more than it said.
    const liar = Buffer.from(bomb);
    for (let at = liar.indexOf('word/styles.xml'); at >= 0; at = liar.indexOf('word/styles.xml', at + 1)) {
      if (liar.readUInt32LE(at - 46) === 0x02014b50) liar.writeUInt32LE(10, at - 46 + 24);
    }
    expect(['input_damaged', null]).toContain(await problemOf(liar));
  });
});

describe('a PDF file', () => {
  const NAMES = ['', 'one', 'two', 'three', 'four'];
  const page = (number: number) => [
    'Report of the expert meeting',
    `The experts of session ${NAMES[number]} spoke of rehabilitation and of reinte-`,
    'gration in prisons, and of counter-',
    `terrorism as it is done in room ${NAMES[number]}.`,
    `Page ${number} of 4`,
  ];

  it('gives its paragraphs without page numbers, running heads and cut words, and what it says of itself', async () => {
    const info = '/Title (Report on prisons) /Author (Given Surname) /CreationDate (D:20240517080000Z)';
    expect(await blocksOf(pdfFile([1, 2, 3, 4].map(page), info))).toEqual([
      'metadata: file_title: Report on prisons',
      'metadata: file_author: Given Surname',
      'metadata: file_created: 2024-05-17',
      ...[1, 2, 3, 4].map(
        (number) =>
          `paragraph: The experts of session ${NAMES[number]} spoke of rehabilitation and of reintegration in prisons, and of counter-terrorism as it is done in room ${NAMES[number]}.`,
      ),
    ]);
  });

  it('with Arabic letters as they are drawn gives them as they are read, and says so', async () => {
    const drawn = 'ﻢﻠﺳﻭ (ﻥﺎﻣﺃ) 2024 ﺲﻧﻮﺗ ﻲﻓ ﻉﺎﻤﺘﺟﻻﺍ ﺪﻘﻋ';
    const read = await readFile(pdfFile([[drawn]]));
    expect(read).toMatchObject({ ok: true, warnings: [{ code: 'letters_as_drawn' }] });
    expect(read.ok && read.text.trim()).toBe('عقد الاجتماع في تونس 2024 (أمان) وسلم');
  });

  it('is refused where it holds no text or is damaged', async () => {
    expect(await problemOf(pdfFile([['7'], ['8']]))).toBe('input_scanned');
    expect(await problemOf(bytes('%PDF-1.7\nnothing more'))).toBe('input_damaged');
  });

  it('is read up to its three hundredth page', async () => {
    const many = Array.from({ length: 302 }, (_, index) => [
      'Report',
      'Vienna',
      `The page ${'abcdefghij'[index % 10]} has a text of its own.`,
      'Chair',
      'Seat',
    ]);
    expect(await readFile(pdfFile(many))).toMatchObject({
      ok: true,
      warnings: [{ code: 'pages_left_out', params: { count: 302, limit: 300 } }],
    });
  });
});

describe('a message', () => {
  const head = [
    'From: "Given Surname" <given@example.org>',
    'To: other@example.org',
    'Subject: =?utf-8?Q?Re:_R=C3=A9union_de_Gen=C3=A8ve?=',
    'Date: Fri, 17 May 2024 10:00:00 +0200',
    'MIME-Version: 1.0',
  ];

  it('gives its own words, without the message that it answers and without its signature', async () => {
    const body = [
      'The experts met in Geneva.',
      '',
      'On Thu, 16 May 2024, Other Person wrote:',
      '> Where did they meet?',
      '-- ',
      'Given Surname',
    ];
    const file = bytes([...head, 'Content-Type: text/plain; charset=utf-8', '', ...body].join('\r\n'));
    expect(await blocksOf(file)).toEqual([
      'metadata: title: Réunion de Genève',
      'metadata: author: Given Surname',
      'metadata: date: 2024-05-17',
      'paragraph: The experts met in Geneva.',
    ]);
    expect(await readFile(file)).toMatchObject({ warnings: [{ code: 'replies_left_out' }] });
  });

  it('in HTML keeps its tables and leaves the same out', async () => {
    const body =
      '<html><body><p>The list:</p><table><tr><td>Given Surname</td><td>Director</td></tr></table><div class="gmail_quote"><p>Earlier words</p></div></body></html>';
    const file = bytes([...head, 'Content-Type: text/html; charset=utf-8', '', body].join('\r\n'));
    expect((await blocksOf(file)).slice(3)).toEqual(['paragraph: The list:', 'paragraph: Given Surname, Director']);
  });
});

it('is told by its bytes, whatever a file is called, and a text that speaks of files is a text', async () => {
  expect(await problemOf(bytes('This text speaks of %PDF-1.7 and PK files.'))).toBeNull();
  expect(await problemOf(bytes('From: what was said\nto: what was done, a chronicle.\n\nText.'))).toBeNull();
  expect(await problemOf(new Uint8Array(5 * 1024 * 1024 + 1).fill(65))).toBe('input_too_large');
  expect(await problemOf(new Uint8Array(deflateSync(Buffer.from('a'.repeat(100)))))).toBe('input_binary');
});
