import { maskSpans, type TextDocument } from './document';
import type { Organization } from './organization';
import { type Person, personAt } from './person';
import type { CountryMention } from './places';
import { mentionsOf, type Span } from './spans';
import { anySpelling } from './vocabulary/spelling';

const LETTERS = '[\\p{Script=Arabic}\\p{M}]';
const spelt = (source: string): string => `(?:${anySpelling(source)})`;

/** Titles of address and ranks: whoever stands behind one is a person. Those that say what somebody is are a role as well. */
const TITLES = spelt(
  '(?:معالي|سعادة|فضيلة|سماحة|فخامة) (?:السيدة?|الدكتورة?|الأستاذة?|الشيخ)|معالي|سعادة|فضيلة|سماحة|فخامة|د\\.|أ\\.د\\.|ال(?:دكتورة?|سيدة?|آنسة|أستاذة?|بروفيسورة?|شيخة?|حاج)',
);
const RANKS = spelt(
  'ال(?:لواء|عميد|عقيد|مقدم|رائد|نقيب|ملازم|فريق|مستشارة?|قاضية?|باحثة?|خبيرة?|أكاديمية?|محامية?|إعلامية?|صحفية?|صحافية?|كاتبة?|محللة?|أخصائية?|إمام|مفتي|مطران|أب|ناشطة?|سفيرة?|نائبة?|مهندسة?|طبيبة?|مدربة?|عضوة?|إخصائية?|اختصاصية?|مختصة?|معلمة?)(?: (?:ال)?(?:متقاعدة?|أولى?|ركن|دكتورة?|سابقة?|مساعدة?|اجتماعية?|نفسية?|سياسية?|قانونية?|أمنية?|شرعية?|مستقلة?|دولية?|\\p{L}+ية?))?',
);
/** What somebody is, with what belongs to it behind. */
const OFFICES = spelt(
  '(?:ال)?(?:نائبة?|وكيلة?|مساعدة?)? ?(?:ال)?(?:رئيسة?|مديرة?|مدير عام|وزيرة?|أمينة?|سفيرة?|مستشارة?|أستاذة?|خبيرة?|باحثة?|منسقة?|ممثلة?|مندوبة?|مبعوثة?|مفوضة?|عضوة?|مسؤولة?|رئيسة? قسم|قائدة?|عميدة?|متحدثة?|ناطقة?|محاضرة?|مؤسسة?(?= ومديرة?)|مشرفة?|سكرتيرة?|وكيلة?|قاضية?|نائبة?|أخصائية?|محللة?|مدعية?|مدع|كاتبة?|صحفية?|معدة?|ناشطة?|مفتي|إمام|مقررة?|منظمة? مشاركة?|مدربة?|مدعي)',
);
/** Given names that are no other words: who bears one needs no title. */
const GIVEN =
  'أحمد|محمد|محمود|علي|عمر|عثمان|خالد|يوسف|إبراهيم|إسماعيل|إسحاق|مصطفى|حسين|حسن|عبدالله|عبد الله|عبدالرحمن|عبد الرحمن|عبد العزيز|عبد الكريم|عبد القادر|عبد الرزاق|عبد الحميد|عبد اللطيف|عبد السلام|عبد الوهاب|عبد المجيد|سامي|سامر|سمير|رامي|وائل|طارق|كمال|جمال|فؤاد|فادي|مازن|ماهر|نبيل|نديم|هاني|هشام|وليد|ياسر|ياسين|زياد|زكريا|بلال|باسم|بسام|أيمن|أنس|أسامة|أنور|إدريس|الحسن|الحسين|رشيد|رضا|سليم|سليمان|شادي|طلال|عصام|عماد|غسان|فهد|فيصل|قاسم|لؤي|مؤيد|مالك|مجدي|مراد|مروان|معاذ|منذر|مهدي|موسى|ناصر|نزار|نضال|يحيى|يعقوب|يونس|هيثم|حمزة|جعفر|توفيق|بدر|سعد|سلمان|حمد|راشد|سلطان|رنا|رانيا|ريم|ليلى|فاطمة|عائشة|خديجة|زينب|مريم|سارة|سلمى|سميرة|سعاد|نادية|نجوى|نوال|نسرين|نيفين|هالة|هناء|وفاء|ياسمين|دينا|داليا|لينا|لبنى|لمى|مها|منال|سهى|سهام|رباب|حنان|حليمة|جميلة|بثينة|آمنة|أسماء|سناء|شيماء|عبير|غادة|كوثر|لطيفة|ماجدة|نهى|هند|أميرة';
const GIVEN_NAME = spelt(GIVEN);
/** No word of a name: what leads on in a sentence, and verbs. */
const NO_WORD = spelt(
  '(?:أن|إن|أنه|أنها|إنه|إنها|بأن|على|إلى|الى|في|من|عن|مع|حول|خلال|بعد|قبل|عند|لدى|منذ|الذي|التي|الذين|قد|كان|كانت|هو|هي|هذا|هذه|أو|ثم|كما|حيث|بين|عبر|ضمن|نحو|ضد|تحت|أمام|اليوم|أمس|وقال|قال|قالت|أكد|أكدت|شدد|شددت|دعا|دعت|أشار|أشارت|أوضح|أوضحت|أضاف|أضافت|حذر|حذرت|رئيس|رئيسة|مدير|مديرة|وزير|وزيرة|أمين|سفير|سفيرة|ممثل|ممثلة|عضو|مستشار|مستشارة|أستاذ|أستاذة|خبير|خبيرة|باحث|باحثة|منسق|منسقة|نائب|نائبة|مسؤول|مسؤولة|ضرورة|أهمية|ب(?:أن|شأن|حضور|مشاركة)|و\\p{L}{2,}|المدير|المديرة|المنسق|المنسقة|المستشار|المستشارة|الأمين|الرئيس|الرئيسة|الخبير|الخبيرة|الباحث|الباحثة|الأستاذ|الأستاذة|كلمة|كلمته|كلمتها|جلسة|الجلسة|ورقة|عرضا|افتتح|افتتحت|ترأس|ترأست|قدم|قدمت|عرض|عرضت|تناول|تناولت|إطلاق|تعزيز|مكافحة)',
);
const WORD = `(?!${NO_WORD}(?!${LETTERS}))(?!${LETTERS}{1,20}[\\u064B-\\u064D](?!\\p{L}))(?:(?:عبد|أبو|بن|ابن|آل|أم|بنت) )?${LETTERS}{2,}`;
/** Two to four words, up to where something else begins. */
const NAME = `(?!ال(?!(?:حسن|حسين|طيب|هادي|منصف|صادق|مختار|عربي|شاذلي|بشير|أمين)(?!${LETTERS})))${WORD}(?: ${WORD}){1,3}?(?= ?[،,.؛:()"؟]| ?[–-] |$| ${NO_WORD}(?!${LETTERS})| @)`;
const FULL_NAME = `${GIVEN_NAME}(?!${LETTERS})(?: ${WORD}){1,3}?(?= ?[،,.؛:()"؟]| ?[–-] |$| ${NO_WORD}(?!${LETTERS})| @)`;
const BEFORE = `(?<!${LETTERS})(?:[ولبف]{0,2})`;
/** What belongs to an office: up to eight words, with bodies and states blanked out. */
const OF_OFFICE = `(?: (?!(?:أن|إن|أنه|الذي|التي)(?!${LETTERS}))(?:@+|${LETTERS}+|"[^"\\n]{2,40}")){0,8}?`;

/** 'القاضي فلان الفلاني', 'الدكتورة فلانة الفلانية' */
const TITLED = new RegExp(`${BEFORE}(?:${TITLES} )?((?:${RANKS})|(?:${TITLES}))(?: ${TITLES})? (${NAME})`, 'gu');
/** 'مدير المركز أحمد الفلاني' */
const OFFICE_FIRST = new RegExp(
  `${BEFORE}(${OFFICES}(?!${LETTERS})${OF_OFFICE})(?:،)? (?:${TITLES} |${RANKS} )?(${FULL_NAME})`,
  'gu',
);
/** 'أحمد الفلاني، مدير المركز' and 'قال أحمد الفلاني' */
const ALONE = new RegExp(`(?<!${LETTERS})(${FULL_NAME})`, 'gu');
const SAID = new RegExp(
  `(?<!${LETTERS})[وف]?${spelt('(?:قال|قالت|أكد|أكدت|شدد|شددت|دعا|دعت|أشار|أشارت|أوضح|أوضحت|أضاف|أضافت|حذر|حذرت|رأى|رأت|ذكر|ذكرت|صرح|صرحت|اعتبر|اعتبرت|لفت|لفتت|بين|بينت|نوه|نوهت|افتتح|افتتحت|ترأس|ترأست|تحدث|تحدثت|قدم|قدمت|عرض|عرضت|تابع|تابعت|تساءل|تساءلت|كشف|كشفت|أعلن|أعلنت|نبه|نبهت|طالب|طالبت|أوصى|أوصت|لخص|لخصت)')} $`,
  'u',
);
/** What somebody is behind a comma or in brackets: '، مديرة البرامج في المركز،' */
const BEHIND = new RegExp(`^ ?(?:،|\\(|[–-]) ?(${OFFICES}(?!${LETTERS})[^،,.؛:()\\n"]{0,100})`, 'u');
const ADDRESS_ALONE = new RegExp(`^${spelt('(?:ال)?أستاذة?')}$`, 'u');
const IS_TITLE = new RegExp(`^${TITLES}$`, 'u');

/** People in an Arabic text: by a title, a rank or an office beside the name, or by a given name behind a verb of speaking. */
export function peopleInArabic(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Person[] {
  const bodies = mentionsOf(organizations);
  const masked = maskSpans(document.plain, [...bodies, ...countries]);
  const people: Person[] = [];
  /** The letters that are part of a name already. */
  const taken = new Uint8Array(masked.length);
  const add = (start: number, name: string, role: Span | null) => {
    const span = { start, end: start + name.length };
    if (taken[span.start] || taken[span.end - 1]) return;
    taken.fill(1, span.start, span.end);
    const behind = BEHIND.exec(masked.slice(span.end, span.end + 160));
    const from = span.end + (behind ? behind[0].length - (behind[1]?.length ?? 0) : 0);
    const told = behind?.[1] ? { start: from, end: from + behind[1].trimEnd().length } : role;
    people.push(personAt({ document, organizations, bodies, countries }, span, told ? [told] : []));
  };
  for (const match of masked.matchAll(OFFICE_FIRST)) {
    const [whole, office = '', name = ''] = match;
    const start = match.index + whole.indexOf(office);
    const role = ADDRESS_ALONE.test(office) ? null : { start, end: start + office.length };
    add(match.index + whole.length - name.length, name, role);
  }
  for (const match of masked.matchAll(TITLED)) {
    const [whole, rank = '', name = ''] = match;
    const start = match.index + whole.indexOf(rank);
    const role = IS_TITLE.test(rank) ? null : { start, end: start + rank.length };
    add(match.index + whole.length - name.length, name, role);
  }
  for (const match of masked.matchAll(ALONE)) {
    const [name] = match;
    const end = match.index + name.length;
    const isSaid = SAID.test(masked.slice(Math.max(0, match.index - 16), match.index));
    if (isSaid || BEHIND.test(masked.slice(end, end + 160))) add(match.index, name, null);
  }
  return people;
}
