import { spellingKey } from '../search/keys';
import type { TextDocument } from './document';
import bodyList from './gazetteer/bodies.json';
import bodyNames from './gazetteer/body-names.json';
import { byLanguage, type Known } from './lexicon';
import { type CountryMention, inCapitals } from './places';
import type { Recognition } from './recognition';
import { firstAtOrAfter, type Span } from './spans';

/** A body that the import knows before it reads a text. */
export interface Body {
  name: string;
  acronym: string | null;
  kind: Recognition['organizations'][number]['fields']['kind'];
}

const lexicon = byLanguage<Body>((language) => {
  const all: Record<string, Record<string, string[]>> = bodyNames;
  const elsewhere = all[language] ?? {};
  return bodyList.flatMap(({ name, acronym, kind, aliases }) => {
    const body = { name, acronym, kind: kind as Body['kind'] };
    const names = [name, ...aliases].flatMap(spellings);
    return [...(acronym ? [acronym] : []), ...names, ...(elsewhere[name] ?? [])].map((form) => [form, body] as const);
  });
});

function spellings(name: string): string[] {
  const united = name.startsWith('United Nations ')
    ? [name, name.replace('United Nations', 'UN'), name.replace('United Nations', 'U.N.')]
    : [name, ...(name.startsWith('African Union ') ? [name.replace('African Union', 'AU')] : [])];
  return united.flatMap((form) =>
    form.includes('Counter-Terrorism')
      ? [
          form,
          form.replaceAll('Counter-Terrorism', 'Counterterrorism'),
          form.replaceAll('Counter-Terrorism', 'Counter Terrorism'),
        ]
      : [form],
  );
}

/** One form of a name to tell whether two are the same. */
export const identity = (name: string): string =>
  spellingKey(name.replace(/^the /i, '').replace(/\bUN\b/gi, 'United Nations'));

const knownNames = new Set(
  bodyList.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(spellings)).map(identity),
);
/** Whether a body that the import knows is called so. */
export const isNameOfKnown = (name: string): boolean => knownNames.has(identity(name));

/** The known bodies that a text names. The longest name wins: one that is a part of another body's name is not meant. */
export const findKnownBodies = (document: TextDocument, countries: readonly CountryMention[]): Known<Body>[] =>
  lexicon(document.language)
    .find(document)
    .filter((one) => isMeant(document, one, countries));

/** What stands before a name as a part of it: 'the National', 'the Gulf', 'Kenya\'s'. Openers of sentences are none. */
const LONGER_BEFORE =
  /(?:^|[\s(])(?!(?:\p{Lu}\p{Ll}+ing|The|A|In|At|By|To|Of|And|UN|United|Nations|For|From|With|On|Its|While|When|Our|Under|Former|Deputy|As|This|Both|New)\s)[\p{Lu}][\p{L}-]+ (?:and )?$/u;
/** How many bodies begin: with a word before it, such a name is another's. */
const COMMON =
  /^(?:Institute|Cent(?:er|re)|Council|Committee|Foundation|Network|Academy|School|University|Centre) (?:for|of|on)\b/;
const POSSESSOR = /'s? $/;
/** What stands behind a name and makes it another body's: 'of Kenya', 'of the African Union'. */
const LONGER_AFTER = /^ (?:of|for) (?:the )?(?!United Nations|UN\b|Security Council)\p{Lu}/u;
/** An office of a state, and not the body's own: 'OIC Secretary', but 'OIC Secretary General'. */
const OFFICE_AFTER = /^ (?:Under[- ])?Secretary(?![- ]General)/;

/** A forum of its own: 'EU Internet Forum'. */
const FORUM_AFTER = /^ (?:\p{Lu}\p{L}+ ){1,2}(?:Forum|Hub|Network|Platform)\b/u;

/** Whether a known name stands for the body itself, and not for a part of a longer name, a word in capitals or a rule. */
function isMeant(
  document: TextDocument,
  { start, end, value, phrase }: Known<Body>,
  countries: readonly CountryMention[],
): boolean {
  const { plain } = document;
  const after = plain.slice(end, end + 40);
  if (/^ [Rr]ules?\b/.test(after)) return false;
  if (phrase === value.acronym)
    return (
      !OFFICE_AFTER.test(after) &&
      !FORUM_AFTER.test(after) &&
      !(phrase.length < 5 && isWordInCapitals(document, { start, end }))
    );
  if (/^\p{Script=Cyrillic}/u.test(phrase)) return capitalsOf(plain.slice(start, end)) >= capitalsOf(phrase);
  if (!isShared(phrase, value))
    return !(COMMON.test(phrase) && LONGER_BEFORE.test(plain.slice(Math.max(0, start - 40), start)));
  if (LONGER_AFTER.test(after)) return false;
  const before = plain.slice(Math.max(0, start - 40), start);
  const possessor = countries[firstAtOrAfter(countries, start) - 1];
  if (possessor && possessor.end >= start - 3 && (possessor.demonym || POSSESSOR.test(before))) return false;
  return !LONGER_BEFORE.test(before);
}

/** Whether an acronym stands in capitals among other words in capitals, 'PEOPLE WHO CAME', and may be a word itself. */
function isWordInCapitals(document: TextDocument, { start, end }: Span): boolean {
  const { plain } = document;
  if (inCapitals(document, start)) return true;
  const before = /(?:^|[\s(])(\p{Lu}{4,}) $/u.exec(plain.slice(Math.max(0, start - 24), start))?.[1];
  const after = /^ (\p{Lu}{4,})(?!\p{L})/u.exec(plain.slice(end, end + 24))?.[1];
  return before !== undefined || after !== undefined;
}

/** Whether other bodies are called so too: names of the United Nations' bodies without its own name. */
function isShared(phrase: string, { name }: Body): boolean {
  return (
    /United Nations|African Union/.test(name) &&
    /^\p{Script=Latin}/u.test(phrase) &&
    !/\b(?:UN|U\.N\.|United Nations|AU|African Union|Nations [Uu]nies|Naciones Unidas|ONU)\b/.test(phrase)
  );
}

/** How many words of a name have a capital: 'Совет безопасности' is another body than 'Совет Безопасности'. */
const capitalsOf = (name: string): number => name.match(/(?<![\p{L}-])\p{Lu}/gu)?.length ?? 0;
