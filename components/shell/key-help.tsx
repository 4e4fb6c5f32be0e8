'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { keyGroups } from '@/components/ui/key-register';
import styles from './key-help.module.css';

/** The keys that work here: those of the workspace, then those that the parts on the screen have told the register. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette.keys');
  const everywhere = {
    title: t('everywhere'),
    keys: [
      { keys: ['Ctrl', 'K'], says: t('palette') },
      { keys: ['?'], says: t('help') },
    ],
  };
  return (
    <Dialog title={t('title')} closeLabel={t('close')} isOpen onOpenChange={(open) => !open && onClose()}>
      <p>{t('lead')}</p>
      {[...keyGroups(), everywhere].map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className={styles.keys}>
            {keys.map(({ keys: pressed, says }) => (
              <div key={says}>
                <dt>
                  {pressed.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
