import { InlineProse, Prose } from '@/components/ui/prose';
import { languageTag } from '@/lib/languages';
import { plainText } from '@/lib/markdown';
import { type Absent, isAbsent } from '@/lib/parts/queries';
import { isQuotation, quotationOf, withoutMarks } from '@/lib/review/wording';
import styles from './said.module.css';

type Passage = { quote: string | null; source: { language: string | null } };
type Props = {
  children: string;
  citations: readonly (Passage | Absent)[];
  /** The language of the words (BCP 47), where the record says it; a passage is in that of its source. */
  lang?: string | null;
};

/** The passage that a text is, word for word, or the stretch of it; undefined where it is in other words. */
export function passageIn({ children: text, citations }: Props): Passage | undefined {
  const isOf = quotationOf(text);
  const passages = citations.filter((cited): cited is Passage => !isAbsent(cited) && cited.quote !== null);
  const passage = passages.find(({ quote }) => isOf(quote ?? ''));
  if (!passage || isQuotation(text, passage.quote ?? '')) return passage;
  return { ...passage, quote: plainText(withoutMarks(text)) };
}

/** A text of the record: what is a passage of its source, word for word, is set as a quotation; all else as it was written. */
export function Said({ size = 'text', ...said }: Props & { size?: 'lede' | 'text' | 'small' }) {
  const passage = passageIn(said);
  if (!passage)
    return (
      <Prose size={size} lang={said.lang}>
        {said.children}
      </Prose>
    );
  return (
    <blockquote className={`${styles.said} ${styles[size]}`}>
      <Quoted {...passage} />
    </blockquote>
  );
}

/** The same within a line: a name or a heading, of Markdown or of plain text. */
export function SaidLine({ isMarkdown, ...said }: Props & { isMarkdown?: boolean }) {
  const passage = passageIn(said);
  if (passage) return <Quoted {...passage} />;
  return isMarkdown ? (
    <InlineProse lang={said.lang}>{said.children}</InlineProse>
  ) : (
    <bdi lang={languageTag(said.lang)}>{said.children}</bdi>
  );
}

/** A passage in its own language and direction. */
export function Quoted({ quote, source }: Passage) {
  return (
    <q lang={languageTag(source.language)} dir="auto">
      {quote}
    </q>
  );
}
