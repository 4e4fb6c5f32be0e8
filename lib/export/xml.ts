const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser reads it as a line feed, where it stands as it is.
  '\r': '&#xD;',
};
/** What no document of XML 1.0 may hold, not even as a reference (2.2, Char): it is shown as the character that stands for what is none. */
const BARRED = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text in which no character means anything to XML 1.0, for an element or an attribute in quotation marks. */
export const xmlText = (text: string): string =>
  text.replace(BARRED, '\ufffd').replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? '');

/** An element of XML with text, and attributes in their order; what is undefined or empty is left out. */
export function element(name: string, text: string, attributes: Record<string, string | undefined> = {}): string {
  const given = Object.entries(attributes).filter(([, value]) => value);
  const start = [name, ...given.map(([key, value = '']) => `${key}="${xmlText(value)}"`)].join(' ');
  return text === '' ? `<${start}/>` : `<${start}>${xmlText(text)}</${name}>`;
}
