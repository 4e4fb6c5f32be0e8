import type { RecognitionWarning } from '@/lib/import/recognition';
import { CANDIDATE_NOUNS, type CandidateNoun } from '@/lib/workflows/import/candidates';
import type { ImportResult } from '@/lib/workflows/import/draft';
import { quoter } from '@/lib/workflows/import/quotes';
import type { UnattendedReview } from '@/lib/workflows/import/unattended';
import { words } from './words';

/** What an import found, and what it wrote if it was to write. */
export interface Result extends UnattendedReview {
  warnings: RecognitionWarning[];
  drafted: ImportResult | null;
}

const STATEMENTS = new Set<CandidateNoun>(['takeaway', 'claim', 'commitment', 'condition', 'session', 'reference']);

/** One line for everything that a person would want to look at afterwards. */
function warningsOf({ warnings, named, leftOut }: Result) {
  return [
    ...warnings.map(({ code, params }) => ({
      code: code as string,
      params,
      message: words(`warning.${code}`, params),
    })),
    ...named.map((params) => ({ code: 'titled', params, message: words('cli.titled', params) })),
    ...leftOut.map(({ candidate, missing }) => {
      const fields = missing.map((name) => words(`field.${name}` as 'field.title')).join(', ');
      const params = { key: candidate.key, fields };
      return { code: 'left_out', params, message: words('cli.leftOut', params) };
    }),
  ];
}

function recordsOf({ decisions, drafted }: Result, noun: CandidateNoun) {
  const quotes = quoter(decisions);
  return decisions.candidates
    .filter((candidate) => candidate.noun === noun)
    .map(({ key, fields, passages, existing }) => ({
      key,
      id: drafted?.records.find((one) => one.key === key && one.noun === noun)?.id ?? existing,
      existing: existing !== null,
      fields,
      passages: passages.map(({ start, end, role }) => ({
        start,
        end,
        ...(role && { role }),
        text: decisions.text.slice(start, end),
      })),
      citations: noun === 'source' || noun === 'country' ? [] : quotes(passages, STATEMENTS.has(noun)),
    }));
}

/** The whole result as one JSON object: per noun its records with fields, passages and citations; counts; warnings; ids when written. */
export function asJson(result: Result): string {
  const records = Object.fromEntries(CANDIDATE_NOUNS.map((noun) => [noun, recordsOf(result, noun)]));
  const counts = Object.fromEntries(CANDIDATE_NOUNS.map((noun) => [noun, records[noun]?.length ?? 0]));
  const { drafted } = result;
  return JSON.stringify({
    written: drafted !== null,
    actId: drafted?.actId ?? null,
    sourceId: drafted?.sourceId ?? null,
    meetingId: drafted?.meetingId ?? null,
    counts,
    warnings: warningsOf(result),
    records,
    presentations:
      drafted?.records.filter(({ noun }) => noun === 'presentation').map(({ key, id }) => ({ model: key, id })) ?? [],
  });
}

/** The result for people: what there is of each kind, by name, and what to look at. */
export function asText(result: Result): string {
  const lines = CANDIDATE_NOUNS.flatMap((noun) => {
    const records = recordsOf(result, noun);
    if (records.length === 0) return [];
    const names = records.map(({ fields, existing }) => {
      const name =
        fields.headline ?? fields.title ?? fields.name ?? fields.text ?? fields.deliverable ?? fields.countryCode;
      return `  ${String(name).replace(/\s+/g, ' ').slice(0, 100)}${existing ? ` (${words('inRecord')})` : ''}`;
    });
    return [`${records.length} ${words(`counted.${noun}`, { count: records.length })}`, ...names];
  });
  const doubts = warningsOf(result).map(({ message }) => `? ${message}`);
  const { drafted } = result;
  const end = drafted ? words('cli.written', { act: drafted.actId }) : words('cli.dry');
  return [
    ...lines,
    ...doubts,
    '',
    end,
    ...(drafted?.meetingId ? [words('cli.meeting', { id: drafted.meetingId })] : []),
  ].join('\n');
}
