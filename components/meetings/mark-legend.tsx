import { useTranslations } from 'next-intl';
import { MARKS, MarkShape } from './marks';
import styles from './time-line.module.css';

/** Which mark and colour stands for which kinds of meeting. */
export function MarkLegend() {
  const t = useTranslations('home');
  return (
    <ul className={styles.legend}>
      {MARKS.map((mark) => (
        <li key={mark} className={styles[mark]}>
          <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true" focusable="false">
            <MarkShape mark={mark} />
          </svg>
          {t(`group_${mark}`)}
        </li>
      ))}
    </ul>
  );
}
