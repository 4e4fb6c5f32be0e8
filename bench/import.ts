import { measureFolder, scores, type TextMeasure } from './import/measure';

/**
 * Floors for every text with labels, a little under what was measured when they were set. Time is printed and not judged:
 * a busy machine would fail a right answer. It should stay under a second for 5,000 words.
 */
const FLOOR = { precision: 0.95, recall: 0.95 };

const folder = process.argv[2];
if (!folder) {
  console.error('Which folder? npx tsx bench/import.ts DIR');
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
    '|---|---:|---|---|---:|---:|',
    ...lines,
    '',
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
