'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import styles from './review-bar.module.css';
import type { Outline } from './use-outline';

type Props = {
  progress: { decided: number; total: number };
  outline: Outline;
  canUndo: boolean;
  canRedo: boolean;
  pane: 'list' | 'text';
  onPane: (pane: 'list' | 'text') => void;
  onUndo: () => void;
  onRedo: () => void;
  onHelp: () => void;
  onFinish: () => void;
  onLeave: () => void;
};

/** How far the review is, how the list is shown, and the one step that writes. */
export function ReviewBar(props: Props) {
  const { progress, outline, canUndo, canRedo, pane, onPane, onUndo, onRedo, onHelp, onFinish, onLeave } = props;
  const t = useTranslations('import');
  return (
    <header className={styles.bar}>
      <div className={styles.lead}>
        <h1>{t('review.title')}</h1>
        <p className={styles.progress}>
          <progress value={progress.decided} max={Math.max(progress.total, 1)} aria-label={t('review.progress')} />
          {t('progress', progress)}
        </p>
      </div>
      <nav className={styles.panes} aria-label={t('review.pane')}>
        <Button size="small" aria-pressed={pane === 'list'} onClick={() => onPane('list')}>
          {t('review.paneList')}
        </Button>
        <Button size="small" aria-pressed={pane === 'text'} onClick={() => onPane('text')}>
          {t('review.paneText')}
        </Button>
      </nav>
      <div className={styles.tools}>
        <Button size="small" variant="quiet" aria-disabled={!canUndo || undefined} onClick={onUndo}>
          {t('act.undo')}
        </Button>
        <Button size="small" variant="quiet" aria-disabled={!canRedo || undefined} onClick={onRedo}>
          {t('act.redo')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-pressed={outline.order === 'text'}
          onClick={() => outline.setOrder(outline.order === 'text' ? 'kind' : 'text')}
        >
          {t('review.inText')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-pressed={outline.onlyOpen}
          onClick={() => outline.setOnlyOpen(!outline.onlyOpen)}
        >
          {t('review.onlyOpen')}
        </Button>
        <Button size="small" variant="quiet" onClick={onHelp}>
          {t('keys.title')} <Kbd>?</Kbd>
        </Button>
        <Button size="small" variant="quiet" onClick={onLeave}>
          {t('review.leave')}
        </Button>
      </div>
      <Button variant="primary" className={styles.finish} onClick={onFinish}>
        {t('finish.open')}
      </Button>
    </header>
  );
}
