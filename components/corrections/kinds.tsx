import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/history/correction';
import { paths } from '@/lib/paths';
import styles from './corrections.module.css';

/** Corrections by what they concern: each kind is an address of the list. */
export function CorrectionKinds({ chosen }: { chosen: CorrectionKind | undefined }) {
  const t = useTranslations('corrections');
  const options = useTranslations('options.correctionKind');
  return (
    <nav aria-label={t('kinds')} data-screen-only>
      <ul className={styles.kinds}>
        <li>
          <Link href={paths.corrections()} aria-current={chosen ? undefined : 'page'}>
            {t('all')}
          </Link>
        </li>
        {CORRECTION_KINDS.map((kind) => (
          <li key={kind}>
            <Link href={paths.corrections({ kind })} aria-current={kind === chosen ? 'page' : undefined}>
              {options(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
