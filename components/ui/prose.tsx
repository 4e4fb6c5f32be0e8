import { Fragment, type ReactNode, useId } from 'react';
import { languageTag } from '@/lib/languages';
import { type Branch, leadOf, type MarkdownNode, readMarkdown } from '@/lib/markdown';
import styles from './prose.module.css';

type Words = {
  children: string;
  /** The language of the words (BCP 47), where the record says it. */
  lang?: string | null;
};
type Props = Words & { size?: 'lede' | 'text' | 'small' };

/**
 * Markdown as reading text in its own direction; what looks like HTML is text, unsafe addresses are dropped, headings made plain.
 * A text that cannot be set stands there as it was written.
 */
export function Prose({ children, lang, size = 'text' }: Props) {
  const pieces = readMarkdown(children);
  const id = useId();
  return (
    <div className={`${styles.prose} ${styles[size]}`} lang={languageTag(lang)} dir="auto">
      {pieces ? all(pieces, blockOf(id)) : <p className={styles.plain}>{children}</p>}
    </div>
  );
}

/** Markdown within a heading or a line: emphasis stays, blocks and links become plain text. */
export function InlineProse({ children, lang }: Words) {
  const pieces = readMarkdown(children);
  return <bdi lang={languageTag(lang)}>{pieces ? all(pieces, inline) : children}</bdi>;
}

type Show = (piece: MarkdownNode, key: number) => ReactNode;
const all = (pieces: readonly MarkdownNode[], show: Show): ReactNode => pieces.map(show);

/** How a piece is shown among blocks; `id` is that of the text, since a page holds many. */
const blockOf = (id: string) => {
  const block: Show = (piece, key) => blockIn(piece, key, block, id);
  return block;
};

function blockIn(piece: MarkdownNode, key: number, block: Show, id: string): ReactNode {
  if (piece.kind === 'to_note') {
    const { label, number, isFirst } = piece;
    return (
      <sup key={key}>
        <a href={`#${id}-note-${number}`} id={isFirst ? `${id}-to-note-${number}` : undefined} role="doc-noteref">
          {label}
        </a>
      </sup>
    );
  }
  if (piece.kind === 'code_block') {
    return (
      <code key={key} className={styles.plain}>
        {piece.text}
      </code>
    );
  }
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
      return <ol key={key}>{within}</ol>;
    case 'item':
      return (
        <li key={key} value={piece.number ?? undefined}>
          {within}
        </li>
      );
    case 'note': {
      const { label, number, isUsed } = piece;
      return (
        <div
          key={key}
          id={number === null ? undefined : `${id}-note-${number}`}
          className={styles.note}
          role="doc-footnote"
        >
          {isUsed ? (
            <a href={`#${id}-to-note-${number}`} role="doc-backlink">
              {label}
            </a>
          ) : (
            <span>{label}</span>
          )}
          <div>{within}</div>
        </div>
      );
    }
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
      return (
        <a key={key} href={piece.href}>
          {within}
        </a>
      );
  }
  return markOf(piece, key, within);
}

/** Blocks stay apart by a space where no block can be. */
const BLOCKS = new Set<MarkdownNode['kind']>([
  'paragraph',
  'tight',
  'item',
  'note',
  'code_block',
  'heading_cell',
  'cell',
]);

function inline(piece: MarkdownNode, key: number): ReactNode {
  const shown = 'children' in piece ? markOf(piece, key, all(piece.children, inline)) : leaf(piece, key, ' ');
  if (!BLOCKS.has(piece.kind)) return shown;
  return (
    <Fragment key={key}>
      {leadOf(piece)}
      {shown}{' '}
    </Fragment>
  );
}

function markOf({ kind }: Branch, key: number, within: ReactNode): ReactNode {
  if (kind === 'emphasis') return <em key={key}>{within}</em>;
  if (kind === 'struck') return <s key={key}>{within}</s>;
  return kind === 'strong' ? <strong key={key}>{within}</strong> : <Fragment key={key}>{within}</Fragment>;
}

function leaf(piece: Exclude<MarkdownNode, Branch>, key: number, lineBreak: ReactNode): ReactNode {
  if (piece.kind === 'break') return lineBreak;
  if (piece.kind === 'to_note') return `[${piece.label}]`;
  return piece.kind === 'text' ? piece.text : <code key={key}>{piece.text}</code>;
}
