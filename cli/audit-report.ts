import { numberFormat } from '@/lib/formats';
import { type Findings, type Held, isSound } from '@/lib/public-log/examine';

const MOST = 20;
const count = (number: number, one: string, more: string): string =>
  `${numberFormat('en', {}).format(number)} ${number === 1 ? one : more}`;

/** Places in words, neighbours as one stretch: "3, 7 to 9"; the first of many. */
function places(positions: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const position of positions) {
    const last = stretches.at(-1);
    if (last && position === last[1] + 1) last[1] = position;
    else stretches.push([position, position]);
  }
  const words = stretches.slice(0, MOST).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return `${words.join(', ')}${stretches.length > MOST ? ', and more' : ''}`;
}

const HELD: Record<Held['held'], string> = {
  begins: 'the log begins with just what it signed, and all of that is still there',
  differs: 'WRONG: the log begins with something else than what it signed. Its entries were rewritten',
  shorter:
    'WRONG: the log is shorter than when it was signed. Its end was cut off, or an older copy of the database was put in its place',
};

function faults({ removed, altered, reordered, gaps, forged }: Findings): string[] {
  const told: [readonly number[], string][] = [
    [removed, 'Removed: these entries have no state any more'],
    [altered, 'Altered: the states of these entries are not what they were when they were logged'],
    [reordered, 'Reordered: the states of these entries stand in another order'],
  ];
  return [
    ...told.filter(([list]) => list.length > 0).map(([list, words]) => `${words}: ${places(list)}.`),
    ...gaps.map(({ from, to }) => `Missing: the log has no entries from ${from} to ${to - 1}.`),
    ...(forged.length > 0
      ? [`Checkpoints in the database that do not hold, by their number of entries: ${places(forged)}.`]
      : []),
  ];
}

/** Between which kept checkpoints the first rewritten entry lies. */
function where(kept: readonly Held[]): string[] {
  const first = kept.find(({ held }) => held === 'differs');
  if (!first) return [];
  const before = Math.max(
    0,
    ...kept.filter(({ held, size }) => held === 'begins' && size < first.size).map(({ size }) => size),
  );
  return [`The first rewritten entry is one of ${before} to ${first.size - 1}.`];
}

/** What an examination found, in sentences, one a line. */
export function linesOf(findings: Findings): string[] {
  const kept = [...findings.kept].sort((one, other) => one.size - other.size);
  const { size, waiting, demonstration } = findings;
  return [
    `The log has ${count(size, 'entry', 'entries')}; places are counted from 0.`,
    ...kept.map(
      (one) => `Kept checkpoint of ${count(one.size, 'entry', 'entries')}, ${one.origin}: ${HELD[one.held]}.`,
    ),
    ...where(kept),
    ...faults(findings),
    ...(demonstration > 0
      ? [
          `${count(demonstration, 'state', 'states')} went with the demonstration archive, as the audit says. Their entries stay.`,
        ]
      : []),
    ...(waiting > 0 ? [`${count(waiting, 'state waits', 'states wait')} for the next checkpoint.`] : []),
    isSound(findings)
      ? 'All is right: of what was kept nothing was removed, altered or reordered.'
      : 'NOT RIGHT: published states were changed, or what says so was.',
  ];
}
