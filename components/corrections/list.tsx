import { useLocale, useTranslations } from 'next-intl';
import { useCorrectionWords } from '@/components/record/correction-words';
import { Entries, type Entry } from '@/components/record/entries';
import { useFieldWords } from '@/components/record/field-words';
import { Link } from '@/components/ui/link';
import { InlineProse } from '@/components/ui/prose';
import { isCalledInMarkdown } from '@/lib/called';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { CorrectionRow } from '@/lib/public/corrections';
import { recordPath } from '@/lib/public/record-path';
import { formatDay } from '@/lib/time';

/** Public notes that records were changed, each with the record, the day, and what changed. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionRow[] }) {
  const t = useTranslations('corrections');
  const say = useCorrectionWords();
  const words = useFieldWords();
  const locale = useLocale();
  const entries = corrections.map(({ record, ...correction }): Entry => {
    const { title, home } = record;
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
      ],
    };
  });
  return <Entries entries={entries} />;
}
