'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import type { RowReports } from './row-reports';
import styles from './status-line.module.css';
import type { useForms } from './use-forms';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

type Props = Pick<ReturnType<typeof useForms>, 'reports' | 'open' | 'saveAll'> & {
  rows: RowReports;
  isMoving: boolean;
};

/** How all text on the screen fares, always in sight, with a way to what needs an eye. */
export function StatusLine({ reports, rows, open, saveAll, isMoving }: Props) {
  const t = useTranslations('whole');
  const online = useOnline();
  const ofRows = useSyncExternalStore(rows.subscribe, rows.read, rows.read);
  const all = [...reports, ...ofRows];
  const conflicts = all.filter(([, { conflict }]) => conflict);
  const refused = all.filter(([, { state, conflict }]) => state === 'refused' && !conflict);
  const unsaved = all.filter(([, { state }]) => state !== 'saved' && state !== 'new');
  const [first] = [...conflicts, ...refused][0] ?? [];
  const parts = [
    unsaved.length > 0 ? t('state.unsaved', { count: unsaved.length }) : isMoving ? '' : t('state.saved'),
    isMoving ? t('state.moving') : '',
    conflicts.length > 0 ? t('state.conflict', { count: conflicts.length }) : '',
    refused.length > 0 ? t('state.refused', { count: refused.length }) : '',
    online ? '' : t('state.offline'),
  ];
  const isOpen = unsaved.length > 0 || isMoving;
  const look = conflicts.length + refused.length > 0 || !online ? 'refused' : isOpen ? 'unsaved' : 'saved';
  return (
    <div className={styles.line} data-state={look}>
      <p role="status">{parts.filter(Boolean).join(' · ')}</p>
      {first ? (
        <Button variant="quiet" size="small" onClick={() => open(first)}>
          {t('goTo')}
        </Button>
      ) : null}
      {unsaved.length > 0 ? (
        <Button
          size="small"
          onClick={() => {
            saveAll();
            rows.saveAll();
          }}
        >
          {t('saveAll')}
        </Button>
      ) : null}
    </div>
  );
}
