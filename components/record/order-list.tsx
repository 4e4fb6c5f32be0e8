'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Link } from '@/components/ui/link';
import styles from './order-list.module.css';

type Props = {
  label: string;
  items: readonly { id: string; title: string }[];
  /** Puts an item behind another one; null puts it first. */
  onMove: (id: string, after: string | null) => void;
  /** Where an item leads. */
  hrefOf?: (id: string) => string;
};

/** A list to be put in order: dragged by its handles, with the mouse, a finger or the keyboard, or moved by Alt and an arrow. */
export function OrderList({ label, items, onMove, hrefOf }: Props) {
  const t = useTranslations('order');
  const titleOf = (id: string) => items.find((item) => item.id === id)?.title ?? '';
  const before = (id: string, moved: string) => {
    const rest = items.filter((item) => item.id !== moved);
    return rest[rest.findIndex((item) => item.id === id) - 1]?.id ?? null;
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(String(key)) })),
    onReorder({ keys, target }) {
      const [moved] = [...keys].map(String);
      if (moved === undefined) return;
      const at = String(target.key);
      onMove(moved, target.dropPosition === 'after' ? at : before(at, moved));
    },
  });
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const id = row?.getAttribute('data-key');
    if (!event.altKey || step === undefined || !id) return;
    event.preventDefault();
    event.stopPropagation();
    const from = items.findIndex((item) => item.id === id);
    const rest = items.filter((item) => item.id !== id);
    const to = from + step;
    if (to >= 0 && to < items.length) onMove(id, rest[to - 1]?.id ?? null);
  }
  return (
    <div className={styles.order} onKeyDownCapture={onKeyDown}>
      <p className={styles.hint}>{t('hint')}</p>
      <GridList
        aria-label={label}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="none"
        className={styles.list ?? ''}
      >
        {({ id, title }) => (
          <GridListItem id={id} textValue={title} className={styles.item ?? ''}>
            <Button slot="drag" className={styles.handle ?? ''} aria-label={t('handle', { title })}>
              <span aria-hidden="true">⠿</span>
            </Button>
            {hrefOf ? <Link href={hrefOf(id)}>{title}</Link> : <span>{title}</span>}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
