import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath } from '@/lib/local-path';
import { type Comparison, MOST_COMPARED } from '@/lib/models/queries/compare';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import styles from './choice.module.css';

/** The models that can be chosen: those on this page of the names, and before them those that are chosen already. */
export function offeredIn({ models, choice }: Comparison) {
  const here = new Set(choice.rows.map(({ slug }) => slug));
  return [...models.filter(({ slug }) => !here.has(slug)), ...choice.rows];
}

/**
 * Which models to compare: a plain form whose address is the page, so that it works without a script and can be passed on. It goes on page
 * by page through the names; what is chosen stays chosen.
 */
export function Choice({ comparison }: { comparison: Comparison }) {
  const { models, choice } = comparison;
  const t = useTranslations('compare');
  const locale = useLocale();
  const chosen = new Set(models.map(({ slug }) => slug));
  const offered = offeredIn(comparison);
  if (offered.length < 2) return <EmptyState title={t('tooFew')}>{t('tooFewText')}</EmptyState>;
  return (
    <form action={localPath(paths.compareModels(), locale)} method="get" className={styles.choice} data-screen-only>
      <fieldset>
        <legend>{chosen.size > 1 ? t('choiceAgain') : t('choice')}</legend>
        <p className={styles.hint}>{t('choiceHint', { most: MOST_COMPARED })}</p>
        <ul>
          {offered.map(({ slug, name, countryCode }) => (
            <li key={slug}>
              <Checkbox
                id={`m-${slug}`}
                name="m"
                value={slug}
                defaultChecked={chosen.has(slug)}
                label={<bdi>{name}</bdi>}
                hint={countryCode ? countryName(countryCode, locale) : undefined}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <p className={styles.buttons}>
        <Button type="submit" variant="primary">
          {t('submit')}
        </Button>
        {choice.before ? (
          <Button type="submit" name="before" value={choice.before}>
            {t('choiceBefore')}
          </Button>
        ) : null}
        {choice.after ? (
          <Button type="submit" name="after" value={choice.after}>
            {t('choiceAfter')}
          </Button>
        ) : null}
      </p>
    </form>
  );
}
