import type { ReactNode } from 'react';
import type { ComparedModel } from '@/lib/models/queries/compare';
import styles from './matrix.module.css';

type GroupProps = { title: string; note?: string; columns: number; children: ReactNode };

/** A part of the matrix under a heading of its own. */
export function Group({ title, note, columns, children }: GroupProps) {
  return (
    <tbody>
      <tr className={styles.heading}>
        <th scope="rowgroup" colSpan={columns + 1}>
          <div className={styles.titled}>
            <span className={styles.title}>{title}</span> {note ? <span className={styles.note}>{note}</span> : null}
          </div>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

type LineProps = {
  label: string;
  models: readonly ComparedModel[];
  cell: (model: ComparedModel) => ReactNode;
};

/** One question and each model's answer to it, which on a telephone stands behind the name of the model. */
export function Line({ label, models, cell }: LineProps) {
  return (
    <tr className={styles.line}>
      <th scope="row">{label}</th>
      {models.map((model) => (
        <td key={model.id} data-column={model.name}>
          {cell(model)}
        </td>
      ))}
    </tr>
  );
}
