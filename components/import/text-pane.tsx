'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useMemo } from 'react';
import type { Block } from '@/lib/import/recognition';
import { candidateAt, type Segment } from './segments';
import { selectedIn, stepSelection } from './selection';
import styles from './text-pane.module.css';

/** How each candidate stands, by key: u(ndecided), a(ccepted), d(ropped) or m(erged), and whether it is a statement. */
export type MarkLetter = 'u' | 'a' | 'd' | 'm';

interface BlockProps {
  block: Block;
  text: string;
  segments: readonly Segment[];
  /** The standing of every key in the block, as one string, so that a block is drawn anew only when one of its own changes. */
  look: string;
  active: string | null;
  hovered: string | null;
  statements: ReadonlySet<string>;
}

const tags = { metadata: 'p', paragraph: 'p', list_item: 'p', heading: 'h2' } as const;

const TextBlock = memo(function TextBlock({ block, text, segments, look, active, hovered, statements }: BlockProps) {
  const standing = new Map(look.split('\n').map((one) => [one.slice(1), one[0]]));
  const Tag = tags[block.kind];
  return (
    <Tag className={styles[block.kind]} data-level={block.level} data-ordered={block.ordered || undefined}>
      {segments.map(({ start, end, keys }) => {
        const live = keys.filter((key) => standing.get(key) !== 'd');
        const words = text.slice(start, end);
        if (live.length === 0) {
          return (
            <span key={start} data-start={start}>
              {words}
            </span>
          );
        }
        const isOpen = active !== null && live.includes(active);
        return (
          <mark
            key={start}
            data-start={start}
            data-keys={live.join('\n')}
            className={styles.mark}
            data-open={isOpen || undefined}
            data-hover={(hovered !== null && live.includes(hovered)) || undefined}
            data-decided={live.every((key) => standing.get(key) !== 'u') || undefined}
            data-statement={live.some((key) => statements.has(key)) || undefined}
          >
            {words}
          </mark>
        );
      })}
    </Tag>
  );
});

type Props = {
  paneRef: RefObject<HTMLDivElement | null>;
  /** Where in the text one was last, as an offset: there selecting by keyboard goes on. */
  place: RefObject<number | null>;
  text: string;
  blocks: readonly Block[];
  segments: readonly (readonly Segment[])[];
  standings: ReadonlyMap<string, MarkLetter>;
  statements: ReadonlySet<string>;
  active: string | null;
  hovered: string | null;
  onOpen: (key: string) => void;
  onHover: (key: string | null) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

const keysAt = (target: EventTarget): string[] =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-keys]')?.dataset.keys?.split('\n') ?? []) : [];

/** The text with its structure. What was recognised is marked; a press opens the candidate, a selection can become one. */
export function TextPane(props: Props) {
  const { paneRef, place, text, blocks, segments, standings, statements, active, hovered, onOpen, onHover, onKey } =
    props;
  const t = useTranslations('import');
  const inBlock = useMemo(() => segments.map((row) => [...new Set(row.flatMap(({ keys }) => keys))]), [segments]);

  function press(event: MouseEvent<HTMLElement>) {
    const selected = paneRef.current && selectedIn(paneRef.current, text);
    if (selected) place.current = selected.end;
    if (!window.getSelection()?.isCollapsed) return;
    const key = candidateAt(keysAt(event.target), active);
    if (key) onOpen(key);
  }
  function move(event: KeyboardEvent<HTMLElement>) {
    if (paneRef.current && stepSelection(event, paneRef.current, blocks, text, place)) event.preventDefault();
    else onKey(event);
  }
  return (
    <section
      ref={paneRef}
      className={styles.pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t('text.label')}
      aria-describedby="import-text-hint"
      onClick={press}
      onKeyDown={move}
      onPointerOver={(event) => onHover(keysAt(event.target)[0] ?? null)}
      onPointerLeave={() => onHover(null)}
      dir="auto"
    >
      {blocks.map((block, index) => {
        const keys = inBlock[index] ?? [];
        return (
          <TextBlock
            key={block.start}
            block={block}
            text={text}
            segments={segments[index] ?? []}
            look={keys.map((key) => `${standings.get(key) ?? 'd'}${key}`).join('\n')}
            active={active !== null && keys.includes(active) ? active : null}
            hovered={hovered !== null && keys.includes(hovered) ? hovered : null}
            statements={statements}
          />
        );
      })}
    </section>
  );
}
