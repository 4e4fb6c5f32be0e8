import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureFolder, scores } from './measure';

const measured = measureFolder(fileURLToPath(new URL('./texts', import.meta.url)));

describe('made-up texts of many shapes', () => {
  it('are all there', () => expect(measured.length).toBeGreaterThanOrEqual(10));

  for (const { text, rows } of measured) {
    it(`reads ${text}`, () => {
      expect(rows.flatMap((row) => row.wrong)).toEqual([]);
      expect(scores(rows).recall).toBeGreaterThanOrEqual(0.9);
    });
  }
});
