import { acronymAfter, type OrganizationMention } from './body-mention';
import { sentenceAt, type TextDocument } from './document';
import type { CountryMention } from './places';
import { indexSpans } from './spans';
import type { Word } from './words';

type Gender = 'm' | 'f' | 'n';

/** What a body is called, without its ending: how it is called in a list, and its gender, by which the words before it end. */
const HEADS: [string, string, Gender][] = [
  ...['институт', 'центр', 'фонд', 'комитет', 'совет', 'университет', 'союз', 'департамент', 'секретариат'].map(
    (name): [string, string, Gender] => [`${name}(?:[ауеы]|ом|ов|ам|ами|ах)?`, name, 'm'],
  ),
  ...['альянс', 'консорциум', 'парламент', 'суд', 'штаб'].map((name): [string, string, Gender] => [
    `${name}(?:[ауе]|ом)?`,
    name,
    'm',
  ]),
  ...['министерств', 'агентств', 'обществ', 'посольств', 'представительств', 'ведомств'].map(
    (stem): [string, string, Gender] => [`${stem}(?:[оауе]|ом)`, `${stem}о`, 'n'],
  ),
  ...['управлени', 'объединени', 'движени', 'учреждени'].map((stem): [string, string, Gender] => [
    `${stem}(?:[еяюи]|ем)`,
    `${stem}е`,
    'n',
  ]),
  ['бюро', 'бюро', 'n'],
  ...['организаци', 'ассоциаци', 'академи', 'комисси', 'лаборатори', 'коалици', 'обсерватори', 'дирекци'].map(
    (stem): [string, string, Gender] => [`${stem}(?:[яюи]|ей)`, `${stem}я`, 'f'],
  ),
  ...['служб', 'лиг', 'прокуратур', 'палат'].map((stem): [string, string, Gender] => [
    `${stem}(?:[аыеу]|ой)`,
    `${stem}а`,
    'f',
  ]),
];
const HEAD_FORMS = HEADS.map(([form, name, gender]) => ({ form: new RegExp(`^(?:${form})$`, 'iu'), name, gender }));
const ANY_HEAD = new RegExp(`^(?:${HEADS.map(([form]) => form).join('|')})$`, 'iu');
/** Short names of kinds of bodies, before a name in quotation marks. */
const SHORT_HEAD = /^(?:НПО|НКО|АНО|ОО|ОФ)$/;
/** At the beginning of a sentence these say what is done there: 'Организация встреч требует'. */
const ALSO_DOING = /^(?:организаци|управлени|объединени|движени|служб|обществ|союз)/iu;

const ADJECTIVE = /(?:[ыио]й|[ая]я|[ое]е|[ое]го|[ое]му|[ыи]м|[ую]ю|о[йм]|е[йм])$/u;
/** How words end that say whose body it is or what for; what ends like a verb does not. */
const BELONGING = /(?:[аяыиуюйвмхбгджзкнпрсфцчшщ]|сть|е|[ое]го|[ое]му)$/u;
const VERB =
  /(?:л[аио]?|л(?:ся|ась|ись|ось)|[еёиаяую]тс?я?|ть|ться|[аиея]в|вши|[аяую]ем|[аяеё]н|[её]н[аоы]|ан[аоы]|[иы]т|[иы]т[аоы])$/u;
const NOT_VERB =
  /(?:ов|ев|^дел|^дела|отдела|раздела|сил|школ|^школа|прав|работ|стран|мусульман|граждан|крестьян|мен|имен|замен|защит[аы]|элит[аы]|ин[аоы]|стран[аы]|охран[аы])$/u;
const NO_TAIL =
  /^(?:также|не|но|или|где|когда|как|что|это|его|ее|её|их|она|они|сегодня|вчера|уже|был[аои]?|было|она|которы\p{Ll}+|котора\p{Ll}+|которо\p{Ll}+|совместно|вместе|прошл\p{Ll}+|организованн\p{Ll}+|проведенн\p{Ll}+|проведённ\p{Ll}+|намерен[аоы]?|готов[аоы]?|в|на|с|со|о|об|от|из|к|до|под|над|между|среди|после|перед|во|имеет|ещё|еще|лишь|только|подготови\p{Ll}+|года|году|мая|марта|апреля|июня|июля|августа|сентября|октября|ноября|декабря|января|февраля)$/u;
const REGION = /^(?:Центральн|Средн|Северн|Южн|Восточн|Западн|Ближн|Больш)(?:ой|ого|ей|его)$/u;
const PART_OF_ANOTHER = /^(?:совет|комитет|комисси|секретариат)/iu;
const LEADS_ON = /^(?:по|для|за|против|при|имени|им)$/u;
const MOST_WORDS = 12;

/** Bodies that a Russian text names by how their names are built, in whatever case: each called as it would be in a list. */
export function namedInRussian(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  const { words } = document;
  const bodies = indexSpans(known);
  const places = indexSpans(countries);
  const found: OrganizationMention[] = [];
  let behind = 0;
  for (let index = 0; index < words.length; index++) {
    const head = words[index];
    if (!head || head.start < behind || !(ANY_HEAD.test(head.text) || SHORT_HEAD.test(head.text))) continue;
    const one = quotedBehind(document, index) ?? builtAround(document, index, bodies, places);
    if (!one || bodies.covers(one)) continue;
    found.push(one);
    behind = one.end;
  }
  return found;
}

/** 'фонд «Имя»', with up to three words between. */
function quotedBehind({ plain, text, words }: TextDocument, index: number): OrganizationMention | null {
  const head = words[index];
  if (!head || /^(?:суд|штаб|парламент|ведомств|представительств)/iu.test(head.text)) return null;
  const match = /^((?: \p{Ll}+){0,3}) "([^"\n]{2,80})"/u.exec(plain.slice(head.end, head.end + 160));
  if (!match || /[.!?]$/.test(match[2] ?? '')) return null;
  const end = head.end + match[0].length;
  const name = SHORT_HEAD.test(head.text) ? head.text : nominative(head.text)?.name;
  if (!name) return null;
  return {
    start: head.start,
    end,
    body: null,
    acronym: null,
    name: `${asWritten(head.text, name)}${text.slice(head.end, end)}`,
  };
}

/** 'Институт степных исследований', 'Национальным центром', and what an acronym in parentheses follows. */
function builtAround(
  document: TextDocument,
  index: number,
  bodies: ReturnType<typeof indexSpans>,
  places: ReturnType<typeof indexSpans>,
): OrganizationMention | null {
  const { plain, text, words } = document;
  const head = words[index];
  const form = head && nominative(head.text);
  if (!head || !form) return null;
  let first = index;
  while (index - first < 3 && isAdjectiveBefore(document, first, bodies, places)) first -= 1;
  // Small adjectives before the first great one are none of the name: 'новый Национальный центр'.
  while (first < index && !words[first]?.capital) first += 1;
  const opening = words[first];
  if (!opening) return null;
  const last = endOfTail(document, index, bodies, places);
  const acronymed = acronymAhead(document, index, Math.max(last, index));
  const end = acronymed ?? words[last]?.end ?? head.end;
  const span = { start: opening.start, end };
  const acronym = acronymAfter(document, span);
  if (!opening.capital && !acronym) return null;
  // 'Совет министров', 'Рабочий комитет': a part of another body.
  const behind = words[index + 1]?.text ?? '';
  if (!acronym && PART_OF_ANOTHER.test(head.text) && !/^(?:по|при|безопасности|национальной)$/u.test(behind))
    return null;
  const isFirst = sentenceAt(document, span.start)?.start === span.start;
  const tail = { start: head.end + 1, end };
  const isBare = (last === index && !acronym) || (last === index + 1 && bodies.covers(tail));
  if (isBare && (first === index || isFirst)) return null;
  if (isFirst && !acronym && first === index && ALSO_DOING.test(head.text)) return null;
  if (isFirst && !acronym && first < index && !/ск[а-я]+$/u.test(opening.text)) return null;
  const lead = words.slice(first, index).map((word) => adjectiveFor(word.text, form.gender));
  const name = [...lead, asWritten(head.text, form.name)].join(' ') + text.slice(head.end, end);
  return plain.slice(span.start, span.end).length > 200 ? null : { ...span, body: null, acronym, name };
}

function isAdjectiveBefore(
  { plain, words }: TextDocument,
  at: number,
  bodies: ReturnType<typeof indexSpans>,
  places: ReturnType<typeof indexSpans>,
): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (!before || !word || plain.slice(before.end, word.start) !== ' ' || before.text.length < 5) return false;
  return (
    ADJECTIVE.test(before.text) && !bodies.overlaps(before) && !places.overlaps(before) && !NO_TAIL.test(before.text)
  );
}

/** The index of the last word that belongs to a name from its head on. */
function endOfTail(
  { plain, words }: TextDocument,
  index: number,
  bodies: ReturnType<typeof indexSpans>,
  places: ReturnType<typeof indexSpans>,
): number {
  let last = index;
  let at = index + 1;
  while (at < words.length && at - index <= MOST_WORDS) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || plain.slice(before.end, word.start) !== ' ') break;
    const leads = LEADS_ON.test(word.text) || (word.text === 'с' && /^борьб|^сотрудничеств/u.test(before.text));
    if (leads || word.text === 'и') {
      const next = words[at + 1];
      const isName = next && (word.text === 'имени' || word.text === 'при') && next.capital;
      if (!next || plain.slice(word.end, next.start) !== ' ' || !(isName || isTail(next))) break;
      if (isName) last = at + 1;
      at += isName ? 2 : 1;
      continue;
    }
    const next = words[at + 1];
    // 'исследований Центральной Азии'
    if (
      REGION.test(word.text) &&
      next?.capital &&
      plain.slice(word.end, next.start) === ' ' &&
      !places.overlaps(next)
    ) {
      last = at + 1;
      at += 2;
      continue;
    }
    if (places.overlaps(word)) break;
    if (!isTail(word) && !bodies.covers(word)) break;
    last = at;
    at += 1;
  }
  return last;
}

const isTail = ({ text, capital }: Word): boolean =>
  !capital &&
  text.length > 2 &&
  (NOT_VERB.test(text) || (BELONGING.test(text) && !VERB.test(text))) &&
  !NO_TAIL.test(text);

/** Where a name ends that an acronym of its words follows in parentheses, further than its words say. */
function acronymAhead(document: TextDocument, index: number, last: number): number | null {
  const { plain, words } = document;
  for (let at = last; at < Math.min(words.length, index + MOST_WORDS); at++) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || (at > last && ANY_HEAD.test(word.text))) return null;
    const acronym = acronymAfter(document, { start: word.start, end: word.end });
    if (acronym) return agrees(acronym, words.slice(index, at + 1)) ? word.end : null;
    if (!next || plain.slice(word.end, next.start) !== ' ') return null;
  }
  return null;
}

/** Whether all letters of an acronym but one begin one of the words. */
function agrees(acronym: string, words: readonly Word[]): boolean {
  const initials = words.flatMap(({ text }) => text.split('-').map((part) => part.charAt(0).toUpperCase()));
  const letters = [...acronym.toUpperCase()];
  return letters.filter((letter) => !initials.includes(letter)).length <= (letters.length > 3 ? 1 : 0);
}

function nominative(word: string): { name: string; gender: Gender } | null {
  return HEAD_FORMS.find(({ form }) => form.test(word)) ?? null;
}

const asWritten = (written: string, name: string): string =>
  /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;

/** An adjective as it stands before a noun of a gender: 'Международной' becomes 'Международная'. */
function adjectiveFor(word: string, gender: Gender): string {
  const [ending = ''] = ADJECTIVE.exec(word) ?? [];
  const stem = word.slice(0, word.length - ending.length);
  const soft = /^(?:его|ему|ем|ей|яя|ее|юю)$/u.test(ending);
  if (gender === 'm') return stem + (soft || /[гкхжчшщ]$/u.test(stem) ? 'ий' : 'ый');
  if (gender === 'f') return stem + (soft ? 'яя' : 'ая');
  return stem + (soft ? 'ее' : 'ое');
}
