import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AsOfDate } from '@/components/claims/figure';
import { earliestFirst } from '@/components/claims/in-order';
import type { PagePart } from '@/components/record/article';
import { type Belonging, byHome, saidAt, subjectOf } from '@/components/record/belonging';
import { Meta } from '@/components/record/meta';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { SaidLine } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { AttributedStatement, Cited } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import styles from './attributed.module.css';

interface AttributionRow {
  id: string;
  kind: 'ofTakeaway' | 'ofClaim' | 'ofPresentation' | 'ofCommitment';
  href: string;
  /** What it says, in the words of the record; null where it is called by something else. */
  words: string | null;
  title: ReactNode;
  /** What it stands under: the meeting where it was said, else what it is about. */
  home?: Belonging;
  /** What it is about, where that is not what it stands under. */
  about?: Belonging;
  /** The date for which a claim was made. */
  asOf?: string | null;
  capacity: string | null;
  citations: readonly Cited[];
}

function rowOf({
  takeaway,
  claim,
  presentation,
  commitment,
  capacity,
}: AttributedStatement): AttributionRow | undefined {
  if (takeaway) {
    const { id, headline, meeting, citations } = takeaway;
    const home = saidAt(meeting);
    return {
      id,
      kind: 'ofTakeaway',
      href: paths.takeaway(id),
      title: <SaidLine citations={citations}>{headline}</SaidLine>,
      words: headline,
      home,
      capacity,
      citations,
    };
  }
  if (claim) {
    const { id, text, asOf, meeting, citations } = claim;
    const subject = subjectOf(claim);
    const stands = meeting ? { home: saidAt(meeting), about: subject } : { home: subject };
    return {
      id,
      kind: 'ofClaim',
      href: paths.claim(id),
      title: (
        <SaidLine citations={citations} isMarkdown>
          {text}
        </SaidLine>
      ),
      words: text,
      ...stands,
      asOf,
      capacity,
      citations,
    };
  }
  if (presentation) {
    const { id, model, meeting, citations } = presentation;
    const href = paths.model(model.slug);
    return {
      id,
      kind: 'ofPresentation',
      href,
      title: model.name,
      words: null,
      home: saidAt(meeting),
      capacity,
      citations,
    };
  }
  if (!commitment) return undefined;
  const { id, deliverable, meeting, citations } = commitment;
  const href = paths.permalink(id);
  const title = (
    <SaidLine citations={citations} isMarkdown>
      {deliverable}
    </SaidLine>
  );
  return { id, kind: 'ofCommitment', href, title, words: deliverable, home: saidAt(meeting), capacity, citations };
}

const allOf = (attributions: readonly AttributedStatement[]): AttributionRow[] =>
  attributions.map(rowOf).filter((said) => said !== undefined);

const groupsOf = (attributions: readonly AttributedStatement[]) =>
  byHome(allOf(attributions), ({ home }) => home).map(({ home, things }) => ({ home, things: earliestFirst(things) }));

/** Every citation behind what is attributed to somebody, in the order of the page. */
export const citationsOfAttributed = (attributions: readonly AttributedStatement[]): Cited[] =>
  groupsOf(attributions).flatMap(({ things }) => things.flatMap(({ citations }) => citations));

const KINDS = ['takeaways', 'claims', 'commitments', 'presentations'] as const;
type Figures = Record<(typeof KINDS)[number] | 'statements', number>;

function Statement({ said, numbers }: { said: AttributionRow; numbers: SourceNumbers }) {
  const kinds = useTranslations('source');
  return (
    <Row citations={said.citations} said={[said.words]} numbers={numbers}>
      <p className={styles.title}>
        <Link href={said.href}>{said.title}</Link>
      </p>
      <Meta>
        <span>{kinds(said.kind)}</span>
        {said.asOf ? <AsOfDate date={said.asOf} /> : null}
        {said.capacity ? <bdi>{said.capacity}</bdi> : null}
        {said.about ? <Link href={said.about.href}>{said.about.title}</Link> : null}
      </Meta>
    </Row>
  );
}

/** Statements attributed to somebody, by meeting or subject, each with its kind and the passage that says so. */
export function AttributedStatements({
  attributions,
  numbers,
}: {
  attributions: readonly AttributedStatement[];
  numbers: SourceNumbers;
}) {
  return groupsOf(attributions).map(({ home, things }) => (
    <div key={home?.href} className={styles.group}>
      {home ? (
        <h3 className={styles.home}>
          <Link href={home.href}>{home.title}</Link>
        </h3>
      ) : null}
      <Statements>
        {things.map((said, position) => (
          <li key={position}>
            <Statement said={said} numbers={numbers} />
          </li>
        ))}
      </Statements>
    </div>
  ));
}

interface Options {
  attributions: readonly AttributedStatement[];
  counts: Figures;
  /** Where all of them are. */
  href: string;
}

/** What somebody said, presented or promised. */
export function useAttributedPart({ attributions, counts, href }: Options): PagePart {
  const t = useTranslations('actor');
  return {
    id: 'attributed',
    title: t('attributed'),
    note: attributions.length > 0 ? t('attributedNote') : undefined,
    held: KINDS.map((kind) => ({ kind, count: counts[kind] })),
    citations: citationsOfAttributed(attributions),
    content: ({ numbers }) => (
      <>
        {attributions.length === 0 ? <Unknown>{t('attributedNone')}</Unknown> : null}
        <AttributedStatements attributions={attributions} numbers={numbers} />
        <More kind="statements" shown={attributions.length} count={counts.statements} href={href} />
      </>
    ),
  };
}
