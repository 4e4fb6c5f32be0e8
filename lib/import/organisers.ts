import type { DateMention } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, sentenceBefore, type TextDocument } from './document';
import { vocabularyOf } from './languages';
import type { Recognition } from './recognition';
import { MEETING_NOUN } from './setting';
import { type Span, within } from './spans';

type Role = Recognition['organizations'][number]['fields']['role'];

const LIST =
  '(?:(?:(?:Government|Kingdom|Republic|State) of (?:the )?)?@+(?: of (?:the )?@+)?(?: \\([^)\\n]{1,40}\\))?(?:,? and (?:the )?|, (?:the )?|,? (?:together|jointly) with (?:the )?))*(?:(?:Government|Kingdom|Republic|State) of (?:the )?)?$';
const BY = new RegExp(
  `\\b((?:co-)?(?:organi[sz]ed|convened|hosted|sponsored|arranged))(?: (?:in|at) [^,.;]{1,40})?(?: jointly)? by (?:the )?${LIST}`,
  'i',
);
const INVITED = /\bat the invitation of (?:the )?$/i;
const DID =
  /^(?: of (?:the )?@+)?(?: \([^)\n]{1,40}\))?(?:(?:, |,? and )(?:the )?(?:(?:Government|Kingdom|Republic|State) of (?:the )?)?@+(?: of (?:the )?@+)?(?: \([^)\n]{1,40}\))?){0,6}(?:, (?:in|together|jointly|with|alongside|supported)\b[^.;]{3,200}?,|,)? (?:which |who )?(?:has |have )?(?:jointly )?((?:co-)?(?:organi[sz]ed|convened|hosted)|held (?=(?:its|an?)\b)) ?(?!such\b)(?:[^.;]{0,60}?)$/i;
const LABEL = new RegExp(
  `^((?:co-)?organi[sz](?:ers?|ed by)|(?:co-)?hosts?|hosted by|conveners?|convened by)\\s?[:–—-]\\s?(?:the )?${LIST}`,
  'i',
);
const OTHER_NOUN =
  /\b(?:side event|reception|exhibition|visit|training|course|dinner|study tour|session|panel|town hall)s?\b[^,.;]{0,40}$/i;
const MEETING = new RegExp(`\\b(?:${MEETING_NOUN})\\b`, 'i');
const ELSEWHERE =
  /\b(?:will|next (?:year|month)|previous|earlier|upcoming|often|frequently|regularly|usually|last year|every year|each year)\b/i;

/** A list of organisers that is longer is read up to here: each of them is asked for what stands before it. */
const FURTHEST = 600;

interface Context {
  document: TextDocument;
  /** The plain text with the names of bodies and countries blanked out by '@'. */
  masked: string;
  title: Span | null;
  meetingYears: readonly string[];
  dates: readonly DateMention[];
}
interface Facts {
  isOtherMeeting: (sentence: Sentence) => boolean;
  speaksOfMeeting: (sentence: Sentence) => boolean;
}

/** What each body or state did for the meeting, where the text says so of this meeting: organised or convened it, hosted it, or neither. */
export function rolesInMeeting<Party extends { mentions: readonly Span[] }>(
  context: Context,
  parties: readonly Party[],
): Map<Party, { role: Role; passage: Span | null }> {
  const facts: Facts = {
    isOtherMeeting: oncePerSentence((sentence) => isOtherMeeting(context, sentence)),
    speaksOfMeeting: oncePerSentence((sentence) => speaksOfMeeting(context, sentence)),
  };
  return new Map(parties.map((one) => [one, roleInMeeting(context, facts, one)]));
}

function roleInMeeting(context: Context, facts: Facts, { mentions }: { mentions: readonly Span[] }) {
  for (const mention of mentions) {
    const sentence = sentenceAt(context.document, mention.start);
    const role = sentence && roleAt(context, facts, mention, sentence);
    if (role) return { role, passage: mention };
  }
  return { role: 'mentioned' as const, passage: null };
}

function roleAt(context: Context, facts: Facts, mention: Span, sentence: Sentence): Role | null {
  const { masked, document } = context;
  if (document.language === 'zh') return roleInChinese(masked, mention, sentence);
  const whole = mention.start - sentence.start <= FURTHEST;
  const before = masked.slice(whole ? sentence.start : mention.start - FURTHEST, mention.start);
  const after = masked.slice(mention.end, Math.min(sentence.end, mention.end + 200));
  const labelled = whole ? LABEL.exec(before) : null;
  if (labelled?.[1]) return roleOf(labelled[1]);
  if (facts.isOtherMeeting(sentence)) return null;
  if (isPossessorOfTitle(context, mention)) return 'organiser';
  if (!facts.speaksOfMeeting(sentence)) return null;
  if (INVITED.test(before.slice(-40))) return 'host';
  const passive = BY.exec(before);
  if (passive?.[1] && !OTHER_NOUN.test(before.slice(0, passive.index).slice(-80))) return roleOf(passive[1]);
  const object = MEETING.exec(after);
  const active = object && DID.exec(after.slice(0, object.index));
  return active?.[1] && !/^side event/i.test(object?.[0] ?? '') ? roleOf(active[1]) : null;
}

/** What stands between several that organise a meeting together, up to the verb. */
const CHINESE_LIST = '(?:[@、和与及以]|[（(][^（）()\\n]{1,20}[）)])*(?:共同|联合)?';
const DID_IN_CHINESE = new RegExp(`^${CHINESE_LIST}(主办|举办|发起|承办|协办)(?!方|单位)`, 'u');
const HELD_IN_CHINESE = new RegExp(
  `^${CHINESE_LIST}(?:于|在)?[^，。；]{0,30}?(举办|主办|承办)了?[^，。；]{0,40}?(?:${vocabularyOf('zh').meeting})`,
  'u',
);
const LABEL_IN_CHINESE = new RegExp(`(?:^|[，；\\n])(主办|承办|协办)(?:方|单位|机构)?[：:]${CHINESE_LIST}$`, 'u');
const MEETING_IN_CHINESE = new RegExp(`(?:${vocabularyOf('zh').meeting})`, 'u');

/** What a Chinese sentence says that a body did for the meeting: '会议由甲主办、乙承办'. */
function roleInChinese(masked: string, { start, end }: Span, sentence: Sentence): Role | null {
  const text = masked.slice(sentence.start, sentence.end);
  const before = masked.slice(Math.max(sentence.start, start - FURTHEST), start);
  const after = masked.slice(end, Math.min(sentence.end, end + 120));
  const labelled = LABEL_IN_CHINESE.exec(before);
  if (labelled?.[1]) return roleOf(labelled[1]);
  if (!MEETING_IN_CHINESE.test(text) || /将于|定于|下届|上届|去年|明年/u.test(text)) return null;
  const verb = DID_IN_CHINESE.exec(after)?.[1] ?? HELD_IN_CHINESE.exec(after)?.[1];
  return verb ? roleOf(verb) : null;
}

function roleOf(word: string): Role {
  return /host|承办/i.test(word) ? 'host' : 'organiser';
}

/** "the Center's inaugural Global Summit": a body's own meeting, by the words that the title has too. */
function isPossessorOfTitle({ document, title }: Context, mention: Span): boolean {
  if (!title) return false;
  const name = document.plain.slice(title.start, title.end);
  const words = name.split(' ').slice(0, 2).join(' ');
  const after = document.plain.slice(mention.end, mention.end + 60);
  const found = /^'s? (?:[\p{Ll}-]+ ){0,2}/u.exec(after);
  return found !== null && words.includes(' ') && after.slice(found[0].length).startsWith(words);
}

function speaksOfMeeting({ masked, document }: Context, sentence: Sentence): boolean {
  const text = masked.slice(sentence.start, sentence.end);
  if (MEETING.test(text)) return true;
  const previous = sentenceBefore(document, sentence);
  return (
    /^(?:It|This|The event)\b/.test(text) &&
    previous !== undefined &&
    MEETING.test(masked.slice(previous.start, previous.end))
  );
}

function isOtherMeeting({ masked, dates, meetingYears }: Context, sentence: Sentence): boolean {
  if (ELSEWHERE.test(masked.slice(sentence.start, sentence.end))) return true;
  const years = within(dates, sentence).map((date) => date.startOn.slice(0, 4));
  return meetingYears.length > 0 && years.length > 0 && !years.some((year) => meetingYears.includes(year));
}
