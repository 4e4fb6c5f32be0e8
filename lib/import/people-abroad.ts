import type { TextDocument } from './document';
import { isRomance, perLanguage, vocabularyOf } from './languages';
import type { Organization } from './organization';
import { peopleInArabic } from './people-arabic';
import { isNoName, namedAgain, namesInChinese } from './people-chinese';
import { type Named, namedBesideOffice } from './people-romance';
import { peopleInRussian } from './people-russian';
import { type Person, personAt } from './person';
import type { CountryMention } from './places';
import { mentionsOf, type OwnedSpan, ownedWithin, type Span, within } from './spans';

/** What ends a name in Chinese, where nothing stands between words. */
const CHINESE_END =
  '(?=、|,|,|。|;|和|出席|主持|率|说|表示|指出|强调|集体会见|会见|列席|在|及|与|发表|致辞|分别|共同|参加|代表)';

/** The offices of Chinese, and the names behind them. */
const besideOffice = perLanguage(
  (language) => new RegExp(`((?:${vocabularyOf(language).offices}))(\\p{Script=Han}{2,9}?)${CHINESE_END}`, 'gu'),
);

/** Words that stand where a name might and are none. */
const NO_NAME =
  /^(?:El|La|Los|Las|Le|Les|Desde|Depuis|Para|Pour|Según|Selon|Por|Par|Con|Avec|Venue?|En|De|Au|Du|Un|Une|Naciones|Nations|Estados|États|República|République|Conférence|Conferencia|Conseil|Consejo|Ministère|Ministerio|Union|Unión|Relaciones|Asuntos|Affaires|Ciudad|San|Santa|Santo|Nueva|Nuevo|Buenos|Puerto|Costa|Sierra|Saint|Sainte|Institut|Instituto|Centre|Centro|Université|Universidad|Agence|Agencia|Fédération|Federación|Comité|Comisión|Commission|Organisation|Organización|Oficina|Office|Bureau|Fondation|Fundación|Policía|Police|Guardia|Seguridad|Sécurité|Justicia|Justice|Interior|Intérieur|Defensa|Défense|Derechos|Droits|América|Europa|Afrique|África)\b|[会组机部国团议府院省市区们各]/u;

/** People in the languages other than English, each by an office beside the name. */
export function peopleAbroad(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Person[] {
  const { plain, language } = document;
  if (language === 'ru') return peopleInRussian(document, organizations, countries);
  if (language === 'ar') return peopleInArabic(document, organizations, countries);
  const bodies = mentionsOf(organizations);
  const people: Person[] = [];
  const taken = new Uint8Array(plain.length);
  for (const { name, roles } of namesIn(document, bodies)) {
    const span = withoutHonorific(document, name);
    const words = plain.slice(span.start, span.end);
    const isNone = NO_NAME.test(words) || words.length < 2 || (isRomance(language) && !words.includes(' '));
    const isOther = ownedWithin(bodies, span).length > 0 || within(countries, span).length > 0;
    if (isNone || isOther || taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    people.push(personAt({ document, organizations, bodies, countries }, span, roles));
  }
  return language === 'zh' ? withOtherPlaces(document, people) : people;
}

/** Every place where a name may stand beside an office, the surest signs first. */
function namesIn(document: TextDocument, bodies: readonly OwnedSpan[]): Named[] {
  if (isRomance(document.language)) return namedBesideOffice(document, bodies);
  if (document.language !== 'zh') return [];
  const besides = [...document.plain.matchAll(besideOffice(document.language))].flatMap((match): Named[] => {
    const name = spanOf(match, match[2] ?? '');
    const isNone = isNoName(document.plain.slice(name.start, name.end));
    return isNone ? [] : [{ name, roles: [spanOf(match, (match[1] ?? '').trimEnd())] }];
  });
  return [...namesInChinese(document).map(({ name, office }) => ({ name, roles: [office] })), ...besides];
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

/** A name that a title of address or an office begins, without it, and without the end of its sentence. */
function withoutHonorific({ plain, language }: TextDocument, { start, end }: Span): Span {
  const { honorifics, offices } = vocabularyOf(language);
  const written = plain.slice(start, end).replace(/\.$/, '');
  const before = `(?:${honorifics}|${isRomance(language) ? `(?:${offices})(?= )|Adjunt[oa]|[Aa]djointe?|General|Général` : honorifics})`;
  const lead =
    new RegExp(`^(?:${before}${isRomance(language) ? '(?![\\p{L}])' : ''}\\s*)+`, 'u').exec(written)?.[0].length ?? 0;
  return { start: start + lead, end: start + written.length };
}
