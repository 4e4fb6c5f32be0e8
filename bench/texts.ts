import { recognise } from '@/lib/import/article';
import { readInput } from '@/lib/import/input';
import { hostileText, PATTERNS } from './import/hostile';

const MEGABYTES = [0.3, 1, 5];

/** Reads and recognises hostile texts of three sizes and prints the processor's seconds, and how these grow beside the text. */
export async function benchTexts(): Promise<void> {
  console.log(`| text | ${MEGABYTES.map((size) => `${size} MB, s`).join(' | ')} | per size |`);
  console.log('|---|---:|---:|---:|---|');
  for (const pattern of PATTERNS) {
    const seconds = MEGABYTES.map((size) => {
      const bytes = new TextEncoder().encode(hostileText(pattern, size * 1024 * 1024)).subarray(0, 5 * 1024 * 1024);
      const before = process.cpuUsage();
      const input = readInput(bytes);
      if (input.ok) recognise({ ...input, format: pattern.format });
      return process.cpuUsage(before).user / 1e6;
    });
    const ratios = seconds.slice(1).map((one) => (one / (seconds[0] ?? 1)).toFixed(1));
    console.log(
      `| ${pattern.name} | ${seconds.map((one) => one.toFixed(2)).join(' | ')} | 1 : ${ratios.join(' : ')} |`,
    );
  }
}
