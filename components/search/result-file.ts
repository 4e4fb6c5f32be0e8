import type { Locale } from 'next-intl';
import { type GoneWords, goneWords } from '@/components/record/gone';
import { CITATION_FORMATS, citationFile, isCitationFormat, nameOf } from '@/components/record/reference';
import { env } from '@/lib/env';
import { toTable } from '@/lib/export/table';
import { goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import type { TextAnswer, TextResult } from '@/lib/public/answers';
import { publicReferences } from '@/lib/public/references';

/** The formats in which the results of a search can be taken away: as data, or as references. */
export const RESULT_FORMATS = ['csv', 'json', ...CITATION_FORMATS] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];
export const isResultFormat = (format: string): format is ResultFormat => RESULT_FORMATS.some((one) => one === format);

/** A result in plain words; the names of its columns stay as they are. */
const rowOf = ({ id, noun, title, text, said, meeting, on }: TextResult, locale: string, words: GoneWords) => ({
  id,
  kind: noun,
  title: title.map((one) => one.text).join(''),
  text,
  said_by: said
    ? [...said.attributions.flatMap((one) => nameOf(one, locale) ?? []), ...goneFrom(said, 'attributions').map(words)]
    : [],
  meeting: meeting?.title ?? null,
  date: on,
  address: `${env().NEXTAUTH_URL}${paths.permalink(id)}`,
});

/** An answer as a file: rows as CSV (RFC 4180, with a byte-order mark, no cell a formula) or JSON, or references to the records. */
export async function resultFile(query: string, answer: TextAnswer, format: ResultFormat, locale: Locale) {
  const { results, count, more, about, chosen, since, until } = answer;
  if (isCitationFormat(format)) {
    const cited = await publicReferences(results.map(({ id }) => id));
    return citationFile(
      results.flatMap(({ id }) => cited.get(id) ?? []),
      format,
      locale,
    );
  }
  const words = await goneWords(locale);
  const rows = results.map((result) => rowOf(result, locale, words));
  if (format === 'json') {
    const told = { query, narrowed: { ...chosen, since, until }, count, more, estimated: about, results: rows };
    return { text: `${JSON.stringify(told, null, 2)}\n`, type: 'application/json; charset=utf-8', ending: 'json' };
  }
  const text = toTable(
    rows.map((row) => ({ ...row, said_by: row.said_by.join('; ') })),
    ['id', 'kind', 'title', 'text', 'said_by', 'meeting', 'date', 'address'],
  );
  return { text, type: 'text/csv; charset=utf-8', ending: 'csv' };
}
