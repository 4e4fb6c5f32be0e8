import type { OrganizationMention } from './body-mention';
import type { TextDocument } from './document';
import { namedInArabic } from './organizations-arabic';
import { namedInChinese } from './organizations-chinese';
import { namedInRomance } from './organizations-romance';
import { namedInRussian } from './organizations-russian';
import type { CountryMention } from './places';

/** Names of bodies by how each language builds them. */
export function namedAbroad(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  switch (document.language) {
    case 'ru':
      return withShortNames(document, namedInRussian(document, known, countries));
    case 'ar':
      return withShortNames(document, namedInArabic(document, known));
    case 'zh':
      return namedInChinese(document, known, countries);
    case 'fr':
    case 'es':
      return namedInRomance(document, known, countries);
    default:
      return [];
  }
}

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
