import type { TextDocument } from './document';
import { perLanguage, vocabularyOf } from './languages';
import type { OwnedSpan, Span } from './spans';
import { ownedWithin } from './spans';

/** A name at its place, and the words around it that say what its bearer is. */
export interface Named {
  name: Span;
  roles: Span[];
}

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'.-]{1,30}";
const PARTICLE = '(?:de |del |dos |da |von |van |bin |ben |ould |ag |el |al |la |i )';
const NAME = `${NAME_WORD}(?: ${PARTICLE}{0,2}${NAME_WORD}){1,4}`;
/** Words behind an office that belong to it: 'juge béninois', 'comisario retirado', 'conseillère technique'. */
const DESCRIBING =
  '\\p{Ll}{2,}(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine|al|ale|el|elle|if|ive|ique|aire|iste|ef|ente|ité|itée|oint|ointe|cié|ciée|ano|ana|ino|ina|eño|eña|és|esa|ense|ico|ica|ivo|iva|ario|aria|ado|ada|ido|ida|unto|unta|or|ora|ero|era|í|teur|trice|gate|nale|ère|er)';
const END = '(?![\\p{L}])';

const formsOf = perLanguage((language) => {
  const { offices, honorifics, says } = vocabularyOf(language);
  const office = `(?:${offices})${END}`;
  const address = `(?:(?:${honorifics}) )?`;
  const form = (source: string): RegExp => new RegExp(`(?<![\\p{L}])${source}`, 'gu');
  return {
    named: [
      // S.E.M. Given Surname, Président de …; embajador Given Surname, viceministro de …
      form(
        `(?<name>${NAME}),(?: (?:le|la|el|una?|une?|ancien|ancienne|antigu[oa]|ex))? (?!${office}(?: ${DESCRIBING}){0,2} ${address}${NAME_WORD} \\p{Lu})(?<role>${office}[^,.;:()\\n"]{0,120})`,
      ),
      // A line of a list: Given Surname – directrice de …
      form(`(?<=^|\\n)${address}(?<name>${NAME}) ?[:–—-] ?(?<role>${office}[^.;:()\\n"]{0,160})`),
      // El ministro del Interior, Given Surname, …
      form(`(?<role>${office}[^,.;:()\\n"]{0,80}), ${address}(?<name>${NAME})(?=[,.;)]|\\n|$)`),
      // el presidente Given Surname; le juge béninois Given Surname
      form(`(?<role>${office}(?: ${DESCRIBING}(?= )){0,2}) ${address}(?<name>${NAME})`),
      // Mme Given Surname; "…", said Given Surname
      form(`(?:${honorifics}) (?<name>${NAME})`),
      form(`(?<=",? ?)(?:${says}) (?<name>${NAME})(?=[,.]| (?:lors|à|en|au|dans|avant|devant|ante|durante|tras) )`),
    ],
    /** What stands before a name and says too what its bearer is. */
    before: new RegExp(`(?<![\\p{L}])(${office}(?: ${DESCRIBING}(?= )){0,2}) ${address}$`, 'u'),
    listed: form(`(?<name>${NAME}) \\((?<role>[^()\\n]{2,80})\\)`),
  };
});

/** Where a role ends that a clause follows. */
const ROLE_END =
  / (?:qui|dont|que|quien|lors|durant|durante|avant|après|tras|selon|según|ha|han|ont|est|sont|a (?=\p{Ll}+(?:é|it|u)(?!\p{L}))|(?:et|y|e) (?=\p{Lu}\p{L}+ \p{Lu}))(?: .*)?$/u;
/** As much as an office and its describing words take before a name. */
const LONGEST_OFFICE = 70;

/** Names beside an office, a title of address or a verb of speaking in French and Spanish; the surest signs first. */
export function namedBesideOffice({ plain, language }: TextDocument, bodies: readonly OwnedSpan[]): Named[] {
  const { named, before, listed } = formsOf(language);
  const found = named.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => namedBy(match, plain, before)));
  const inLists = [...plain.matchAll(listed)].flatMap((match) => {
    const one = namedBy(match, plain, before);
    const [role] = one.roles.slice(-1);
    const isBody = role !== undefined && ownedWithin(bodies, role).length > 0;
    return isBody && !isShortFor(match.groups?.role ?? '', match.groups?.name ?? '') ? [one] : [];
  });
  return [...found, ...inLists];
}

function namedBy(match: RegExpExecArray, plain: string, before: RegExp): Named {
  const { name = '', role = '' } = match.groups ?? {};
  const start = match.index + (role && match[0].startsWith(role) ? match[0].lastIndexOf(name) : match[0].indexOf(name));
  const own = { start, end: start + name.length };
  if (!role) return { name: own, roles: [] };
  const roleStart = match.index + (match[0].startsWith(role) ? 0 : match[0].lastIndexOf(role));
  const span = { start: roleStart, end: roleStart + role.replace(ROLE_END, '').trimEnd().length };
  const ahead = roleStart > start ? before.exec(plain.slice(Math.max(0, start - LONGEST_OFFICE), start)) : null;
  if (!ahead?.[1]) return { name: own, roles: [span] };
  const from = start - ahead[0].length;
  return { name: own, roles: [{ start: from, end: from + ahead[1].length }, span] };
}

/** Whether brackets hold what the words before them are short for: then those are a body, and no person. */
function isShortFor(acronym: string, name: string): boolean {
  const initials = [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join('');
  return acronym.replace(/[^\p{Lu}]/gu, '').startsWith(initials.slice(0, 2));
}
