'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { askForKeys, onKeysAsked, takesLetters } from '@/components/ui/key-register';
import { paths } from '@/lib/paths';
import styles from './palette.module.css';
import type { Place } from './place-links';
import { recordAt, remember } from './recent';

// Fetched when they are first asked for: no page waits for them.
const Palette = dynamic(() => import('./palette').then((module) => module.Palette));
const KeyHelp = dynamic(() => import('./key-help').then((module) => module.KeyHelp));

type Props = { memberId: string; places: readonly Place[]; news: readonly Place[] };

/** The way into the palette, by button and by Ctrl or ⌘ and K, and to the list of keys by `?`. */
export function PaletteDoor({ memberId, places, news }: Props) {
  const t = useTranslations('palette');
  const pathname = usePathname();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);

  useEffect(() => {
    const opened = recordAt(pathname);
    if (opened) remember(memberId, opened, ({ noun, id }) => paths.record(noun, id));
  }, [memberId, pathname]);
  useEffect(() => onKeysAsked(() => setOpen('keys')), []);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey) return;
      const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (command) {
        event.preventDefault();
        setOpen((now) => (now === 'palette' ? null : 'palette'));
      } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !takesLetters(event.target)) {
        event.preventDefault();
        askForKeys();
      }
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const close = () => setOpen(null);
  return (
    <>
      <Button size="small" variant="quiet" className={styles.door} onClick={() => setOpen('palette')}>
        <svg
          viewBox="0 0 16 16"
          width="16"
          height="16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden="true"
        >
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.5 10.5 4 4" />
        </svg>
        <span className={styles.word}>{t('open')}</span>
        <span className={styles.keys} aria-hidden="true">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </Button>
      {open === 'palette' ? (
        <Palette
          memberId={memberId}
          here={recordAt(pathname)}
          places={places}
          news={news}
          onClose={close}
          onKeys={() => setOpen('keys')}
        />
      ) : null}
      {open === 'keys' ? <KeyHelp onClose={close} /> : null}
    </>
  );
}
