import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const OPENING_MARK = /^["“„«‘]/u;
/** Nobody nests more deeply; what is nested further is left out, because each level takes the program's own stack. */
const DEEPEST = 100;

/**
 * Markdown (CommonMark) as one line of text without marks, for where there can be none: titles, references, linked data, pictures.
 * It reads as `Prose` does: emphasis and links leave their words, raw HTML and pictures nothing. What somebody else wrote (a block
 * quotation) stands in quotation marks, and items of a list behind their number or a dot, so that neither runs into our own words.
 */
export const plainText = (markdown: string): string =>
  textOf(fromMarkdown(markdown), 0)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

function textOf(node: Nodes, depth: number): string {
  if (depth > DEEPEST) return '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'list':
      return node.children
        .map((item, at) => `${node.ordered ? `${(node.start ?? 1) + at}.` : '•'} ${textOf(item, depth + 1)}`)
        .join(' ');
    case 'blockquote': {
      const quoted = blocksOf(node, depth);
      return quoted === '' || OPENING_MARK.test(quoted) ? quoted : `“${quoted}”`;
    }
    case 'root':
    case 'listItem':
      return blocksOf(node, depth);
    default:
      return 'children' in node ? node.children.map((child) => textOf(child, depth + 1)).join('') : '';
  }
}

const blocksOf = ({ children }: { children: Nodes[] }, depth: number): string =>
  children
    .map((child) => textOf(child, depth + 1))
    .filter((text) => text !== '')
    .join(' ');
