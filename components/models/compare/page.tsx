import { useTranslations } from 'next-intl';
import { Collection } from '@/components/record/collection';
import { ListHead } from '@/components/site/list-head';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Comparison } from '@/lib/models/queries/compare';
import { paths } from '@/lib/paths';
import { Choice } from './choice';
import { Matrix } from './matrix';
import styles from './page.module.css';

/** Models side by side, and the choice of which. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { models, complete } = comparison;
  const t = useTranslations('compare');
  const site = useTranslations('site');
  return (
    <>
      <Collection
        path={paths.compareModels()}
        name={t('title')}
        description={t('description')}
        items={models.map(({ slug, name }) => ({ path: paths.model(slug), name }))}
      />
      <p className={styles.back}>
        <Link href={paths.models()}>{site('models')}</Link>
      </p>
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      {complete ? null : (
        <Notice tone="doubt" title={t('incompleteTitle')}>
          <p>{t('incomplete')}</p>
        </Notice>
      )}
      {models.length > 1 ? <Matrix models={models} /> : null}
      <Choice comparison={comparison} />
    </>
  );
}
