import type { Sentence } from './document';
import { type Span, within } from './spans';
import { type Context, NOBODY_SAID, type Sayer, sayerAt, type Told } from './told';

/** Those who speak or promise without a name: what is given ends so. */
const SAYERS =
  '代表|代表们|代表团|官员|官员们|专家|专家们|学者|学者们|与会者|参会者|参与者|与会人员|与会各方|与会各国|各方|双方|三方|会议|大会|研讨会|论坛|峰会|圆桌会|圆桌会议|部长|部长们|外长|外长们|元首|元首们|领导人|成员国|参与国|参会国|会员国|各国|[两三四五六七八九十]国|委员会|理事会|秘书处|主席|共同主席|主持人|发言者|发言人|嘉宾|人士|工作组|小组|专家组|负责人|国际组织|机构|主办方|承办方|协办方|组织者|公司|企业|平台|议员|检察官|法官|警官|教师|老师|研究员|研究者|教授|主任|顾问|秘书长|大使|部门|政府|当局|警方|中方|美方|俄方|英方|法方|德方|日方|韩方|越方|泰方|老方|缅方|印方|巴方|哈方|吉方|塔方|乌方|蒙方|马方|菲方|柬方|新方|我方|研究院|研究所|中心|基金会|学院|大学|协会|该院|该所|公报|声明|宣言|报告|文件|联合声明|主席声明|我们|很多人|不少人|多数人|许多人|有人';
const PRONOUN = '他|她|他们|她们|其|他还|她还';
const ADVERBS =
  '(?:一致|普遍|均|都|也|还|则|并|再次|特别|共同|郑重|进一步|明确|同时|随后|分别|率先|反复|多次|一再|着重|重点|尤其|高度|坚决|强烈|严厉|积极|另|又|接着|最后|首先|已|已经|曾|今天|昨天|当天|当日|日前|在此|就此|对此|为此|一道|联合|正式|公开|当场|现场|原则上|初步)';
/** What leads into a clause and is no part of who speaks. */
const LEAD =
  /^(?:同时|此外|另外|对此|会上|会后|会间|其中|但是|但|而|因此|最后|首先|其次|随后|为此|然而|不过|与此同时|例如|目前|当天|一|二|三|四|五|[\p{N}]{1,2}[.．、])+/u;
/** Words by which a circumstance begins behind the one who speaks. */
const CIRCUMSTANCE = /(?:在|就|针对|围绕|于|通过|结合|以|向|对|代表|引用|引述|援引|率先|用)/gu;
const SUBJECT = new RegExp(`^(.{0,36}?)(?:@|(?:${SAYERS})(?:们)?)$`, 'u');
const ALONE = new RegExp(`^(?:${PRONOUN})$`, 'u');
/** What is told on the word of somebody, or belongs to somebody, is not said by them here. */
const NO_SUBJECT = /^(?:据|按|按照|根据|正如|由|如|经|鉴于|关于|对于|为了|随着|当|若|如果)/u;
const TRAILING = new RegExp(`(?:${ADVERBS})+$`, 'u');
const DELIMITER = /[，,。；;：:"“”！？\n]/u;
/** How far before a verb the one who speaks stands at most. */
const REACH = 60;
/** As many verbs of a sentence are looked at. */
const MOST_VERBS = 12;

/** Verbs of speaking and finding, and what behind them shows that they are used so. */
const FINDING =
  /(?:[对就][^，。；]{4,40}?表示(?:严重|深切|高度|强烈|普遍)?(?:担忧|担心|关切|欢迎|支持|赞赏|谴责|遗憾|忧虑|不满|反对|肯定)|表示|指出|强调|认为|重申|呼吁|敦促|建议|提议|倡议|主张|警告|告诫|提醒|坦言|直言|谈到|提到|补充|总结道|断言|相信|坚信|承认|批评|谴责|赞同|支持|反对|质疑|担忧|担心|关切|注意到|确认|申明|声明|透露|披露|回应|反映|要求|欢迎|赞赏|肯定|达成共识|形成共识|取得共识|希望|期待|介绍(?=说|，|：|:|,)|解释(?=说|，|：|:|,|道)|分析(?=说|，|：|:|,|道)|说(?=，|：|:|,|"|道)|称(?=，|：|:|,|"))(?:了|说|道|称)?/gu;
/** Politeness, and words that make a noun of the verb. */
const NO_FINDING =
  /^(?:(?:衷心|诚挚|热烈|由衷|深切|崇高|高度|亲切|最|良好)*(?:感谢|谢意|欢迎|祝贺|敬意|哀悼|慰问|问候|祝愿|赞赏|遗憾)[。，；]?.{0,30}$|的|性|书|函|者|人|会|权|团)/u;
const LEAST_SAID = 6;

/** Who does what a verb at an offset of a sentence says: a span, 'nobody' where a pronoun or no word stands for them, null where it is not plain. */
function subjectBefore(text: string, at: number): { start: number; end: number } | 'nobody' | 'same' | null {
  const from = Math.max(0, at - REACH);
  const left = text.slice(from, at);
  let cut = left.length;
  while (cut > 0 && !DELIMITER.test(left[cut - 1] ?? '')) cut -= 1;
  if (cut === 0 && from > 0) return null;
  const clause = left.slice(cut);
  const lead = LEAD.exec(clause)?.[0].length ?? 0;
  const own = clause.slice(lead).replace(TRAILING, '');
  const start = from + cut + lead;
  if (own === '' || /^(?:并|还|也|同时)+$/u.test(own))
    return cut + from === 0 || isCircumstance(left.slice(0, cut)) ? 'nobody' : 'same';
  if (NO_SUBJECT.test(own)) return null;
  const ends = [own.length, ...[...own.matchAll(CIRCUMSTANCE)].map(({ index }) => index)];
  for (const end of ends) {
    const words = own.slice(0, end).replace(TRAILING, '');
    if (ALONE.test(words)) return 'nobody';
    if (SUBJECT.test(words)) return { start, end: start + words.length };
  }
  return null;
}

/** Verbs that may stand first where a second one tells what was said: 'presented …, and held that'. */
const OTHER_VERB = new RegExp(
  `(?:介绍|分享|回顾|展示|讨论|列举|通报|听取|审议|报告|结合|以|援引|作了|宣布)|${FINDING.source}`,
  'gu',
);

/** Who did what the first verb of a sentence says, for one further on that has no subject of its own. */
function subjectOfFirst(text: string, at: number): ReturnType<typeof subjectBefore> {
  let count = 0;
  for (const { index } of text.slice(0, at).matchAll(OTHER_VERB)) {
    count += 1;
    if (count > MOST_VERBS) break;
    const subject = subjectBefore(text, index);
    if (subject && subject !== 'same') return subject;
  }
  return null;
}

/** '会上，', '在开幕式上，': nobody is named before the verb. */
const isCircumstance = (left: string): boolean => /(?:上|中|时|后|期间|间隙|此|日)[，,]$/u.test(left);

const quotedAt = (text: string, at: number): boolean => (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;

/** Whom a subject means: the person at its end, the body that it is, or its words; of several named together, nobody. */
function sayerOf(context: Context, span: Span): Sayer {
  const words = context.masked.slice(span.start, span.end);
  if (/[、和与及]@*$/u.test(words.replace(/@+$/u, '')) && words.endsWith('@')) return NOBODY_SAID;
  const titled =
    /@(教授|博士|研究员|主任|女士|先生|主席|大使|部长|代表|顾问|法官|检察官)$/u.exec(words)?.[1]?.length ?? 0;
  const person = within(context.names, span).findLast(({ end }) => end === span.end - titled);
  if (person) return sayerAt(context, { start: person.start, end: person.end });
  const body = within(context.bodies, span).findLast(({ end }) => end === span.end);
  const before = body ? words.slice(0, body.start - span.start) : '';
  if (body && /^@*$/u.test(before)) return sayerAt(context, { start: body.start, end: body.end });
  return sayerAt(context, span);
}

/** The first verb of a pattern in a Chinese sentence whose subject is plain, with who that is. */
function firstTold(
  context: Context,
  sentence: Sentence,
  verbs: RegExp,
  fits: (rest: string, subject: string | null, verb: string) => boolean,
): Told | null {
  const text = context.masked.slice(sentence.start, sentence.end);
  if (/[？?]"?$/u.test(text)) return null;
  let count = 0;
  for (const match of text.matchAll(verbs)) {
    count += 1;
    if (count > MOST_VERBS) break;
    const end = match.index + match[0].length;
    if (quotedAt(text, match.index)) continue;
    const nearest = subjectBefore(text, match.index);
    const subject = nearest === 'same' ? subjectOfFirst(text, match.index) : nearest;
    if (!subject || subject === 'same') continue;
    const own = subject === 'nobody' ? null : text.slice(subject.start, subject.end);
    if (!fits(text.slice(end), own, match[0])) continue;
    const verb = { start: sentence.start + match.index, end: sentence.start + end };
    if (subject === 'nobody') return { verb, sayer: NOBODY_SAID };
    return {
      verb,
      sayer: sayerOf(context, { start: sentence.start + subject.start, end: sentence.start + subject.end }),
    };
  }
  return null;
}

/** Who speaks by a verb at an offset of a sentence; nobody where a pronoun stands for them, null where it is not plain. */
export function speakerBefore(context: Context, sentence: Sentence, at: number): Sayer | null {
  const subject = subjectBefore(context.masked.slice(sentence.start, sentence.end), at);
  if (!subject || subject === 'same') return null;
  if (subject === 'nobody') return NOBODY_SAID;
  return sayerOf(context, { start: sentence.start + subject.start, end: sentence.start + subject.end });
}

/** What somebody said, stressed, found or asked for in a Chinese sentence. */
export const findingInChinese = (context: Context, sentence: Sentence): Told | null =>
  firstTold(
    context,
    sentence,
    FINDING,
    (rest, _subject, verb) =>
      /^[对就]/u.test(verb) || (rest.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_SAID && !NO_FINDING.test(rest)),
  );

/** Verbs by which somebody promises, decides or is told to do something. */
const PROMISE =
  /(?:承诺|保证|允诺|答应|商定|议定|约定|决定(?![性因权论])|同意|责成|委托|授权|拟(?=[于在将设建])|计划(?=[于在明今年下将])|将)(?:了|将)?/gu;
/** Behind 'will': a thing that is done, and not one that happens, nor the word that puts the object first. */
const DOES =
  /^(?:(?:于|在|自|从)[^，。；]{2,16}?(?:前|内|起|底|初|年|月|日|间|后|季度))?(?:之前|以前)?(?:继续|共同|联合|分别|定期|每年|每季度|每半年|进一步|为[^，。]{2,24}?|向[^，。]{2,24}?|与[^，。]{2,24}?|牵头|率先|逐步|尽快|陆续|协助|免费|另|再)*(?:继续|协助|推出|设立|建立|成立|提供|开展|启动|制定|编写|编制|编纂|发布|提交|派遣|派出|资助|出资|培训|支持|加强|牵头|推动|完善|修订|更新|扩大|增加|投入|捐助|捐赠|捐款|拨款|落实|实施|执行|试点|试行|推广|汇总|整理|分发|印发|散发|公布|开放|接收|接待|安排|配合|召集|起草|完成|评估|审查|负责|承担|分享|共享|通报|汇报|报告|设计|开发|搭建|组建|选派|指派|任命|拨出|追加|翻译|组织|开设|开通|上线|引入|改进|优化|简化|举办|承办|主办|培养|招募|调查|研究|监测|跟踪|跟进|贡献|延长|深化)/u;
const NO_OBJECT = /^(?:这|该|上述|此|其|.{0,8}(?:观点|看法|意见|说法|判断|分析)(?:[，。]|$))/u;
const NO_ACTOR =
  /(?:会议|研讨会|论坛|峰会|圆桌会|大会|报告|文件|公报|声明|宣言|很多人|不少人|多数人|有人|与会者|参会者|嘉宾)$/u;
/** 'asks the secretariat to …': whoever stands behind the verb is to do something, often by a day. */
const ASKED = new RegExp(
  `(?:^|[，,；;：:。]|会议|主席|双方|各方|并|还)(请|要求|责成|委托|授权|指示)((?:@|\\p{Script=Han}){0,16}?(?:@|秘书处|办公室|${SAYERS}))(?:们)?((?:于|在|就|尽快|最迟|不迟于|按|每)[^。]{2,60}|(?:提交|编写|制定|汇报|报告|协调|牵头|负责|起草|整理|汇总|通报|准备|跟进|分发|发布|更新|安排|派)[^。]{3,80})`,
  'u',
);
/** A line of minutes: 'Action: …', 'the secretariat is responsible for … by …'. */
const LINE = /^(?:行动(?:项|事项|要点)?|决定|决议|任务|待办(?:事项)?|责任)\s?\p{N}{0,2}\s?[：:]\s?/u;
const RESPONSIBLE = new RegExp(
  `(?:^|[，,；;：:])由?((?:@|\\p{Script=Han}){0,16}?(?:@|${SAYERS}))(负责|牵头)(?=[^。]{4,})`,
  'u',
);

/** A promise that a Chinese sentence makes. */
export function promiseInChinese(
  context: Context,
  sentence: Sentence,
): { sayer: Sayer; verb: string; from: number } | null {
  const text = context.masked.slice(sentence.start, sentence.end);
  const line = sentence.start === context.document.blocks[sentence.block]?.start ? LINE.exec(text) : null;
  if (line) return { sayer: NOBODY_SAID, verb: line[0].trim(), from: sentence.start + line[0].length };
  const found = firstTold(context, sentence, PROMISE, (rest, subject, verb) => {
    if (NO_OBJECT.test(rest) || rest.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_SAID) return false;
    return !/^(?:将|拟)/u.test(verb) || (subject !== null && DOES.test(rest) && !NO_ACTOR.test(subject));
  });
  if (found)
    return {
      sayer: found.sayer,
      verb: context.document.text.slice(found.verb.start, found.verb.end),
      from: found.verb.end,
    };
  const asked = ASKED.exec(text);
  if (asked && !quotedAt(text, asked.index)) {
    const from = sentence.start + asked.index + asked[0].length - (asked[3] ?? '').length;
    return { sayer: NOBODY_SAID, verb: asked[1] ?? '', from: from - (asked[2] ?? '').length };
  }
  const responsible = RESPONSIBLE.exec(text);
  if (!responsible?.[1] || !/\p{N}(?:月|日|年|周)[^。]{0,4}(?:前|之前|内)|\p{N}[日月年]底?前/u.test(text)) return null;
  const start = sentence.start + responsible.index + responsible[0].indexOf(responsible[1]);
  const end = start + responsible[1].length;
  return {
    sayer: sayerOf(context, { start, end }),
    verb: responsible[2] ?? '',
    from: sentence.start + responsible.index + responsible[0].length,
  };
}
