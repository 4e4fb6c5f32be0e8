import { franc } from 'franc';

/** The languages that are told from each other; rarer ones look like these in a short text, and would only be mistaken for them. */
const LANGUAGES: Record<string, string> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  arb: 'ar',
  rus: 'ru',
  cmn: 'zh',
  deu: 'de',
  ita: 'it',
  por: 'pt',
  ind: 'id',
  tur: 'tr',
};

/** Words that a short text cannot do without: they tell three languages of one script better than its letters. */
const SMALL_WORDS: Record<string, RegExp> = {
  en: /\b(?:the|of|and|in|to|by|was|were|with|for|on|at|is)\b/gi,
  fr: /\b(?:le|la|les|des|du|et|est|une?|dans|pour|sur|aux?|par)\b/gi,
  es: /\b(?:el|la|los|las|del|y|en|una?|por|para|con|al|se)\b/gi,
};
const SHORT = 400;

/** The language of a text by its first 5,000 characters, a BCP 47 tag, or null where it is too short to tell. */
export function languageOf(text: string): string | null {
  const head = text.slice(0, 5000);
  if (text.length < SHORT && !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) {
    const counts = Object.entries(SMALL_WORDS).map(
      ([language, words]) => [language, head.match(words)?.length ?? 0] as const,
    );
    const [[first, most] = ['', 0], [, second] = ['', 0]] = counts.sort((a, b) => b[1] - a[1]);
    if (most > second) return first;
  }
  const code = franc(head, { minLength: 40, only: Object.keys(LANGUAGES) });
  if (code !== 'und') return LANGUAGES[code] ?? null;
  return /\p{Script=Han}{8}/u.test(text) ? 'zh' : null;
}
