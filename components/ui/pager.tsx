import { own } from './isolated';
import { Link } from './link';
import styles from './pager.module.css';

type Props = {
  label: string;
  /** Addresses of the neighbouring pages; undefined where there is none. */
  newer?: string;
  older?: string;
  newerLabel: string | undefined;
  olderLabel: string | undefined;
};

/** Steps to either side: through a list that pages by keyset, which knows its neighbours, not how many pages there are, or from one record to the next. */
export function Pager({ label, newer, older, newerLabel, olderLabel }: Props) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className={styles.pager} data-screen-only>
      {newer ? (
        <Link href={newer} rel="prev">
          <span aria-hidden="true">← </span>
          {own(newerLabel)}
        </Link>
      ) : null}
      {older ? (
        <Link href={older} rel="next" className={styles.older}>
          {own(olderLabel)}
          <span aria-hidden="true"> →</span>
        </Link>
      ) : null}
    </nav>
  );
}
