'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import buttonStyles from './button.module.css';
import styles from './menu.module.css';

type Item = { id: string; label: string; note?: string; href?: string; tone?: 'plain' | 'danger'; disabled?: boolean };

type Props = {
  label: ReactNode;
  items: readonly Item[];
  /** Not called for an item that has an address. */
  onAction?: (id: string) => void;
};

/** A button that opens a list of acts or places. */
export function Menu({ label, items, onAction }: Props) {
  return (
    <MenuTrigger>
      <AriaButton className={`${buttonStyles.button} ${buttonStyles.secondary ?? ''} ${styles.trigger}`}>
        {label}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <AriaMenu
          className={styles.menu ?? ''}
          onAction={(key) => onAction?.(String(key))}
          disabledKeys={items.filter(({ disabled }) => disabled).map(({ id }) => id)}
        >
          {items.map(({ id, label: text, note, href, tone }) => (
            <MenuItem key={id} id={id} href={href} textValue={text} className={styles.item ?? ''} data-tone={tone}>
              {text}
              {note ? <span className={styles.note}>{note}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
