import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Compared, compareText, KINDS, type Kind } from './import/compare';
import { type LabelledText, labelledTexts } from './import/labelled';
import { measureFolder, scores, type TextMeasure } from './import/measure';

/**
 * Floors for every text that the rules were written on, a little under what was measured when they were set. Time is printed and not
 * judged: a busy machine would fail a right answer. It should stay under a second for 5,000 words.
 */
const FLOOR = { precision: 0.95, recall: 0.95 };

/** The same for each half of the texts beside the project that nobody tuned on. Found texts of one language are too few for percentages. */
const FLOOR_UNTUNED = { precision: 0.78, recall: 0.7 };

const [folder, foundFolder] = process.argv.slice(2);
if (!folder) {
  console.error('Which folder? npx tsx bench/import.ts DIR [FOUND_TEXTS]');
  process.exit(2);
}
const measured = measureFolder(folder);
if (measured.length === 0) {
  console.error(`No text in ${folder} has labels.`);
  process.exit(2);
}
for (const one of measured) console.log(table(one));
const below = measured.filter((one) => {
  const { precision, recall } = scores(one.rows);
  return precision < FLOOR.precision || recall < FLOOR.recall;
});
if (below.length > 0) {
  console.error(`Below the floor: ${below.map((one) => one.text).join(', ')}`);
  process.exitCode = 1;
}

const labels = join(folder, 'labels.json');
if (existsSync(labels)) report('Texts beside the project', labelledTexts(join(folder, 'text'), labels), true);
if (foundFolder) {
  const found = labelledTexts(foundFolder, fileURLToPath(new URL('./import/found.json', import.meta.url)));
  for (const language of [...new Set(found.map((one) => one.language))])
    report(
      `Found texts: ${language}`,
      found.filter((one) => one.language === language),
      false,
    );
}

/** Development texts item by item; of locked ones nobody sees more than how many. */
function report(title: string, texts: readonly LabelledText[], floor: boolean): void {
  const compared = texts.map((text) => ({ text, result: compareText(text) }));
  for (const { text, result } of compared.filter((one) => !one.text.locked)) {
    console.log(`### ${text.name}`);
    for (const kind of KINDS) {
      const { right, wrong, missed } = result[kind];
      if (right.length + wrong.length + missed.length === 0) continue;
      console.log(`${kind}: ${right.length} right`);
      for (const one of wrong) console.log(`  wrong  ${one}`);
      for (const one of missed) console.log(`  missed ${one}`);
    }
  }
  for (const locked of [false, true]) {
    const own = compared.filter((one) => one.text.locked === locked).map((one) => one.result);
    const half = `${title}, ${own.length} ${locked ? 'locked' : 'for development'}`;
    console.log(totals(half, own));
    const { right, wrong, missed } = sum(own);
    const holds =
      right >= FLOOR_UNTUNED.precision * (right + wrong) && right >= FLOOR_UNTUNED.recall * (right + missed);
    if (!floor || holds) continue;
    console.error(`Below the floor: ${half}`);
    process.exitCode = 1;
  }
}

function totals(title: string, results: readonly Compared[]): string {
  const lines = KINDS.flatMap((kind) => {
    const { right, wrong, missed } = count(results, kind);
    if (right + wrong + missed === 0) return [];
    const precision = right + wrong === 0 ? '–' : percent(right / (right + wrong));
    const recall = right + missed === 0 ? '–' : percent(right / (right + missed));
    return [`| ${kind} | ${right} | ${wrong} | ${missed} | ${precision} | ${recall} |`];
  });
  return [
    `## ${title}`,
    '',
    '| kind | right | wrong | missed | precision | recall |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines,
    '',
  ].join('\n');
}

/** Every kind together. */
function sum(results: readonly Compared[]) {
  const counts = KINDS.map((kind) => count(results, kind));
  const of = (part: keyof (typeof counts)[number]) => counts.reduce((total, one) => total + one[part], 0);
  return { right: of('right'), wrong: of('wrong'), missed: of('missed') };
}

function count(results: readonly Compared[], kind: Kind) {
  const of = (part: 'right' | 'wrong' | 'missed') => results.reduce((sum, one) => sum + one[kind][part].length, 0);
  return { right: of('right'), wrong: of('wrong'), missed: of('missed') };
}

function table({ text, milliseconds, rows }: TextMeasure): string {
  const lines = rows
    .filter((row) => row.found.length + row.missed.length + row.wrong.length > 0)
    .map((row) => {
      const { precision, recall } = scores([row]);
      const missed = row.missed.join('; ') || '–';
      const wrong = row.wrong.join('; ') || '–';
      return `| ${row.noun} | ${row.found.length} | ${missed} | ${wrong} | ${percent(precision)} | ${percent(recall)} |`;
    });
  const total = scores(rows);
  const head = `### ${text}: precision ${percent(total.precision)}, recall ${percent(total.recall)}, ${Math.round(milliseconds)} ms`;
  return [
    head,
    '',
    '| noun | found | missed | wrongly found | precision | recall |',
    '|---|---:|---:|---|---:|---:|',
    ...lines,
    '',
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
