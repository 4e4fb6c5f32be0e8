import { oncePerSentence } from './document';
import { vocabularyOf } from './languages';
import { patternsOf, type Setting } from './setting';
import type { Span } from './spans';

const NOUN = vocabularyOf('zh').meeting;
/** What may stand behind the name of a meeting, where no sign ends it. */
const BEHIND =
  '(?=[，,。；;：:（(）)"“”》\\s—]|$|[在于上由]|期间|举行|召开|举办|闭幕|开幕|落幕|圆满|顺利|正式|隆重|今天|今日|昨天|昨日|当天|日前|近日|\\d|落下|拉开|会场|开幕式|闭幕式|与会|参会|的|将|已|是|会议(?:纪要|记录|总结|摘要|成果|公报|综述)|主席|共同主席|纪要|记录|公报|综述|侧记|报告|总结|摘要|成果|联合|新闻|简报|宣言|声明|邀请)';
const NAMED = new RegExp(
  `(?:关于[^，,。；;：:\\s"“”]{3,50}?的|[^，,。；;：:\\s"“”《》（）()—]{2,60}?)(?:${NOUN})${BEHIND}`,
  'gu',
);
/** '“Name” symposium', '“Name of a symposium”' */
const QUOTED = new RegExp(
  `"[^"\\n]{3,60}"[\\p{Script=Han}]{0,12}?(?:${NOUN})${BEHIND}|(?<=")[^"\\n]{3,60}?(?:${NOUN})(?=")`,
  'gu',
);
const LABELLED = /^(?:会议|活动)?名称\s?[:：]\s?/u;
/** What stands before a name and is none of it. */
const BEFORE =
  /^.*(?:的|了|(?:举行|召开|举办|主办|承办|协办|出席|参加|发起|主持|欢迎|感谢)(?:了|的)?|组织(?:了|的)|(?<=[\d今昨近])日|(?<!自)由|今天|本报|表示|指出|根据|通过|作为|(?<!行|以.{0,4})为(?!本|先|主|何)|是|在(?!线|押|校|职)|与会者|会上)/u;
/** A kind of meeting with its number, and not the name of one. */
const LESS_THAN_A_NAME = new RegExp(
  `^(?:第?[一二三四五六七八九十百\\d]+[届次场天]|首届|上届|下届|本届|本次|此次|该|这次|这|闭门|年度|区域|地区|国际|高级别|专家|部长级|视频|线上|线下|例行|预备|筹备|全体|分组|主题|开幕|闭幕|一[次场个]|两天|为期[\\p{Script=Han}]天|特别|联合|多边|双边|今年|明年|去年|亚太|全球|圆桌|工作|政府间|小组)*(?:${NOUN})?$`,
  'u',
);

/** What a Chinese text calls its meeting: in quotation marks, in its title, or where a sentence tells of it. */
export function titleInChinese(setting: Setting, isOwn: (span: Span) => boolean): Span | null {
  const { document, masked } = setting;
  const { plain, blocks } = document;
  const { held } = patternsOf(document);
  const tells = oncePerSentence(({ start, end }) => held.test(masked.slice(start, end)));
  const ranked: { span: Span; weight: number }[] = [];
  for (const sentence of document.sentences) {
    if (sentence.start > 1200) break;
    const block = blocks[sentence.block];
    const text = plain.slice(sentence.start, sentence.end);
    const label = sentence.start === block?.start ? LABELLED.exec(text)?.[0].length : undefined;
    if (label !== undefined) return { start: sentence.start + label, end: sentence.end };
    const isTitle = block?.kind === 'heading' || (block?.start ?? 0) < 60;
    for (const span of namesIn(text, sentence.start)) {
      if (!isOwn(span)) continue;
      const name = plain.slice(span.start, span.end);
      const counted = /第[一二三四五六七八九十百\d]+[届次]|首届|\d{4}年/u.test(name) ? 1 : 0;
      const weight = (tells(sentence) ? 3 : 0) + (isTitle ? 3 : 0) + counted;
      if (weight > 0) ranked.push({ span, weight });
    }
  }
  const [best] = ranked.sort((a, b) => b.weight - a.weight || a.span.start - b.span.start);
  return best?.span ?? null;
}

function namesIn(text: string, offset: number): Span[] {
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
  const named = [...text.matchAll(NAMED)].flatMap(({ index, 0: written }) => {
    const about = /关于[^，。的]{3,50}的[\p{Script=Han}]{0,6}$/u.exec(written)?.index;
    const start = about ?? BEFORE.exec(written)?.[0].length ?? 0;
    const name = written.slice(start);
    return LESS_THAN_A_NAME.test(name) || name.length < 5
      ? []
      : [{ start: index + start, end: index + written.length }];
  });
  const free = named.filter((one) => !quoted.some(({ start, end }) => start < one.end && one.start < end));
  return [...quoted, ...free].map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}
