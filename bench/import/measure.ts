import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { recognise } from '@/lib/import/article';
import { readInput } from '@/lib/import/input';
import { identity } from '@/lib/import/known-bodies';
import type { Recognition } from '@/lib/import/recognition';

const NOUNS = [
  'organizations',
  'countries',
  'people',
  'models',
  'pillars',
  'programmes',
  'sessions',
  'takeaways',
  'caveats',
  'claims',
  'commitments',
  'references',
] as const;
type Noun = (typeof NOUNS)[number];
const names = z.array(z.string());

/**
 * What a text contains, by reading. 'A|B' are two names of one thing; optional ones count neither way, '*' all of them: statements in
 * prose were not labelled then. A noun without labels is not measured.
 */
const labelsSchema = z.object({
  meeting: z.record(z.string(), z.union([z.string(), z.null(), names])),
  found: z.partialRecord(z.enum(NOUNS), names),
  optional: z.partialRecord(z.enum(NOUNS), names).optional(),
});

export interface Row {
  noun: string;
  found: string[];
  missed: string[];
  wrong: string[];
}

export interface TextMeasure {
  text: string;
  milliseconds: number;
  rows: Row[];
}

const LABELS = new URL('./labels/', import.meta.url);

/** Recognises every labelled text of a folder (searched in its subfolders too) and compares with what a reader found. */
export function measureFolder(folder: string): TextMeasure[] {
  const labelled = new Set(readdirSync(LABELS).map((file) => basename(file, '.json')));
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => labelled.has(basename(file, extname(file))))
    .sort()
    .map((file) => measureText(join(folder, file)));
}

function measureText(path: string): TextMeasure {
  const name = basename(path, extname(path));
  const labels = labelsSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, LABELS), 'utf8')));
  const input = readInput(readFileSync(path));
  if (!input.ok) throw new Error(`${path}: ${input.problem}`);
  recognise(input);
  const start = performance.now();
  const recognition = recognise(input);
  const milliseconds = performance.now() - start;
  const rows = NOUNS.flatMap((noun) => {
    const found = labels.found[noun];
    return found ? [compare(noun, namesOf(recognition, noun), found, labels.optional?.[noun] ?? [])] : [];
  });
  return { text: name, milliseconds, rows: [meetingRow(recognition, labels.meeting), ...rows] };
}

/** Every way in which an item of a noun may be named; a statement is named by its words. */
function namesOf(recognition: Recognition, noun: Noun): string[][] {
  switch (noun) {
    case 'organizations':
      return recognition.organizations.map(({ fields }) => [fields.name, fields.acronym ?? fields.name]);
    case 'countries':
      return recognition.countries.map(({ fields }) => [fields.countryCode]);
    case 'sessions':
      return recognition.sessions.map(({ fields }) => [fields.title]);
    case 'takeaways':
    case 'caveats':
      return recognition[noun].map(({ fields }) => [`${fields.headline}: ${fields.text}`]);
    case 'claims':
      return recognition.claims.map(({ fields }) => [fields.text]);
    case 'commitments':
      return recognition.commitments.map(({ fields }) => [fields.deliverable]);
    case 'references':
      return recognition.references.map(({ fields }) => [fields.title]);
    default:
      return recognition[noun].map(({ fields }) => [fields.name]);
  }
}

/** Statements are told by the words that a label gives of them, everything else by its name. */
const BY_WORDS = new Set(['sessions', 'takeaways', 'caveats', 'claims', 'commitments', 'references']);

function compare(noun: string, proposed: string[][], expected: string[], optional: string[]): Row {
  const row: Row = { noun, found: [], missed: [], wrong: [] };
  const used = new Set<string[]>();
  for (const label of expected) {
    const hit = proposed.find((names) => !used.has(names) && matches(noun, names, label));
    if (hit) used.add(hit);
    (hit ? row.found : row.missed).push(label.split('|')[0] ?? label);
  }
  for (const names of proposed) {
    const known =
      used.has(names) || optional.includes('*') || optional.some((label) => matches('sessions', names, label));
    if (!known) row.wrong.push((names[0] ?? '').slice(0, 70));
  }
  return row;
}

function matches(noun: string, names: string[], label: string): boolean {
  return label.split('|').some((wanted) =>
    names.some((name) => {
      if (BY_WORDS.has(noun)) return words(name).includes(words(wanted));
      return fold(name) === fold(wanted);
    }),
  );
}

const words = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');

function fold(name: string): string {
  return /\d|[$%]/.test(name) ? name.toLowerCase().replace(/\s+/g, ' ') : identity(name);
}

/** Each labelled fact of the meeting counts once; a value where the text states none is wrong. */
function meetingRow(recognition: Recognition, expected: z.infer<typeof labelsSchema>['meeting']): Row {
  const row: Row = { noun: 'meeting', found: [], missed: [], wrong: [] };
  const fields: Record<string, string | null> = recognition.meeting.fields;
  for (const [field, value] of Object.entries(expected)) {
    if (Array.isArray(value)) {
      const organisers = recognition.organizations.filter((one) => one.fields.role !== 'mentioned');
      const told = organisers.map(({ fields: own }) => [own.name, own.acronym ?? own.name]);
      const part = compare('organisers', told, value, []);
      row.found.push(...part.found.map((one) => `organiser ${one}`));
      row.missed.push(...part.missed.map((one) => `organiser ${one}`));
      row.wrong.push(...part.wrong.map((one) => `organiser ${one}`));
      continue;
    }
    const own = fields[field] ?? null;
    const agrees = value === null || own === null ? own === value : fold(own).includes(fold(value));
    if (agrees && value !== null) row.found.push(`${field} ${own}`);
    if (!agrees && value !== null) row.missed.push(`${field} ${value}`);
    if (!agrees && own !== null) row.wrong.push(`${field} ${own}`);
  }
  return row;
}

/** Share of what was proposed that is right, and of what is there that was proposed; 1 where there is nothing. */
export function scores(rows: readonly Row[]): { precision: number; recall: number } {
  const count = (pick: (row: Row) => string[]) => rows.reduce((sum, row) => sum + pick(row).length, 0);
  const found = count((row) => row.found);
  const wrong = count((row) => row.wrong);
  const missed = count((row) => row.missed);
  return {
    precision: found + wrong === 0 ? 1 : found / (found + wrong),
    recall: found + missed === 0 ? 1 : found / (found + missed),
  };
}
