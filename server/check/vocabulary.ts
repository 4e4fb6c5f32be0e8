import { lineCount, type ProjectFile, sourceFiles } from './files';
import { breaches, shares } from './rules';

/** How long the files are: median, the length that nine of ten stay within, and the longest. */
function sizes(files: ProjectFile[]): string {
  const sorted = files.map((file) => ({ path: file.path, lines: lineCount(file) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const longest = sorted.at(-1);
  return `${files.length} files; lines: median ${at(0.5)?.lines}, p90 ${at(0.9)?.lines}, longest ${longest?.lines} (${longest?.path})`;
}

/** Holds the file vocabulary and the doors of docs/architecture.md. */
export function checkVocabulary(): { broken: string[]; sizes: string } {
  const files = sourceFiles();
  const { broken, largest } = shares(files);
  return { broken: [...breaches(files), ...broken], sizes: `${sizes(files)}; largest rooms: ${largest.join(', ')}` };
}
