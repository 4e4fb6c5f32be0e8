import { ar } from './vocabulary/ar';
import { en } from './vocabulary/en';
import { es } from './vocabulary/es';
import { fr } from './vocabulary/fr';
import { ru } from './vocabulary/ru';
import { inAnySpelling } from './vocabulary/spelling';
import type { Vocabulary } from './vocabulary/vocabulary';
import { zh } from './vocabulary/zh';

const VOCABULARIES: Record<string, Vocabulary> = { ar: inAnySpelling(ar), en, es, fr, ru: inAnySpelling(ru), zh };

/** The vocabulary of a language, English where there is none. */
export const vocabularyOf = (language: string | null): Vocabulary => VOCABULARIES[language ?? 'en'] ?? en;

/** Whether a document is read by the English rules: those of other languages know less of its grammar. */
export const isEnglish = ({ language }: { language: string | null }): boolean => vocabularyOf(language) === en;

/** French and Spanish, which have rules in common. */
export const isRomance = (language: string | null): boolean => language === 'fr' || language === 'es';

/** What is made for each language that the rules know, English for the others: once, when the first document of it comes. */
export function perLanguage<Made>(make: (language: string) => Made): (language: string | null) => Made {
  const made = new Map<string, Made>();
  return (language) => {
    const own = language !== null && isRead(language) ? language : 'en';
    const known = made.get(own) ?? make(own);
    made.set(own, known);
    return known;
  };
}

/** Whether the rules know a language. */
export const isRead = (language: string | null): boolean => language === null || language in VOCABULARIES;
