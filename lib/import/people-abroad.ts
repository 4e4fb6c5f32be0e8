import type { TextDocument } from './document';
import { perLanguage, vocabularyOf } from './languages';
import type { Organization } from './organizations';
import { peopleInArabic } from './people-arabic';
import { isNoName, namedAgain, namesInChinese } from './people-chinese';
import { peopleInRussian } from './people-russian';
import type { Person } from './person';
import type { CountryMention } from './places';
import { mentionsOf, ownedWithin, type Span, within } from './spans';

/** Where a pattern finds a name and the office beside it, by the number of its group. */
interface Form {
  pattern: RegExp;
  name: number;
  office: number;
}

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'.-]{1,30}";
const PARTICLE = '(?:de |del |dos |da |von |van |bin |ben |el |al |la )';
const LATIN_NAME = `${NAME_WORD}(?: ${PARTICLE}{0,2}${NAME_WORD}){1,4}`;
/** What ends a name in Chinese, where nothing stands between words. */
const CHINESE_END =
  '(?=、|,|,|。|;|和|出席|主持|率|说|表示|指出|强调|集体会见|会见|列席|在|及|与|发表|致辞|分别|共同|参加|代表)';

/** The ways in which each language puts an office and a name side by side. */
function formsOf(language: string): Form[] {
  const { offices, honorifics } = vocabularyOf(language);
  const form = (source: string, name: number, office: number): Form => ({
    pattern: new RegExp(source, 'gu'),
    name,
    office,
  });
  switch (language) {
    case 'fr':
    case 'es':
      return [
        // S.E.M. Given Surname, Président de …; embajador Given Surname, viceministro de …
        form(`(?<![\\p{L}])(${LATIN_NAME}), ((?:${offices})(?![\\p{L}])[^,.;:()\\n]{0,120})`, 1, 2),
        // El ministro del Interior, Given Surname, …
        form(
          `(?<![\\p{L}])((?:${offices})(?![\\p{L}])[^,.;:()\\n]{0,80}), (?:(?:${honorifics}) )?(${LATIN_NAME})(?=[,.;)]|$)`,
          2,
          1,
        ),
        // el presidente Given Surname
        form(`(?<![\\p{L}])((?:${offices})) (?:(?:${honorifics}) )?(${LATIN_NAME})`, 2, 1),
      ];
    case 'zh':
      return [form(`((?:${offices}))(\\p{Script=Han}{2,9}?)${CHINESE_END}`, 2, 1)];
    default:
      return [];
  }
}

/** Words that stand where a name might and are none. */
const NO_NAME =
  /^(?:El|La|Los|Las|Le|Les|En|De|Au|Du|Un|Une|Naciones|Nations|Estados|États|República|République|Conférence|Conferencia|Conseil|Consejo|Ministère|Ministerio|Union|Unión|Relaciones|Asuntos|Affaires)\b|[会组机部国团议府院省市区们各]/u;

const forms = perLanguage(formsOf);

/** People in the languages other than English, each by an office beside the name. */
export function peopleAbroad(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Person[] {
  if (document.language === 'ru') return peopleInRussian(document, organizations, countries);
  if (document.language === 'ar') return peopleInArabic(document, organizations, countries);
  const bodies = mentionsOf(organizations);
  const people: Person[] = [];
  const taken = new Uint8Array(document.plain.length);
  const add = (span: Span, office: Span) => {
    if (
      taken.subarray(span.start, span.end).includes(1) ||
      ownedWithin(bodies, span).length > 0 ||
      within(countries, span).length > 0
    )
      return;
    taken.fill(1, span.start, span.end);
    people.push(personOf(document, organizations, bodies, countries, span, office));
  };
  const chinese = document.language === 'zh';
  if (chinese) for (const { name, office } of namesInChinese(document)) add(name, office);
  for (const { pattern, name, office } of forms(document.language)) {
    for (const match of document.plain.matchAll(pattern)) {
      const written = spanOf(match, match[name] ?? '');
      const span = withoutHonorific(document, written);
      const words = document.plain.slice(span.start, span.end);
      if (
        NO_NAME.test(words) ||
        (chinese && isNoName(words)) ||
        (isLatin(document.language) && !words.includes(' ')) ||
        words.length < 2
      )
        continue;
      add(span, spanOf(match, (match[office] ?? '').trimEnd()));
    }
  }
  return chinese ? withOtherPlaces(document, people) : people;
}

/** As many people of one text are looked for again. */
const MOST_AGAIN = 200;

/** People with the places where the text names them again, each name once. */
function withOtherPlaces({ plain }: TextDocument, people: readonly Person[]): Person[] {
  const known = new Set(people.flatMap(({ mentions }) => mentions.map(({ start }) => start)));
  const names = new Set<string>();
  return people.map((person) => {
    const name = plain.slice(person.mentions[0]?.start, person.mentions[0]?.end);
    if (names.has(name) || names.size === MOST_AGAIN) return person;
    names.add(name);
    const more = namedAgain(plain, name).filter(({ start }) => !known.has(start));
    return { ...person, mentions: [...person.mentions, ...more.map((span) => ({ ...span, role: 'name' }))] };
  });
}

function spanOf(match: RegExpExecArray, part: string): Span {
  const start = match.index + (match[0].startsWith(part) ? 0 : match[0].lastIndexOf(part));
  return { start, end: start + part.length };
}

const isLatin = (language: string | null): boolean => language === 'fr' || language === 'es';

/** A name that a title of address or an office begins, without it, and without the end of its sentence. */
function withoutHonorific({ plain, language }: TextDocument, { start, end }: Span): Span {
  const { honorifics, offices } = vocabularyOf(language);
  const written = plain.slice(start, end).replace(/\.$/, '');
  const before = `(?:${honorifics}|${isLatin(language) ? `(?:${offices})(?= )|Adjunt[oa]|[Aa]djointe?|General|Général` : honorifics})`;
  const lead = new RegExp(`^(?:${before}\\s*)+`, 'u').exec(written)?.[0].length ?? 0;
  return { start: start + lead, end: start + written.length };
}

function personOf(
  { text }: TextDocument,
  organizations: readonly Organization[],
  bodies: ReturnType<typeof mentionsOf>,
  countries: readonly CountryMention[],
  name: Span,
  role: Span,
): Person {
  return {
    name: text.slice(name.start, name.end),
    publicRole: text.slice(role.start, role.end).slice(0, 300),
    affiliation: organizations[ownedWithin(bodies, role)[0]?.owner ?? -1] ?? null,
    countryCode: within(countries, role)[0]?.countryCode ?? null,
    mentions: [
      { ...name, role: 'name' },
      { ...role, role: 'publicRole' },
    ],
  };
}
