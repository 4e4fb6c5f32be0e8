import { ar } from './vocabulary/ar';
import { en } from './vocabulary/en';
import { es } from './vocabulary/es';
import { fr } from './vocabulary/fr';
import { ru } from './vocabulary/ru';
import type { Vocabulary } from './vocabulary/vocabulary';
import { zh } from './vocabulary/zh';

const VOCABULARIES: Record<string, Vocabulary> = { ar, en, es, fr, ru, zh };

/** The vocabulary of a language, English where there is none. */
export const vocabularyOf = (language: string | null): Vocabulary => VOCABULARIES[language ?? 'en'] ?? en;

/** Whether the rules know a language. */
export const isRead = (language: string | null): boolean => language === null || language in VOCABULARIES;
