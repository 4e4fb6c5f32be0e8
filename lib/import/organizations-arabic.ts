import { acronymAfter, type OrganizationMention } from './body-mention';
import type { TextDocument } from './document';
import { indexSpans } from './spans';
import { anySpelling } from './vocabulary/spelling';

/** What names of bodies begin with; whatever belongs to it stands behind. */
const HEADS =
  'وزارة|مركز|معهد|جامعة|مؤسسة|منظمة|هيئة|لجنة|مجلس|مكتب|مرصد|أكاديمية|جمعية|رابطة|شبكة|مديرية|وكالة|صندوق|دائرة|محكمة|نيابة|كلية|بنك|ائتلاف|اتحاد|أمانة|مفوضية|بعثة|سفارة';
/** As many words belong to a name at most. */
const MOST_WORDS = 9;

/** 'و', 'ب', 'ل' and the like, written with the word behind them. */
const WITH_HEAD = new RegExp(`^([وفبلك]{0,2}?)(ال)?((?:${anySpelling(HEADS)}))$`, 'u');
const LIL_HEAD = new RegExp(`^([وف]?ل)(ل)((?:${anySpelling(HEADS)}))$`, 'u');

/** What stands behind a name and is none of it, though it has the article. */
const OTHER =
  /^(?:و?(?:ال)?(?:مؤتمر|ملتقى|ندوة|ورشة|اجتماع|لقاء|منتدى|قمة|جلسة|فعالية|مشارك|مشاركة|مشاركين|مشاركون|ماضي|ماضية|مقبل|مقبلة|قادم|قادمة|جاري|حالي|حالية|يوم|أول|ثاني|ثالث|رابع|خامس|أحد|اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|دكتور|دكتورة|سيد|سيدة|أستاذ|أستاذة|حاضرين|حضور|مذكور|مذكورة|معني|نتائج|توصيات|دراسة|تقرير|إعلان|بيان))$/u;
const WORD = /^ ([\p{Script=Arabic}\p{M}]+)/u;
const NO_FIRST =
  /^(?:من|في|على|إلى|عن|أن|إن|الذي|التي|الذين|قد|لم|لن|لا|ما|هو|هي|هذا|هذه|ذلك|خلال|بعد|قبل|عند|منذ|حول|بين|كان|كانت|تم|أنه|أنها|مع|حيث|كما|أو|ثم|غير|كل|بعض|أي|و.*|ب(?!حوث|حث|ناء).*|سي.*|ست.*|ي[^م]..*|ت(?:قوم|عمل|قدم|هدف|ضم).*)$/u;

/** Bodies that an Arabic text names by how their names are built: a word for a body and what belongs to it. */
export function namedInArabic(document: TextDocument, known: readonly OrganizationMention[]): OrganizationMention[] {
  const { words } = document;
  const bodies = indexSpans(known);
  const found: OrganizationMention[] = [];
  let behind = 0;
  for (const word of words) {
    if (word.start < behind) continue;
    const match = WITH_HEAD.exec(word.text) ?? LIL_HEAD.exec(word.text);
    if (!match) continue;
    const [, before = '', article] = match;
    const start = word.start + before.length;
    const end = article ? endOfDefinite(document, word.end) : endOfJoined(document, word.end, match[3] ?? '');
    if (end === null) continue;
    const span = { start, end };
    if (bodies.covers({ start: start + 2, end })) continue;
    // 'للمرصد' is 'المرصد' behind 'for'.
    const name = before.endsWith('ل') && article === 'ل' ? `ال${document.text.slice(start + 1, end)}` : undefined;
    found.push({ ...span, body: null, acronym: acronymAfter(document, span), ...(name ? { name } : {}) });
    behind = end;
  }
  return found;
}

/** The words behind a place, one after another, as long as nothing but a space divides them. */
function* wordsFrom(plain: string, at: number): Generator<{ text: string; end: number }> {
  for (let count = 0; count < MOST_WORDS; count++) {
    const found = WORD.exec(plain.slice(at, at + 40));
    if (!found?.[1]) return;
    at += found[0].length;
    yield { text: found[1], end: at };
  }
}

/** 'المرصد المتوسطي للتطرف': words with the article that agree, and what the body is for. */
function endOfDefinite({ plain }: TextDocument, from: number): number | null {
  const quoted = QUOTED.exec(plain.slice(from, from + 100));
  if (quoted) return from + quoted[0].length;
  let end: number | null = null;
  let adjectives = 0;
  let isFor = false;
  for (const word of wordsFrom(plain, from)) {
    const leads =
      /^(?:لل|ل(?=[\p{Script=Arabic}]{4}))/u.test(word.text) && !/^(?:لدى|لذلك|لكن|لأن|لتي|لذا|لهذا)/u.test(word.text);
    if (leads && !isFor && adjectives > 0) {
      isFor = true;
      end = word.end;
    } else if (/^و?ال/.test(word.text) && !OTHER.test(word.text) && !NO_FIRST.test(word.text.replace(/^و/, ''))) {
      if (!isFor) adjectives += 1;
      else end = word.end;
    } else break;
    if (!isFor && adjectives > 3) break;
  }
  return isFor ? end : null;
}

const QUOTED = /^ "[^"\n]{2,60}"/u;

/** 'معهد النيل للسياسات الأمنية', 'جامعة حلوان', 'وزارة الداخلية': the word that belongs to the body's, and what goes with it. */
function endOfJoined({ plain }: TextDocument, from: number, head: string): number | null {
  const quoted = QUOTED.exec(plain.slice(from, from + 100));
  if (quoted) return from + quoted[0].length;
  let end: number | null = null;
  let count = 0;
  let definite = false;
  let isFor = false;
  for (const { text, end: at } of wordsFrom(plain, from)) {
    const own = /^ال/.test(text);
    if (count === 0) {
      if (NO_FIRST.test(text) || OTHER.test(text)) return null;
      definite = own;
    } else if (/^لل/.test(text) || (/^ل[\p{Script=Arabic}]{4}/u.test(text) && !isFor)) {
      if (/^(?:لدى|لذلك|لكن|لأن|لهذا)/u.test(text)) break;
      isFor = true;
    } else if (/^و?ال/.test(text)) {
      if (OTHER.test(text) || /^(?:الذي|التي|الذين)$/.test(text)) break;
      definite = true;
    } else if (definite || count > 2 || /[^اىء]ا$/u.test(text)) break;
    count += 1;
    end = at;
  }
  if (end === null) return null;
  const isProper = count === 1 && /^(?:جامعة|مؤسسة)/u.test(head) && !/[\u064B-\u0652]$/u.test(plain[end - 1] ?? '');
  const isNamed = definite || isProper || (isFor && count > 1 && /^(?:مؤسسة|جمعية|منظمة|شبكة|رابطة)/u.test(head));
  return isNamed && (count > 1 || /^(?:وزارة|جامعة|مؤسسة|معهد|مركز|مجلس|مرصد)/u.test(head)) ? end : null;
}
