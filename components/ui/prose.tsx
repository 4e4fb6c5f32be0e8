import { Fragment, type ReactNode } from 'react';
import { type Branch, type MarkdownNode, readMarkdown } from '@/lib/markdown';
import styles from './prose.module.css';

type Props = { children: string; size?: 'lede' | 'text' | 'small' };

/**
 * Markdown as reading text in its own direction; what looks like HTML is text, unsafe addresses are dropped, headings made plain.
 * A text that cannot be set stands there as it was written.
 */
export function Prose({ children, size = 'text' }: Props) {
  const pieces = readMarkdown(children);
  return (
    <div className={`${styles.prose} ${styles[size]}`} dir="auto">
      {pieces ? all(pieces, block) : <p className={styles.plain}>{children}</p>}
    </div>
  );
}

/** Markdown within a heading or a line: emphasis stays, blocks and links become plain text. */
export function InlineProse({ children }: { children: string }) {
  const pieces = readMarkdown(children);
  return <bdi>{pieces ? all(pieces, inline) : children}</bdi>;
}

type Show = (piece: MarkdownNode, key: number) => ReactNode;
const all = (pieces: readonly MarkdownNode[], show: Show): ReactNode => pieces.map(show);

function block(piece: MarkdownNode, key: number): ReactNode {
  if (!('children' in piece)) return leaf(piece, key, <br key={key} />);
  const within = all(piece.children, block);
  switch (piece.kind) {
    case 'paragraph':
      return <p key={key}>{within}</p>;
    case 'quote':
      return <blockquote key={key}>{within}</blockquote>;
    case 'list':
      return <ul key={key}>{within}</ul>;
    case 'numbered':
      return (
        <ol key={key} start={piece.start === 1 ? undefined : piece.start}>
          {within}
        </ol>
      );
    case 'item':
      return <li key={key}>{within}</li>;
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <div key={key} className={styles.table} tabIndex={0}>
          <table>
            <tbody>{within}</tbody>
          </table>
        </div>
      );
    case 'row':
      return <tr key={key}>{within}</tr>;
    case 'heading_cell':
      return (
        <th key={key} scope="col">
          {within}
        </th>
      );
    case 'cell':
      return <td key={key}>{within}</td>;
    case 'link':
      if (piece.href === null) break;
      return (
        <a key={key} href={piece.href}>
          {within}
        </a>
      );
  }
  return markOf(piece, key, within);
}

/** Blocks stay apart by a space where no block can be. */
const BLOCKS = new Set<MarkdownNode['kind']>(['paragraph', 'tight', 'item', 'code_block', 'heading_cell', 'cell']);

function inline(piece: MarkdownNode, key: number): ReactNode {
  const shown = 'children' in piece ? markOf(piece, key, all(piece.children, inline)) : leaf(piece, key, ' ');
  return BLOCKS.has(piece.kind) ? <Fragment key={key}>{shown} </Fragment> : shown;
}

function markOf({ kind }: Branch, key: number, within: ReactNode): ReactNode {
  if (kind === 'emphasis') return <em key={key}>{within}</em>;
  if (kind === 'struck') return <s key={key}>{within}</s>;
  return kind === 'strong' ? <strong key={key}>{within}</strong> : <Fragment key={key}>{within}</Fragment>;
}

function leaf(piece: Exclude<MarkdownNode, Branch>, key: number, lineBreak: ReactNode): ReactNode {
  if (piece.kind === 'break') return lineBreak;
  return piece.kind === 'text' ? piece.text : <code key={key}>{piece.text}</code>;
}
