import type { ReactNode } from 'react';
import type { NounName } from '@/lib/noun-names';
import { FilterLinks } from './filter-links';
import styles from './list-head.module.css';

/** The head of a page that lists records; of those of a noun it leads to where they can be narrowed and to their pictures. */
export function ListHead({ title, noun, children }: { title: ReactNode; noun?: NounName; children: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>{children}</p>
      {noun ? <FilterLinks noun={noun} pictured={noun === 'model' ? 'presentation' : noun} /> : null}
    </header>
  );
}
