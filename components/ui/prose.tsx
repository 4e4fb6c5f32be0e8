import Markdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import styles from './prose.module.css';

const inlineElements = ['em', 'strong', 'code'];
const blockElements = [...inlineElements, 'p', 'a', 'ul', 'ol', 'li', 'blockquote', 'br'];

type Props = { children: string; size?: 'lede' | 'text' | 'small' };

/** Markdown as reading text in its own direction; raw HTML and unsafe addresses are dropped, headings made plain. */
export function Prose({ children, size = 'text' }: Props) {
  return (
    <div className={`${styles.prose} ${styles[size]}`} dir="auto">
      <Markdown rehypePlugins={[rehypeSanitize]} allowedElements={blockElements} unwrapDisallowed>
        {children}
      </Markdown>
    </div>
  );
}

/** Markdown within a heading or a line: emphasis stays, blocks and links become plain text. */
export function InlineProse({ children }: { children: string }) {
  return (
    <bdi>
      <Markdown rehypePlugins={[rehypeSanitize]} allowedElements={inlineElements} unwrapDisallowed>
        {children}
      </Markdown>
    </bdi>
  );
}
