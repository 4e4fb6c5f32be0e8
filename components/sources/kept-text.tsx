'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { copyTextAction } from '@/lib/workflows/copies/actions';
import styles from './kept-copy.module.css';

type Props = { id: string; beginning: string; characters: number };

/** A kept text: its beginning, and all of it once somebody asks. */
export function KeptText({ id, beginning, characters }: Props) {
  const t = useTranslations('copies');
  const [text, setText] = useState(beginning);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const left = characters - text.length;

  async function showAll() {
    setState('busy');
    const outcome = await copyTextAction({ id }).catch(() => null);
    if (outcome?.ok) setText(outcome.value);
    setState(outcome?.ok ? 'idle' : 'failed');
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.text} dir="auto" tabIndex={0} aria-label={t('text')}>
        {text}
      </section>
      {left > 0 ? (
        <p>
          <Button size="small" busy={state === 'busy'} onClick={showAll}>
            {t('showAll', { count: left })}
          </Button>
        </p>
      ) : null}
      {state === 'failed' ? <Notice tone="danger" role="alert" title={t('problem.network')} /> : null}
    </>
  );
}
