import { useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Button, LinkButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { NOUN_NAMES } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { PROPOSAL_STATES } from '@/lib/proposals/schema';
import type { QueueFilter as Filter } from '@/lib/workspace/proposals';
import styles from './queue.module.css';

/** How many days something may be asked to have waited. */
export const AGES = [1, 7, 30] as const;

type Props = { filter: Filter; authors: readonly { id: string; name: string }[]; locale: string };

/** The filter of the queue. It lives in the address and works without script. */
export function QueueFilter({ filter: { state, noun, authorId, days }, authors, locale }: Props) {
  const t = useTranslations('proposals');
  const states = useTranslations('proposals.state');
  const words = useFieldWords();
  const any = { value: '', label: t('any') };
  return (
    <form action={localPath(paths.proposals(), locale)} className={styles.filter}>
      <Select
        id="state"
        label={t('columnState')}
        defaultValue={state}
        options={PROPOSAL_STATES.map((value) => ({ value, label: states(value) }))}
      />
      <Select
        id="noun"
        label={t('filterNoun')}
        defaultValue={noun ?? ''}
        options={[any, ...NOUN_NAMES.map((value) => ({ value, label: words.noun(value) }))]}
      />
      <Select
        id="author"
        label={t('columnAuthor')}
        defaultValue={authorId ?? ''}
        options={[any, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        id="days"
        label={t('columnAge')}
        defaultValue={days ? String(days) : ''}
        options={[any, ...AGES.map((age) => ({ value: String(age), label: t('over', { days: age }) }))]}
      />
      <Button type="submit">{t('filter')}</Button>
      {noun || authorId || days ? (
        <LinkButton variant="quiet" href={paths.proposals({ state })}>
          {t('clear')}
        </LinkButton>
      ) : null}
    </form>
  );
}
