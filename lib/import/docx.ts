import { strFromU8, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { fileProperties, type Property } from './properties';

/** Of a Word file only the text is unpacked: styles, numbers, notes and what ties them together. Pictures, fonts and programs stay packed. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
/** What all of that may come to when it is unpacked, in bytes, and how many parts a file may have. */
const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_PARTS = 2000;

type DocxProblem = 'input_binary' | 'input_damaged' | 'input_too_costly';

/** The text of a Word file as HTML, and what the file says of itself. Nothing in it is run or fetched. */
export async function readDocx(
  bytes: Uint8Array,
): Promise<{ html: string; properties: Property[] } | { problem: DocxProblem }> {
  const parts = unpack(bytes);
  if ('problem' in parts) return parts;
  const { files } = parts;
  if (!Object.keys(files).some((name) => /^word\/document\d*\.xml$/.test(name))) return { problem: 'input_binary' };
  try {
    // Packed anew, without what was left out and without compression, so that no reader unpacks more than was counted.
    const buffer = Buffer.from(zipSync(files, { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return { html: value, properties: propertiesOf(files['docProps/core.xml']) };
  } catch {
    return { problem: 'input_damaged' };
  }
}

class TooLarge extends Error {}

function unpack(bytes: Uint8Array): { files: Record<string, Uint8Array> } | { problem: DocxProblem } {
  let unpacked = 0;
  let parts = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        parts += 1;
        if (parts > MOST_PARTS) throw new TooLarge();
        if (!READ.test(name)) return false;
        // No part comes to more than it says of itself here: what it is unpacked into is that large.
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new TooLarge();
        return true;
      },
    });
    return { files };
  } catch (error) {
    return { problem: error instanceof TooLarge ? 'input_too_costly' : 'input_damaged' };
  }
}

function propertiesOf(core: Uint8Array | undefined): Property[] {
  if (!core || core.length > 100_000) return [];
  const document = new DOMParser().parseFromString(strFromU8(core), 'text/xml');
  const text = (tag: string) => document.getElementsByTagName(tag)[0]?.textContent ?? '';
  return fileProperties({
    title: text('dc:title'),
    author: text('dc:creator'),
    created: text('dcterms:created').slice(0, 10),
    language: text('dc:language'),
  });
}
