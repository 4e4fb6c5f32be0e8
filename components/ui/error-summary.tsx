import type { ReactNode } from 'react';
import styles from './error-summary.module.css';
import { Notice } from './notice';

type Props = {
  title: ReactNode;
  /** `id` is that of the field; an empty list with a title stands for an error of the whole form. */
  errors: readonly { id: string; message: ReactNode }[];
};

/** What keeps a form from being saved, first on the page, each line leading to its field. */
export function ErrorSummary({ title, errors }: Props) {
  return (
    <Notice tone="danger" role="alert" title={title}>
      {errors.length > 0 ? (
        <ul className={styles.list}>
          {errors.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`}>{message}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
