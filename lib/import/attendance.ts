import { daysNear } from './days-near';
import type { TextDocument } from './document';
import { isEnglish, vocabularyOf } from './languages';
import type { Recognition } from './recognition';
import { type OtherMeeting, type Setting, tellsOf } from './setting';
import type { Span } from './spans';

type Mode = Recognition['meeting']['fields']['attendanceMode'];
interface Found {
  value: Mode;
  span: Span | null;
}

/** How people took part in the meeting, where the text says so of it. */
export function findMode(setting: Setting, otherMeeting: OtherMeeting): Found {
  const { document } = setting;
  if (isEnglish(document)) return findModeInEnglish(document);
  return document.language === 'zh' ? findModeInChinese(document) : findModeAbroad(setting, otherMeeting);
}

function findModeInChinese({ plain }: TextDocument): Found {
  for (const [pattern, value] of MODES_IN_CHINESE) {
    const own = pattern.exec(plain);
    if (own) return { value, span: { start: own.index, end: own.index + own[0].length } };
  }
  return { value: null, span: null };
}

/** How people took part, as a Chinese text says it of the meeting itself. */
const MODES_IN_CHINESE: [RegExp, Mode][] = [
  [
    /线上(?:与|和|、|加|\+)?线下|线下(?:与|和|、|加|\+)?线上|混合(?:形式|方式|模式)|(?:到场|到会|现场|线下|当面|亲自)[^。；，]{0,12}?[或和及与、][^。；]{0,8}?(?:线上|视频|远程|网络|在线)[^。；]{0,6}?(?:参会|出席|与会|参加|加入)/u,
    'hybrid',
  ],
  [
    /(?:以|通过|采[用取])(?:线上|视频|网络|远程|在线|虚拟)(?:会议|连线)?(?:的)?(?:形式|方式)?(?:举行|召开|举办)|(?:在线|线上)(?:举行|召开|举办)|(?:会议|研讨会|论坛|圆桌会)(?:全程)?(?:以|通过|采[用取])(?:线上|视频|网络|远程|在线|虚拟)(?:会议|连线)?(?:的)?(?:形式|方式)/u,
    'online',
  ],
  [/(?:以|采[用取])?(?:线下|现场|面对面)(?:的)?(?:形式|方式)?(?:举行|召开|举办)/u, 'in_person'],
];
/** Not all of those who came did so at a distance: 'dont douze', 'y otros veinte', 'из них двенадцать', 'وآخرون'. */
const SOME_OF_THEM =
  /(?<!\p{L})(?:dont|autres|certains|certaines|plusieurs|otr[oa]s|algun[oa]s|parte|et|y|из (?:них|которых)|остальные|некоторые|ещ[её]|часть|منهم|منها|وآخرون|والآخرون|وبعضهم|وشارك|(?<=[,;،–—] )\d+(?! \p{L}+ \d{4}))(?: [\p{L}\p{N}'-]+){0,4} $/iu;

/** How the meeting was attended, in words of the document's language, in a sentence that tells of it and of no other. */
function findModeAbroad(setting: Setting, otherMeeting: OtherMeeting): Found {
  const { document, masked } = setting;
  const { online, hybrid, inPerson } = vocabularyOf(document.language);
  const modes: [string | undefined, Mode][] = [
    [hybrid, 'hybrid'],
    [online, 'online'],
    [inPerson, 'in_person'],
  ];
  const told = document.sentences.filter((sentence) => tellsOf(setting, sentence));
  for (const [words, value] of modes) {
    if (!words) continue;
    const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');
    for (const sentence of told) {
      const text = masked.slice(sentence.start, sentence.end);
      const found = pattern.exec(text);
      if (!found || otherMeeting(sentence) < sentence.end || daysNear(document.language)?.notYet.test(text)) continue;
      const start = sentence.start + found.index;
      const some = value === 'online' && SOME_OF_THEM.test(text.slice(0, found.index));
      const both = some || (value === 'online' && new RegExp(inPerson ?? '$^', 'iu').test(text));
      return { value: both ? 'hybrid' : value, span: { start, end: start + found[0].length } };
    }
  }
  return { value: null, span: null };
}

function findModeInEnglish(document: TextDocument): Found {
  const found =
    /\b(?:held|convened|met|took place|conducted)\b[^.;\n]{0,40}?\b((?:and )?(?:virtually|online)|by videoconference|in (?:a )?hybrid (?:format|mode)|in[- ]person)\b|^(?:venue|place|location|format|where) ?: ?(?:by |via )?(videoconference|online|virtual|zoom|teams|webex)\b|\b(virtual|online|hybrid|in-person) (?:meeting|conference|summit|forum|workshop|consultation|event|seminar|round ?table|exchange|call|dialogue|session)\b|\b(and (?:online|virtually|via (?:webcast|video(?: ?link| ?conference)?))|both in person and (?:online|remotely|virtually)|(?:while|and) (?:[\p{L}\d-]+ ){1,4}(?:attended|followed|gave evidence|joined|spoke|took part) [^.;]{0,20}?(?:online|remotely|by (?:telephone|video(?: ?link| ?conference)?)|via (?:telephone|webcast|video))|(?:another|further|more|others?|\d+ of (?:them|whom)) (?:[\p{L}\d]+ ){0,5}?(?:online|remotely|virtually|by video(?: ?link| ?conference)?))\b/imu.exec(
      document.plain,
    );
  const words = found?.slice(1).find((one) => one !== undefined);
  if (!found || !words) return { value: null, span: null };
  const value = /hybrid|^and |^while |^both |^another|^further|^more|^other|^\d/i.test(words)
    ? 'hybrid'
    : /person/i.test(words)
      ? 'in_person'
      : 'online';
  return { value, span: { start: found.index, end: found.index + found[0].length } };
}
