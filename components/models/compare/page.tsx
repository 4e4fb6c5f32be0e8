import { useTranslations } from 'next-intl';
import { Collection } from '@/components/record/collection';
import { ListHead } from '@/components/site/list-head';
import { isolated } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { type Comparison, MOST_COMPARED } from '@/lib/models/queries/compare';
import { paths } from '@/lib/paths';
import { Choice, offeredIn } from './choice';
import { Matrix } from './matrix';
import styles from './page.module.css';

/** Models side by side, and the choice of which. */
export function CompareView({ comparison }: { comparison: Comparison }) {
  const { models } = comparison;
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
      <Missing comparison={comparison} />
      {models.length > 1 ? <Matrix models={models} /> : null}
      <Choice comparison={comparison} />
    </>
  );
}

/** What keeps models from standing side by side: too few are chosen, or not all that were asked for can be shown. */
function Missing({ comparison }: { comparison: Comparison }) {
  const { models, complete } = comparison;
  const t = useTranslations('compare');
  const [first] = models;
  const isTooFew = models.length < 2 && offeredIn(comparison).length > 1;
  if (complete && !isTooFew) return null;
  return (
    <Notice tone={complete ? 'plain' : 'doubt'} title={complete ? t('missingTitle') : t('incompleteTitle')}>
      {complete ? null : <p>{t('incomplete')}</p>}
      {isTooFew ? (
        <p>
          {first ? t.rich('missingOne', { name: first.name, ...isolated }) : t('missingAll', { most: MOST_COMPARED })}
        </p>
      ) : null}
    </Notice>
  );
}
