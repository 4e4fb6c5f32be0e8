import type { TextDocument } from './document';
import { perLanguage } from './languages';
import type { Span } from './spans';
import { anySpelling } from './vocabulary/spelling';

interface Quoted {
  programme: RegExp;
  model: RegExp;
}

/** A kind of thing, at most a few words that describe it, and its name in quotation marks; 'باسم' and the like may lead to it. */
const quotedOf = perLanguage((language): Quoted | null => {
  if (language === 'ru')
    return {
      programme: named(
        '(?:проект|программ|инициатив|кампани|платформ|акци|марафон)\\p{Ll}{0,3}',
        '\\p{Ll}[\\p{Ll}-]*',
        'под названием',
      ),
      model: named('модел\\p{Ll}{1,3}', '\\p{Ll}[\\p{Ll}-]*', 'под названием'),
    };
  if (language === 'ar')
    return {
      programme: named(
        '[وبلف]{0,2}(?:ال|لل)?(?:برنامج|مشروع|مبادرة|حملة|منصة|برامج|مشاريع)',
        '[\\p{Script=Arabic}\\p{M}]+',
        'باسم|بعنوان|تحت (?:اسم|عنوان|شعار)|اسمها|اسمه|يسمى|تسمى|المسماة|المسمى',
      ),
      model: named('[وبلف]{0,2}(?:ال|لل)?(?:نموذج|أنموذج)', '[\\p{Script=Arabic}\\p{M}]+', 'باسم|بعنوان'),
    };
  return null;
});

function named(kind: string, describing: string, leading: string): RegExp {
  return new RegExp(
    anySpelling(
      `(?<![\\p{L}])(?:${kind})(?: (?!(?:и|في|على|من|إلى|حول)(?![\\p{L}]))${describing}){0,3}?(?: (?:${leading}))? "([^"\\n]{2,60})"`,
    ),
    'giu',
  );
}

/** Names in quotation marks behind a word for a programme or a model, in Russian and Arabic, in the order of the text. */
export function quotedNames({ plain, language }: TextDocument, kind: keyof Quoted): Span[] {
  const pattern = quotedOf(language)?.[kind];
  if (!pattern) return [];
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? '';
    if (/[.!?؟]$/.test(name)) return [];
    const start = match.index + match[0].length - name.length - 1;
    return [{ start, end: start + name.length }];
  });
}
