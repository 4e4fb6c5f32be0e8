import type { FormValues } from '@/components/form/values';
import type { SectionNoun } from './sections';

export type QuickNoun = Exclude<SectionNoun, 'presentation'>;

interface QuickFields {
  /** What is typed in the line. */
  main: string;
  /** The text beside it that may stay empty. */
  beside?: string;
  /** What is chosen from a list. */
  choices: readonly string[];
  /** Whether it has somebody who said it. */
  said: boolean;
}
/** What a piece has that is made in one line; everything else is in its form. */
export const QUICK: Record<QuickNoun, QuickFields> = {
  takeaway: { main: 'headline', beside: 'text', choices: ['kind', 'sessionId'], said: true },
  claim: { main: 'text', choices: ['sessionId'], said: true },
  commitment: { main: 'deliverable', choices: ['sessionId'], said: true },
  session: { main: 'title', choices: ['type'], said: false },
};

const TYPED = ['scheduledStart', 'scheduledEnd', 'attributions'];

/** Whether nothing was written in a row yet: what was only chosen says nothing by itself. */
export function isBlank(noun: QuickNoun, form: FormValues): boolean {
  const { main, beside = main } = QUICK[noun];
  return [main, beside, ...TYPED].every((name) => {
    const value = form[name] ?? '';
    return typeof value === 'string' ? value.trim() === '' : value.length === 0;
  });
}
