import { acronymAfter, type OrganizationMention } from './body-mention';
import type { TextDocument } from './document';
import { namedInArabic } from './organizations-arabic';
import { namedInChinese } from './organizations-chinese';
import { namedInRussian } from './organizations-russian';
import type { CountryMention } from './places';
import { indexSpans, within } from './spans';

/** What names of bodies begin with in French and Spanish; whatever is written with a capital behind it belongs to them. */
const HEAD_ABROAD =
  '(?:Ministère|Conseil|Comité|Commission|Institut|Université|Agence|Centre|Office|Organisation|Union|Fondation|Association|Secrétariat|Bureau|Parlement|Cour|Banque|Ministerio|Consejo|Comisión|Instituto|Universidad|Agencia|Centro|Oficina|Organización|Unión|Fundación|Asociación|Secretaría|Parlamento|Corte|Banco)';
const NAMED_ABROAD = new RegExp(
  `(?<![\\p{L}])${HEAD_ABROAD}(?:(?: (?:de la|de l'|de los|de las|del|de|des|du|d'|para la|para el|pour la|pour le|contra el|contre le|contre la|sur la|sur le|sobre|y|et|e))? ?\\p{Lu}[\\p{L}'-]+){1,8}`,
  'gu',
);

/** Names of bodies by how each language builds them: French and Spanish ones have small words between the great ones. */
export function namedAbroad(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  if (document.language === 'ru') return withShortNames(document, namedInRussian(document, known, countries));
  if (document.language === 'ar') return withShortNames(document, namedInArabic(document, known));
  if (document.language === 'zh') return namedInChinese(document, known, countries);
  if (document.language !== 'fr' && document.language !== 'es') return [];
  const bodies = indexSpans(known);
  return [...document.plain.matchAll(NAMED_ABROAD)].flatMap((match): OrganizationMention[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const inside = within(countries, span).find(({ demonym, end }) => !demonym && end === span.end);
    const lead = document.plain.slice(span.start, inside?.start ?? span.end);
    const end = withoutJoin(lead) === lead ? span.end : span.start + withoutJoin(lead).length;
    const own = { start: span.start, end };
    if (bodies.overlaps(own) || document.plain.slice(own.start, own.end).split(' ').length < 3) return [];
    return [{ ...own, body: null, acronym: acronymAfter(document, own) }];
  });
}

/** A name without the 'of the' that led from it to its country. */
const withoutJoin = (name: string): string => name.replace(/ (?:de la|de l'|del|du|des|de|d') ?$/, '');

/** A name whose words begin a longer one stands for it: 'مركز الأفق' for 'مركز الأفق لدراسات السلم'. */
function withShortNames({ text }: TextDocument, found: readonly OrganizationMention[]): OrganizationMention[] {
  const nameOf = ({ name, start, end }: OrganizationMention) => name ?? text.slice(start, end);
  const longer = new Map<string, OrganizationMention>();
  for (const one of found) {
    const words = nameOf(one).split(' ');
    for (let count = 2; count < words.length; count++) {
      const beginning = words.slice(0, count).join(' ');
      if (!longer.has(beginning)) longer.set(beginning, one);
    }
  }
  return found.map((one) => {
    const whole = longer.get(nameOf(one));
    return whole ? { ...one, name: nameOf(whole) } : one;
  });
}
