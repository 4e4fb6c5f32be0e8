import { stringify } from 'csv-stringify/sync';

/** Rows as a table for programs and spreadsheets: CSV (RFC 4180) with a byte-order mark, in which no cell is a formula. */
export const toTable = (rows: readonly object[], columns: readonly string[]): string =>
  stringify([...rows], {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    columns: [...columns],
  });
