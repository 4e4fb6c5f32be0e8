import { useLocale, useTranslations } from 'next-intl';
import { useCorrectionWords } from '@/components/record/correction-words';
import { Entries, type Entry } from '@/components/record/entries';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import unfold from '@/components/ui/unfold.module.css';
import { Differences } from '@/components/versions/page';
import { isCalledInMarkdown } from '@/lib/called';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { CorrectionPage, CorrectionRow } from '@/lib/public/corrections';
import { recordPath } from '@/lib/public/record-path';
import { formatDay } from '@/lib/time';
import styles from './corrections.module.css';

type Props = { corrections: readonly CorrectionRow[] } & Pick<CorrectionPage, 'states' | 'called'>;

/** Public notes that records were changed, each with the record, the day, and what changed. */
export function CorrectionList({ corrections, states, called }: Props) {
  const t = useTranslations('corrections');
  const options = useTranslations('options');
  const say = useCorrectionWords();
  const words = useFieldWords();
  const locale = useLocale();
  const entries = corrections.map(({ record, ...correction }): Entry => {
    const { title, home } = record;
    const changed = states.get(correction.id);
    const noun = record.noun as NounName;
    const homeHref = home && recordPath(home);
    return {
      key: correction.id,
      title: isCalledInMarkdown(noun) ? <InlineProse>{title ?? ''}</InlineProse> : title,
      href: recordPath(record) ?? paths.permalink(record.id),
      when: formatDay(correction.at, locale),
      about: [
        words.noun(noun),
        // What a claim is about, else where it was made: its words alone may be a bare figure.
        noun === 'claim' && home && homeHref ? (
          <Link key="home" href={homeHref}>
            {home.title}
          </Link>
        ) : null,
        say(noun, correction),
        t('version', { version: correction.version }),
        correction.kind ? options(`correctionKind.${correction.kind}`) : null,
      ],
      more: changed ? (
        <details className={`${unfold.unfold} ${styles.changes}`} data-screen-only>
          <summary>{t('changes')}</summary>
          <Differences {...changed} called={called} none={t('changesNone')} />
        </details>
      ) : null,
    };
  });
  return <Entries entries={entries} />;
}
