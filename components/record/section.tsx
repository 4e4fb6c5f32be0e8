import { Children, type ReactNode } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './section.module.css';

type Props = { id: string; title: ReactNode; note?: ReactNode; children: ReactNode };

/** A part of a record's page, with an address of its own. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        {note ? <p className={styles.note}>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** What a page shows that is about one list alone, set off from the head; `title` is heard, the head says it to the eye. */
export function Listing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="listing-title" className={styles.listing}>
      <h2 id="listing-title">
        <VisuallyHidden>{title}</VisuallyHidden>
      </h2>
      {children}
    </section>
  );
}

/** Statements under each other, ruled apart; where there are none, nothing. */
export function Statements({ children, ordered }: { children: ReactNode; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  if (Children.count(children) === 0) return null;
  return <List className={styles.statements}>{children}</List>;
}
