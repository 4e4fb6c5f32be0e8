import type { ReactNode } from 'react';
import { Unknown } from '@/components/ui/unknown';
import type { Cited } from '@/lib/parts/queries';
import type { PagePart } from './article';
import { Row } from './row';
import { Said } from './said';

interface Lede {
  id: string;
  /** Markdown; null where nobody wrote it. */
  text: string | null;
  citations: readonly Cited[];
  /** The language of the text (BCP 47), where the record says it. */
  lang?: string | null;
  /** What stands there without a text. */
  none?: ReactNode;
}

/** The part that opens a record's page: what it is in a few sentences, beside what these rest on. */
export const lede = ({ id, text, citations, lang, none }: Lede): PagePart => ({
  id,
  citations,
  content: ({ numbers }) => (
    <Row citations={citations} said={[text]} numbers={numbers}>
      {text ? (
        <Said citations={citations} lang={lang} size="lede">
          {text}
        </Said>
      ) : (
        <Unknown>{none}</Unknown>
      )}
    </Row>
  ),
});
