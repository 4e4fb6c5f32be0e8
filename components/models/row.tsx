import { useLocale, useTranslations } from 'next-intl';
import { Joined } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import type { ModelRow } from '@/lib/models/queries/list';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { Apart } from './apart';
import styles from './row.module.css';

/** Models under each other; on a wide screen what is said of each stands under one head. */
export function ModelList({ models }: { models: readonly ModelRow[] }) {
  const t = useTranslations('models');
  return (
    <>
      <div className={`${styles.row} ${styles.head}`} aria-hidden="true">
        <span />
        <div className={styles.apart}>
          <span>{t('presented')}</span>
          <span>{t('evidence')}</span>
        </div>
      </div>
      <ul>
        {models.map((model) => (
          <ModelItem key={model.id} model={model} />
        ))}
      </ul>
    </>
  );
}

/** One model in the list: what it is made of, and attention and evidence apart. */
function ModelItem({ model }: { model: ModelRow }) {
  const t = useTranslations('models');
  const locale = useLocale();
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>
          <Link href={paths.model(model.slug)}>{model.name}</Link>
        </h2>
        <p className={styles.about}>
          <Joined
            by=" · "
            parts={[
              model.countryCode ? countryName(model.countryCode, locale) : undefined,
              model.sinceOn ? t('since', { date: formatDate(model.sinceOn, locale) }) : undefined,
            ]}
          />
          {(model.countryCode || model.sinceOn) && model.pillars.length > 0 ? ' · ' : ''}
          <Joined by=", " parts={model.pillars.map(({ name }) => name)} />
        </p>
      </div>
      <Apart model={model} className={styles.apart} />
    </li>
  );
}
