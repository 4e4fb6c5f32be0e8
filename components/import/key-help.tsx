'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import styles from './key-help.module.css';
import { KEYS } from './keyboard';

/** The keys of the review. */
export function KeyHelp({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('import');
  return (
    <Dialog title={t('keys.title')} closeLabel={t('close')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <p>{t('keys.lead')}</p>
      <dl className={styles.keys}>
        {KEYS.map(({ command, keys }) => (
          <div key={command}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>Ctrl</Kbd>
            <Kbd>Enter</Kbd>
          </dt>
          <dd>{t('keys.acceptForm')}</dd>
        </div>
      </dl>
      <h3>{t('keys.textTitle')}</h3>
      <dl className={styles.keys}>
        <div>
          <dt>
            <Kbd>↓</Kbd>
            <Kbd>↑</Kbd>
          </dt>
          <dd>{t('keys.sentence')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>Shift</Kbd>
            <Kbd>→</Kbd>
            <Kbd>←</Kbd>
          </dt>
          <dd>{t('keys.word')}</dd>
        </div>
        <div>
          <dt>
            <Kbd>1</Kbd>…<Kbd>9</Kbd>
          </dt>
          <dd>{t('keys.add')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
