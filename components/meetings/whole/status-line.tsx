'use client';

import { useTranslations } from 'next-intl';
import { useRef, useSyncExternalStore } from 'react';
import type { SaveState } from '@/components/form/use-record';
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
  isBusy: boolean;
};

/** How all text on the screen fares, always in sight, with a way to what needs an eye. */
export function StatusLine({ reports, rows, open, saveAll, isBusy }: Props) {
  const t = useTranslations('whole');
  const online = useOnline();
  const line = useRef<HTMLParagraphElement>(null);
  const ofRows = useSyncExternalStore(rows.subscribe, rows.read, rows.read);
  const all = [...reports, ...ofRows];
  const isUnsaved = ([, { state }]: (typeof all)[number]) => state !== 'saved' && state !== 'new';
  const isTyped = ([, { state }]: (typeof all)[number]) => state === 'unsaved';
  const [unsaved, lines] = [[...reports].filter(isUnsaved), [...ofRows].filter(isUnsaved)];
  const conflicts = all.filter(([, { conflict }]) => conflict);
  const count = (state: SaveState) => all.filter(([, report]) => report.state === state && !report.conflict).length;
  const refused = all.filter(([, { state, conflict }]) => state === 'refused' && !conflict);
  const [first] = [...conflicts, ...refused, ...lines.filter(isTyped), ...unsaved.filter(isTyped)][0] ?? [];
  const isOpen = unsaved.length + lines.length > 0 || isBusy;
  const told = (key: 'unsaved' | 'lines' | 'waiting' | 'failing' | 'conflict' | 'refused', number: number) =>
    number > 0 ? t(`state.${key}`, { count: number }) : '';
  const parts = [
    isOpen ? '' : t('state.saved'),
    told('unsaved', unsaved.length),
    told('lines', lines.length),
    isBusy || count('saving') > 0 ? t('state.saving') : '',
    told('waiting', count('waiting')),
    told('failing', count('failing')),
    told('conflict', conflicts.length),
    told('refused', refused.length),
    online ? '' : t('state.offline'),
  ];
  const needsAnEye = conflicts.length + refused.length + count('failing') > 0 || !online;
  return (
    <div className={styles.line} data-state={needsAnEye ? 'refused' : isOpen ? 'unsaved' : 'saved'}>
      <p ref={line} role="status" tabIndex={-1}>
        {parts.filter(Boolean).join(' · ')}
      </p>
      {first ? (
        <Button variant="quiet" size="small" onClick={() => open(first)}>
          {t('goTo')}
        </Button>
      ) : null}
      {unsaved.length + lines.length > 0 ? (
        <Button
          size="small"
          onClick={() => {
            // The button goes when all is saved, and would take the focus with it.
            line.current?.focus();
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
