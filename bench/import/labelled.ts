import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const names = z.array(z.string()).default([]);

/**
 * What a text of somebody else contains, by reading it before any output was seen. 'A|B' are two names of one thing. Of statements and
 * documents a few words tell which is meant. What is `…_optional` is right if found and no miss if not.
 */
const labelsSchema = z.object({
  address: z.url().optional(),
  sha256: z.string().optional(),
  language: z.enum(['en', 'fr', 'es', 'ar', 'ru', 'zh']).optional(),
  title: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  startOn: z.string().nullable(),
  endOn: z.string().nullable(),
  attendanceMode: z.string().nullable(),
  attributionRule: z.string().nullable().default(null),
  organizations: names,
  organizations_optional: names,
  people: z.array(z.tuple([z.string(), z.string()])).default([]),
  people_optional: names,
  countries: names,
  countries_optional: names,
  sessions: names,
  sessions_optional: names,
  models: names,
  programmes: names,
  takeaways: names,
  takeaways_optional: names,
  claims: names,
  claims_optional: names,
  commitments: names,
  commitments_optional: names,
  documents: names,
  documents_optional: names,
  /** Of statements a few words, and who said it. */
  said: z.array(z.tuple([z.string(), z.string()])).default([]),
});
export type Labels = z.infer<typeof labelsSchema>;

export interface LabelledText {
  name: string;
  bytes: Uint8Array;
  language: string;
  /** Nobody who works on the rules reads a locked text, nor what was found in it: only its figures count. */
  locked: boolean;
  labels: Labels;
}

/**
 * The texts of `folder` that `labels`, a JSON file, describes. Every second by name is locked. Languages begin the names where there are
 * several, so that each has its share.
 */
export function labelledTexts(folder: string, labels: string): LabelledText[] {
  const described = z.record(z.string(), labelsSchema).parse(JSON.parse(readFileSync(labels, 'utf8')));
  const there = new Set(readdirSync(folder));
  return Object.entries(described)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, own], index) => {
      if (!there.has(name)) return [];
      const bytes = readFileSync(join(folder, name));
      if (own.sha256 && createHash('sha256').update(bytes).digest('hex') !== own.sha256)
        throw new Error(`${name} is another text than the one that was labelled.`);
      return [{ name, bytes, language: own.language ?? languageOf(name), locked: index % 2 === 1, labels: own }];
    });
}

/** Of texts whose labels do not say: 'ru-…' and the like begin the name, and English ones have no such beginning. */
const languageOf = (name: string): string => /^(fr|es|ar|ru|zh)-/.exec(name)?.[1] ?? 'en';
