import { maskSpans, type TextDocument } from './document';
import type { Organization } from './organization';
import { type Person, personAt } from './person';
import type { CountryMention } from './places';
import { indexSpans, mentionsOf, type Span } from './spans';
import { anySpelling } from './vocabulary/spelling';
import { splitWords } from './words';

/** What somebody is, without its ending. */
const OFFICES =
  '(?:со|вице-|экс-|пресс-)?(?:директор|руководител|начальник|председател|президент|заместител|советни[кц]|секретар|координатор|эксперт|представител|профессор|доцент|преподавател|учител|прокурор|адвокат|юрист|психолог|психиатр|социолог|исследовател|сотрудни[кц]|научн\\p{Ll}+ сотрудни[кц]|аналитик|журналист|редактор|автор|основател|учредител|министр|премьер|посол|посл|депутат|сенатор|губернатор|мэр|аким|хаким|имам|муфти|казы|священник|епископ|полковник|подполковник|майор|капитан|генерал|лейтенант|следовател|модератор|докладчи[кц]|тренер|консультант|специалист|менеджер|инспектор|комиссар|омбудсмен|атташе|консул|ректор|проректор|декан|политолог|религиовед|теолог|богослов|востоковед|криминолог|историк|антрополог|педагог|врач|активист|волонтер|куратор|наставник|методист|библиотекар|выпускни[кц]|предпринимател|лидер|магистр|координаторк|правозащитни[кц]|спецпредставител|спецпосланник|посланник|уполномоченн|заведующ|управляющ|ведущ|глав(?=[аыуе](?![\\p{L}]|й))|судь|член)';
const inEitherCase = (source: string): string =>
  source.replace(/(?<=\(\?:|\||^\()[а-я]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const OFFICE = `(?:${inEitherCase(anySpelling(OFFICES))})`;
const ENDING =
  '(?:ша|ьница|ница|ка|ь|я|ю|а|у|е|ом|ем|ы|и|й|я|ы|ий|ый|ая|ой|ей|его|ого|ого|ему|ому|им|ым|ей|ям|ями|ов|ам|ами|ицы|ицу|ицей|ки|ку|кой|ья|ью|ьи|ье|ьей)?';
const ADJECTIVES = '(?:(?:\\p{L}\\p{Ll}{2,}(?:ый|ий|ой|ая|ого|его|ому|ему|ым|им|ую)|первый|вице|и\\. ?о\\.) ){0,3}';
const ROLE = `(?:${ADJECTIVES}${OFFICE}${ENDING}(?![\\p{L}-])|(?:доктор|кандидат)\\p{Ll}{0,2} (?:\\p{Ll}+ ){0,3}наук(?![\\p{L}]))`;

const NAME_WORD = '(?:(?:аль|эль|ал|ад|ан|ас|аш|бин|ибн)[- ])?\\p{Lu}\\p{Ll}+(?:-\\p{L}\\p{Ll}+){0,2}(?![\\p{L}-])';
const INITIALS = '\\p{Lu}\\.(?: ?\\p{Lu}\\.)?';
const NAME = `(?:${INITIALS} ?${NAME_WORD}|${NAME_WORD} ${INITIALS}|${NAME_WORD}(?: ${NAME_WORD}){1,3}(?: (?:оглы|кызы|уулу))?)`;
const VERBS =
  '(?:сказал|отметил|подчеркнул|заявил|добавил|указал|пояснил|объяснил|подытожил|резюмировал|заключил|напомнил|рассказал|предупредил|уточнил|призвал|возразил|сообщил|признал|предложил|представил|выступил|открыл|обратил|поделил|выразил|рекомендовал|поблагодарил|привел|поддержал|раскритиковал|посоветовал)(?:а|ся|ась)?|говорит|считает|полагает|уверен[а]?|убежден[а]?';
const SAID = `(?:${anySpelling(VERBS)})`;
/** Words between an office and a name: of small letters, in quotation marks, a short name in capitals, or a body or state blanked out. */
const BETWEEN = `(?: (?!(?:что|котор\\p{Ll}+|а|но|или|как|также|где|${SAID})(?![\\p{L}]))(?:"[^"\\n]{2,60}"|[\\p{Ll}\\d@()-]+|\\p{Lu}{2,8}(?![\\p{L}])|(?:Республик|Комитет|Центр|Институт|Фонд|Совет|Министерств|Университет|Управлени|Агентств|Комисси|Академи|Организаци|Служб)\\p{Ll}*))`;

/** 'старший советник министерства Имя Фамилия', 'директор Центра, Имя Фамилия,' */
const ROLE_FIRST = new RegExp(`(?<![\\p{L}-])(${ROLE}${BETWEEN}{0,10}?)(?: |, (?=[^,\\n]{3,50}[,.]))(${NAME})`, 'gu');
/** 'Имя Фамилия, психолог центра «Имя»', 'Фамилия И. О. — председатель' */
const NAME_FIRST = new RegExp(
  `(?<![\\p{L}-])(${NAME})(?:, | ?[—–] | - | \\()((?:бывш\\p{Ll}+ |ныне )?${ROLE}[^,;:()\\n.]{0,140})`,
  'gu',
);
const SPEAKS = new RegExp(`(?<![\\p{L}-])(${NAME})(?: также| в свою очередь)? ${SAID}(?![\\p{L}])`, 'gu');
const SAID_BY = new RegExp(`(?<![\\p{L}])${SAID} (${NAME})(?![\\p{L}-])`, 'gu');
const ADDRESSED = new RegExp(
  `(?<![\\p{L}])(?:г-н|г-жа|г-ну|г-же|господин|госпожа|д-р|доктор) (${NAME}|${NAME_WORD})`,
  'gu',
);
const FROM = new RegExp(`(?<![\\p{L}-])(${NAME}) (?:из|от) @`, 'gu');
const SECOND = new RegExp(`^ и (${NAME})`, 'u');

/** Words with capitals that are no part of a person's name. */
const NO_NAME =
  /^(?:Республик|Федерац|Министерств|Комитет|Совет|Центр|Институт|Университет|Академи|Союз|Организац|Ази[яию]|Европ|Кавказ|Восто[кч]|Наци|Объедин|Безопасност|Ассамбле|Генеральн|Верховн|Северн|Южн|Западн|Международн|Национальн|Государственн|Регион|Исламск|Европейск|Американск|Форум|Конференц|Сесси|Стратеги|Программ|План|Деклараци|Резолюц|Конвенц|Понедельник|Вторник|Сред[ау]$|Четверг|Пятниц|Суббот|Воскресень|Январ|Феврал|Март|Апрел|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр|Фонд|Агентств|Служб|Участник|Эксперт|Директор|Министр|Президент|Посол|Представител|Глав[аы]|Руководител|Председател|Управлени|Бюро|Интерпол|Интернет|Коран|Ислам|Рамадан|По|На|Во|Об|За|Из|От|До|Со|Не|Он|Она|Они|Это|Эти|Так|Как|При|Его|Её|Ее|Их|Мы|После|Однако|Также|Если|Для|Впрочем|Сегодня|Вчера|Когда|Среди|Кроме|Все|Здесь|Там|Особый|Перед|Между|Ранее|Затем|Далее|Наконец|Открыв\p{Ll}+|Выступ\p{Ll}+|Завершая|Отвечая|По[дс]|Слуш\p{Ll}+|Решили|Поручить)(?=\p{Ll}{0,4}$|ск)|(?:ская|ское|ские|ского|ской|ных|ного|ими|ыми)$/u;

interface Finder {
  document: TextDocument;
  organizations: readonly Organization[];
  bodies: ReturnType<typeof mentionsOf>;
  countries: readonly CountryMention[];
  masked: string;
  /** The letters that are part of a name already. */
  taken: Uint8Array;
  people: Person[];
}

/** People in a Russian text: by what they are before or behind the name, by a verb of speaking or a title of address beside it. */
export function peopleInRussian(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Person[] {
  const bodies = mentionsOf(organizations);
  const masked = maskSpans(document.plain, [...bodies, ...countries]);
  const finder: Finder = {
    document,
    organizations,
    bodies,
    countries,
    masked,
    taken: new Uint8Array(masked.length),
    people: [],
  };
  for (const match of masked.matchAll(ROLE_FIRST)) {
    const [whole, role = '', name = ''] = match;
    const start = match.index + whole.length - name.length;
    const isOblique = OBLIQUE.test(role);
    add(finder, start, name, { start: match.index, end: match.index + role.length }, isOblique);
    const end = start + name.length;
    const second = PLURAL.test(role) ? SECOND.exec(masked.slice(end, end + 80)) : null;
    if (second?.[1]) add(finder, end + second[0].length - second[1].length, second[1], null, false);
  }
  for (const match of masked.matchAll(NAME_FIRST)) {
    const [whole, name = '', described = ''] = match;
    const start = match.index + whole.length - described.length;
    const role = described.replace(ROLE_END, '').trimEnd();
    add(finder, match.index, name, { start, end: start + role.length }, OBLIQUE.test(role));
  }
  for (const pattern of [SPEAKS, SAID_BY, ADDRESSED, FROM]) {
    for (const match of masked.matchAll(pattern))
      add(finder, match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? '', null, false);
  }
  return withLaterNames(document, sameInOtherCases(finder.people));
}

/** An office that is not in the nominative, and one of several people. */
const OBLIQUE = new RegExp(
  `^${ADJECTIVES}(?!глава|судья)${OFFICE}(?:а|я|у|ю|ом|ем|ицы|ицу|ицей|ого|его|ому|ему|ым|им|ой|ей|ки|ку|кой)(?![\\p{L}])|^(?:судьи|главы)(?![\\p{L}])`,
  'u',
);
const PLURAL = new RegExp(`^${ADJECTIVES}${OFFICE}(?:ы|и)(?![\\p{L}])`, 'u');
/** Where what somebody is ends and a clause goes on. */
const ROLE_END = new RegExp(` (?:и )?(?:${SAID}|котор\\p{Ll}+|что|который|как)(?![\\p{L}]).*$`, 'u');

function add(finder: Finder, at: number, written: string, role: Span | null, oblique: boolean): void {
  const { document, taken, people } = finder;
  const words = written.split(' ');
  const span = { start: at, end: at + written.length };
  if (words.some((word) => NO_NAME.test(word)) || taken[span.start] || taken[span.end - 1]) return;
  taken.fill(1, span.start, span.end);
  const office = role && document.text.slice(role.start, role.end).trim();
  const roles = role && office ? [{ start: role.start, end: role.start + office.length }] : [];
  const person = personAt(finder, span, roles);
  people.push(oblique ? { ...person, name: nominative(person.name) } : person);
}

/** A name behind an office in another case, as it is in the nominative: 'Ивана Петрова' is 'Иван Петров'. */
function nominative(name: string): string {
  const words = name.split(' ');
  const isHer = /(?:овой|евой|иной|ской|ии|ны)$/u.test(words.at(-1) ?? '') || /(?:ии|ы|ой)$/u.test(words[0] ?? '');
  if (isHer)
    return words
      .map((word) =>
        word
          .replace(/ской$/u, 'ская')
          .replace(/(ов|ев|ин)ой$/u, '$1а')
          .replace(/ии$/u, 'ия')
          .replace(/ы$/u, 'а'),
      )
      .join(' ');
  if (
    !/(?:а|я|у|ю|ом|ем)$/u.test(words[0] ?? '') ||
    !/(?:[бвгдзклмнпрстфхцчшщ][ау]|[оеё]вым|иным|ского|скому)$/u.test(words.at(-1) ?? '')
  )
    return name;
  return words
    .map((word) =>
      word
        .replace(/ск(?:ого|ому)$/u, 'ский')
        .replace(/((?:ов|ев|ёв|ин|ын|ич))(?:а|у|ым|ем)$/u, '$1')
        .replace(/([аеиоу])(?:я|ю|ем)$/u, '$1й')
        .replace(/([бвгдзклмнпрстфхцчш])(?:а|у|ом)$/u, '$1')
        .replace(/([рлнт])(?:я|ю)$/u, '$1ь'),
    )
    .join(' ');
}

/** One person of names that differ by their endings alone: the first of them, or the one that has an office. */
function sameInOtherCases(found: readonly Person[]): Person[] {
  const people = new Map<string, Person>();
  for (const one of [...found].sort((a, b) => Number(!a.publicRole) - Number(!b.publicRole))) {
    const key = splitWords(one.name)
      .map(({ keys, text }) => keys[0] ?? text)
      .join(' ');
    const same = people.get(key);
    if (same) same.mentions = [...same.mentions, ...one.mentions];
    else people.set(key, one);
  }
  return [...people.values()];
}

const BEFORE_SURNAME = new RegExp(`(?:${SAID}|[Пп]о (?:словам|мнению|данным)|г-н|г-жа|д-р|господин|госпожа) $`, 'u');
const BEHIND_SURNAME = new RegExp(`^(?: также| в свою очередь)? ${SAID}(?![\\p{L}])`, 'u');

/** Where somebody speaks by the surname alone: a surname that two bear means nobody. */
function withLaterNames({ plain, words }: TextDocument, people: Person[]): Person[] {
  const bySurname = new Map<string, Person | null>();
  const keyOf = (name: string) => splitWords(name).at(-1)?.keys[0] ?? name;
  for (const one of people) {
    if (/\.$/.test(one.name)) continue;
    const key = keyOf(one.name);
    bySurname.set(key, bySurname.has(key) ? null : one);
  }
  const named = indexSpans(people.flatMap(({ mentions }) => mentions));
  for (const word of words) {
    const person = word.capital ? bySurname.get(word.keys[0] ?? word.text) : null;
    if (!person || named.overlaps(word)) continue;
    const speaks =
      BEFORE_SURNAME.test(plain.slice(Math.max(0, word.start - 30), word.start)) ||
      BEHIND_SURNAME.test(plain.slice(word.end, word.end + 50));
    if (speaks) person.mentions.push({ start: word.start, end: word.end, role: 'name' });
  }
  return people;
}
