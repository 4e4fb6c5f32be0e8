import type { ReactNode } from 'react';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { Cited } from '@/lib/parts/queries';
import type { PagePart } from './article';
import { Row } from './row';

interface Lede {
  id: string;
  /** Markdown; null where nobody wrote it. */
  text: string | null;
  citations: readonly Cited[];
  /** What stands there without a text. */
  none?: ReactNode;
}

/** The part that opens a record's page: what it is in a few sentences, beside what these rest on. */
export const lede = ({ id, text, citations, none }: Lede): PagePart => ({
  id,
  citations,
  content: ({ numbers }) => (
    <Row citations={citations} numbers={numbers}>
      {text ? <Prose size="lede">{text}</Prose> : <Unknown>{none}</Unknown>}
    </Row>
  ),
});
