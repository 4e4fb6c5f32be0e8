import { useLocale, useTranslations } from 'next-intl';
import { AboutLine } from '@/components/record/about-links';
import { Attribution } from '@/components/record/attribution';
import { Margin } from '@/components/record/margin';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { passageIn, Said, SaidLine } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import { plainText } from '@/lib/markdown';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { capitalised } from '@/lib/names';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import type { Progress } from '@/prisma/generated/enums';
import styles from './commitments.module.css';

const looks: Record<Progress, { shape: Shape; tone: Tone }> = {
  not_started: { shape: 'ring', tone: 'plain' },
  in_progress: { shape: 'half', tone: 'advice' },
  delivered: { shape: 'tick', tone: 'good' },
  overdue: { shape: 'triangle', tone: 'caveat' },
  abandoned: { shape: 'cross', tone: 'danger' },
  cannot_tell: { shape: 'ring', tone: 'plain' },
};

type Assessment = MeetingParts['commitments'][number]['assessments'][number];

function Assessed({ assessment, numbers }: { assessment: Assessment; numbers: SourceNumbers }) {
  const t = useTranslations('meeting');
  const options = useTranslations('options.progress');
  const locale = useLocale();
  const { progress, assessedOn, note, citations } = assessment;
  return (
    <>
      <Tag {...looks[progress]}>
        {t('assessed', { progress: options(progress), date: formatDate(assessedOn, locale) })}
      </Tag>
      {note ? <Prose size="small">{note}</Prose> : null}
      {citations.length > 0 ? <Margin citations={citations} numbers={numbers} /> : null}
    </>
  );
}

type Commitment = Pick<MeetingParts['commitments'][number], 'verb' | 'deliverable' | 'language' | 'citations'>;

/** What was promised, behind the verb of the source. */
export function Promised({ commitment: { verb, deliverable, language, citations } }: { commitment: Commitment }) {
  const t = useTranslations('meeting');
  const locale = useLocale();
  if (!verb)
    return (
      <Said citations={citations} lang={language}>
        {deliverable}
      </Said>
    );
  const isQuoted = passageIn({ children: deliverable, citations }) !== undefined;
  const words = capitalised(verb, locale);
  if (!isQuoted) {
    // A block quotation begins a line, and the verb stands before it.
    const said = deliverable.startsWith('>') ? plainText(deliverable) : deliverable;
    return <Prose lang={language}>{t('promise', { verb: words, deliverable: said })}</Prose>;
  }
  return (
    <p className={styles.promise}>
      {t.rich('promiseQuoted', {
        verb: words,
        words: () => <SaidLine citations={citations}>{deliverable}</SaidLine>,
      })}
    </p>
  );
}

type Props = { meeting: Pick<MeetingParts, 'commitments' | 'startOn'>; numbers: SourceNumbers };

/** What was promised at a meeting, by whom, until when, and how far it has come. */
export function Commitments({ meeting, numbers }: Props) {
  const t = useTranslations('meeting');
  const locale = useLocale();
  return (
    <Statements>
      {meeting.commitments.map((commitment) => {
        const { id, dueOn, citations, assessments, isElsewhere } = commitment;
        return (
          <li key={id} id={`commitment-${id}`}>
            <Row citations={citations} said={[commitment.deliverable]} numbers={numbers}>
              <Promised commitment={commitment} />
              <Meta>
                <AboutLine said={commitment} />
                <Attribution noun="commitment" said={commitment} on={meeting.startOn} />
                <span>{dueOn ? t('due', { date: formatDate(dueOn, locale) }) : t('dueUnknown')}</span>
                {assessments.length === 0 ? <span>{t('notAssessed')}</span> : null}
                {isElsewhere ? (
                  <Link href={paths.list('commitment', id, 'discussed')}>{t('discussedElsewhere')}</Link>
                ) : null}
              </Meta>
              {assessments.map((assessment) => (
                <Assessed key={assessment.id} assessment={assessment} numbers={numbers} />
              ))}
            </Row>
          </li>
        );
      })}
    </Statements>
  );
}
