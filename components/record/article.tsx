import { useTranslations } from 'next-intl';
import { type ComponentProps, Fragment, type ReactNode } from 'react';
import type { FeedSubject } from '@/components/site/feed-links';
import type { NounName } from '@/lib/field';
import type { Thing } from '@/lib/json-ld';
import { type Cited, type CorrectionNote, isWithdrawn, isWithheld, type Withheld } from '@/lib/parts/queries';
import { NONE_BEYOND, type SourcesBeyond } from '@/lib/parts/queries/sources';
import type { RecordOrigin } from '@/prisma/generated/enums';
import styles from './article.module.css';
import { Colophon } from './colophon';
import type { CorrectedPart } from './corrections';
import { Head } from './head';
import type { ContentsEntry } from './in-record';
import { JsonLd } from './json-ld';
import type { CitedFor } from './reference';
import { Section } from './section';
import { SourceList } from './source-list';
import { allSources, numberSources, type SourceNumbers } from './sources-of-page';

/** What the parts of a page have in common, made from all of them. */
export interface PageParts {
  /** The numbers of all sources that the parts cite, in the order of the page. */
  numbers: SourceNumbers;
  /** What the page holds, part by part: its contents. */
  held: ContentsEntry[];
  /** Whether a part rests on a source that was withdrawn. */
  hasWithdrawn: boolean;
  /** What is told of sources that parts rest on and that are not named. */
  withheld: Withheld['withheld'][];
}

/** A part of a record's page. Numbers of sources, contents and corrections of the page follow from its parts. */
export interface PagePart {
  /** Its address on the page. */
  id: string;
  /** The heading; a part without one is set without one, before the sections. */
  title?: ReactNode;
  note?: ReactNode;
  /** How much it holds, by kind, for the contents; what has no heading stands in none. */
  held?: readonly Omit<ContentsEntry, 'id'>[];
  /** All that it cites, in the order of its text. */
  citations: readonly Cited[];
  /** Records that it shows and that may have been corrected. */
  corrected?: readonly CorrectedPart[];
  content: (page: PageParts) => ReactNode;
}

type Props = {
  noun: NounName;
  record: {
    id: string;
    version: number;
    publishedAt: Date | null;
    origin: RecordOrigin;
    corrections: readonly CorrectionNote[];
  };
  /** What the record is called, as plain text. */
  title: string;
  /** Who said it and at which meeting, or which document it is: what a reference to it says. */
  cited?: CitedFor;
  /** Scheme and host under which people reach the site. */
  site: string;
  /** What the page has a feed of. */
  feed?: FeedSubject;
  /** The record as linked data. */
  thing: Thing;
  head: ComponentProps<typeof Head>;
  /** The facts under the title. */
  facts: (page: PageParts) => ReactNode;
  /** In the order of the page; what is not there is false. */
  parts: readonly (PagePart | false)[];
  /** The sources of statements that the page does not show. */
  beyond?: SourcesBeyond;
  /** False for a record that rests on no sources itself, as a topic does. */
  cites?: boolean;
};

/** What the parts of a page come to together; `cites` is false where the page rests on no sources itself. */
export function together(
  parts: readonly PagePart[],
  { beyond = NONE_BEYOND, cites = true }: Pick<Props, 'beyond' | 'cites'>,
): PageParts {
  const citations = parts.flatMap((part) => part.citations);
  const numbers = numberSources(citations);
  const held = parts
    .filter(({ title }) => title !== undefined)
    .flatMap(({ id, held = [] }) => held.map((holding) => ({ id, ...holding })));
  const sources: ContentsEntry = { id: 'sources', kind: 'sources', ...allSources(numbers, beyond), always: true };
  const withheld = citations.filter(isWithheld).map((cited) => cited.withheld);
  return { numbers, held: cites ? [...held, sources] : held, hasWithdrawn: citations.some(isWithdrawn), withheld };
}

/** The parts of a page under each other. */
export function Parts({ parts, page }: { parts: readonly PagePart[]; page: PageParts }) {
  return parts.map(({ id, title, note, content }) =>
    title === undefined ? (
      <Fragment key={id}>{content(page)}</Fragment>
    ) : (
      <Section key={id} id={id} title={title} note={note}>
        {content(page)}
      </Section>
    ),
  );
}

/** A page of more sections has a list of them. */
const FEW = 4;

/** The sections of a long page, each to be reached from its beginning. */
function OnThisPage({ parts, cites }: { parts: readonly PagePart[]; cites: boolean }) {
  const t = useTranslations('record');
  const sections = parts.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }]));
  if (cites) sections.push({ id: 'sources', title: t('sources') });
  if (sections.length <= FEW) return null;
  return (
    <nav aria-label={t('onThisPage')} className={styles.contents} data-screen-only>
      <p>{t('onThisPage')}</p>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A record as anyone may read it: its facts, its parts, the sources of all of them, and how to cite it. */
export function RecordArticle({
  noun,
  record,
  title,
  cited,
  site,
  feed,
  thing,
  head,
  facts,
  parts,
  beyond = NONE_BEYOND,
  cites = true,
}: Props) {
  const there = parts.filter((part) => part !== false);
  const page = together(there, { beyond, cites });
  return (
    <article>
      <JsonLd thing={thing} />
      <Head {...head} />
      {facts(page)}
      <OnThisPage parts={there} cites={cites} />
      <Parts parts={there} page={page} />
      {cites ? <SourceList numbers={page.numbers} beyond={beyond} /> : null}
      <Colophon
        noun={noun}
        {...record}
        title={title}
        cited={cited}
        parts={there.flatMap(({ corrected = [] }) => corrected)}
        site={site}
        feed={feed}
      />
    </article>
  );
}
