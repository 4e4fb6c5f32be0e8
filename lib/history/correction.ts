/** What a correction concerned, as the editor who made it says: what is stated, what it rests on, its words, or its form alone. */
export const CORRECTION_KINDS = ['substance', 'source', 'wording', 'form'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
