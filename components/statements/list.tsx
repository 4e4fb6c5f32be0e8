import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AsOfDate } from '@/components/claims/figure';
import { earliestFirst } from '@/components/claims/in-order';
import { type Belonging, byHome, saidAt, subjectOf } from '@/components/record/belonging';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { SaidLine } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Link } from '@/components/ui/link';
import type { Cited } from '@/lib/parts/queries';
import type { ListedStatement } from '@/lib/parts/queries/statements';
import { paths } from '@/lib/paths';
import styles from './list.module.css';

interface StatementRow {
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
  capacity?: string | null;
  citations: readonly Cited[];
}

function rowOf({ takeaway, claim, presentation, commitment, capacity }: ListedStatement): StatementRow | undefined {
  if (takeaway) {
    const { id, headline, language, meeting, citations } = takeaway;
    const home = saidAt(meeting);
    return {
      id,
      kind: 'ofTakeaway',
      href: paths.takeaway(id),
      title: (
        <SaidLine citations={citations} lang={language}>
          {headline}
        </SaidLine>
      ),
      words: headline,
      home,
      capacity,
      citations,
    };
  }
  if (claim) {
    const { id, text, language, asOf, meeting, citations } = claim;
    const subject = subjectOf(claim);
    const stands = meeting ? { home: saidAt(meeting), about: subject } : { home: subject };
    return {
      id,
      kind: 'ofClaim',
      href: paths.claim(id),
      title: (
        <SaidLine citations={citations} lang={language} isMarkdown>
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
  const { id, deliverable, language, meeting, citations } = commitment;
  const href = paths.permalink(id);
  const title = (
    <SaidLine citations={citations} lang={language} isMarkdown>
      {deliverable}
    </SaidLine>
  );
  return { id, kind: 'ofCommitment', href, title, words: deliverable, home: saidAt(meeting), capacity, citations };
}

const allOf = (statements: readonly ListedStatement[]): StatementRow[] =>
  statements.map(rowOf).filter((said) => said !== undefined);

const groupsOf = (statements: readonly ListedStatement[]) =>
  byHome(allOf(statements), ({ home }) => home).map(({ home, things }) => ({ home, things: earliestFirst(things) }));

/** Every citation behind listed statements, in the order of the page. */
export const citationsInOrder = (statements: readonly ListedStatement[]): Cited[] =>
  groupsOf(statements).flatMap(({ things }) => things.flatMap(({ citations }) => citations));

function Statement({ said, numbers }: { said: StatementRow; numbers: SourceNumbers }) {
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

/** Statements of any kind, by meeting or subject, each with its kind and the passage that says so. */
export function StatementList({
  statements,
  numbers,
}: {
  statements: readonly ListedStatement[];
  numbers: SourceNumbers;
}) {
  return groupsOf(statements).map(({ home, things }) => (
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
