import { type ReactNode, useId } from 'react';
import styles from './table.module.css';

type Props = {
  caption: ReactNode;
  /** The caption is read aloud but not shown where a heading says the same. */
  captionHidden?: boolean;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

/**
 * A table with a caption. The first cell heads its row; on a telephone the others stand below it, each behind the name of its column.
 * A table that is too wide all the same scrolls by itself, reachable by keyboard, where it is announced by its caption.
 */
export function Table({ caption, captionHidden, columns, rows }: Props) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
      <table className={`${styles.table} ${styles.stacks}`}>
        <caption id={captionId} className={captionHidden ? styles.hidden : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, position) => (
              <th key={position} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, position) => (
                <td key={position} data-column={columns[position + 1]}>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
