import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath } from '@/lib/local-path';
import { type Comparison, MOST_COMPARED } from '@/lib/models/queries/compare';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import styles from './choice.module.css';

type Props = { choice: Comparison['choice']; chosen: readonly string[] };

/** Which models to compare: a plain form whose address is the page, so that it works without a script and can be passed on. */
export function Choice({ choice, chosen }: Props) {
  const t = useTranslations('compare');
  const locale = useLocale();
  if (choice.length < 2) return <EmptyState title={t('tooFew')}>{t('tooFewText')}</EmptyState>;
  return (
    <form action={localPath(paths.compareModels(), locale)} method="get" className={styles.choice} data-screen-only>
      <fieldset>
        <legend>{chosen.length > 1 ? t('choiceAgain') : t('choice')}</legend>
        <p className={styles.hint}>{t('choiceHint', { most: MOST_COMPARED })}</p>
        <ul>
          {choice.map(({ slug, name, countryCode }) => (
            <li key={slug}>
              <Checkbox
                id={`m-${slug}`}
                name="m"
                value={slug}
                defaultChecked={chosen.includes(slug)}
                label={<bdi>{name}</bdi>}
                hint={countryCode ? countryName(countryCode, locale) : undefined}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <p>
        <Button type="submit" variant="primary">
          {t('submit')}
        </Button>
      </p>
    </form>
  );
}
