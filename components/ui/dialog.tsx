'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import styles from './dialog.module.css';

type Props = {
  title: ReactNode;
  closeLabel: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  /** Buttons at the foot, the one that acts last. */
  actions?: ReactNode;
};

/** A question that must be answered before going on. Escape and the close button leave without acting; focus returns. */
export function Dialog({ title, closeLabel, isOpen, onOpenChange, children, actions }: Props) {
  return (
    <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={onOpenChange} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title">{title}</Heading>
            <Button variant="quiet" size="small" onClick={() => onOpenChange(false)}>
              {closeLabel}
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
