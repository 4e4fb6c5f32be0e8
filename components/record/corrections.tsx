import { useLocale, useTranslations } from 'next-intl';
import { isolated } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import type { NounName } from '@/lib/field';
import { type CorrectionNote, type EvidenceBrief, MOST_BESIDE } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';
import { useCorrectionWords } from './correction-words';

/** Something that a page shows and that has no corrections page of its own beside it, with its notes. */
export interface CorrectedPart {
  noun: NounName;
  id: string;
  /** Plain text. */
  title: string;
  corrections: readonly CorrectionNote[];
}
type Props = { noun: NounName; id: string; corrections: readonly CorrectionNote[]; parts: readonly CorrectedPart[] };

/** What has been corrected of a record and of what its page shows, latest first. */
export function Corrections({ noun, id, corrections, parts }: Props) {
  const t = useTranslations('record');
  const nouns = useTranslations('nouns');
  const say = useCorrectionWords();
  const locale = useLocale();
  const notes = [
    ...corrections.map((correction) => ({ correction, of: noun, at: id, subject: null })),
    ...parts.flatMap((part) =>
      part.corrections.map((correction) => ({ correction, of: part.noun, at: part.id, subject: part.title })),
    ),
  ].sort((a, b) => b.correction.at.getTime() - a.correction.at.getTime());
  // Of each record the latest are read, so that the latest of all are among them.
  const latest = notes.slice(0, MOST_BESIDE);
  if (notes.length === 0) return <p>{t('noCorrections')}</p>;
  return (
    <>
      <ul aria-label={t('corrections')}>
        {latest.map(({ correction, of, at, subject }) => {
          const [date, note] = [formatDay(correction.at, locale), say(of, correction)];
          return (
            <li key={correction.id}>
              {subject === null
                ? t.rich('correction', { date, note, ...isolated })
                : t.rich('correctionOfPart', {
                    date,
                    note,
                    noun: nouns(`${of}.one`),
                    title: clipped(subject),
                    ...isolated,
                  })}{' '}
              <Link href={paths.changesOf(at, correction.version)} data-screen-only>
                {t('correctionChanges')}
              </Link>
            </li>
          );
        })}
      </ul>
      {notes.length >= MOST_BESIDE ? (
        <p>
          <Link href={paths.corrections()}>{t('allCorrections')}</Link>
        </p>
      ) : null}
    </>
  );
}

/** Evaluations and studies, which have no page of their own. */
export const evidenceParts = (
  evidence: readonly Pick<EvidenceBrief, 'id' | 'title' | 'corrections'>[],
): CorrectedPart[] => evidence.map(({ id, title, corrections }) => ({ noun: 'evidence', id, title, corrections }));

const clipped = (title: string) => (title.length > 90 ? `${title.slice(0, 80).trimEnd()}…` : title);
