import type { TextDocument } from './document';
import type { Span } from './spans';

/** A name and the office beside it. */
export interface NameWithOffice {
  name: Span;
  office: Span;
}

/** Offices that stand right before or behind a name, or in brackets behind it. */
const OFFICE =
  '主任|部长|司长|局长|处长|厅长|院长|所长|校长|会长|主席|总统|总理|首相|秘书长|秘书|大使|公使|参赞|代表|特使|顾问|研究员|教授|讲师|博士|学者|学家|专家|分析师|分析员|检察官|检察长|法官|警官|警司|警监|警长|将军|上校|中校|少将|律师|记者|编辑|教师|老师|医生|心理咨询师|咨询师|社工|工作者|负责人|创始人|总监|经理|执行官|董事|董事长|理事长|理事|干事|协调员|协调人|联络员|官员|发言人|议员|市长|省长|州长|县长|书记|委员|外长|阿訇|伊玛目|主教|牧师|主持人|召集人|报告员|专员|助理|督察|司令|参谋长|行长|馆长|组长|队长|科长|主管|总裁|国务委员|辅导员|项目主管|志愿者|首领|长老|作者|导演|工程师|总干事|法律顾问|女士|先生';
/** Those of them that people are called by. */
const TITLE =
  '教授|博士|研究员|主任|部长|局长|院长|所长|校长|会长|主席|总统|总理|秘书长|大使|女士|先生|律师|法官|检察官|警官|将军|老师|医生';
/** Family names that are no word for something else beside an office. */
const FAMILY =
  '欧阳|司马|上官|诸葛|皇甫|慕容|司徒|端木|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|萧|田|董|袁|潘|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|廖|石|贾|韦|夏|傅|方|邹|熊|白|孟|秦|邱|侯|江|尹|薛|阎|段|雷|龙|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|戴|莫|孔|汤|温|康|施|文|牛|樊|葛|邢|齐|易|乔|伍|庞|颜|庄|聂|章|鲁|岳|翟|殷|詹|欧|耿|关|兰|焦|俞|柳|甘|祝|宁|尚|符|舒|阮|纪|梅|童|凌|毕|季|裴|霍|涂|苗|谷|曲|盛|冉|翁|蓝|辛|靳|柴|蒙|鲍|华|喻|祁|房|滕|屈|饶|牟|艾|尤|穆|卓|古|吉|缪|车|芦|麦|褚|娄|窦|戚|岑|宫|费|卜|冷|晏|卫|米|柏|宗|瞿|桂|佟|臧|闵|苟|邬|卞|姬|仇|栾|隋|刁|沙|荣|巫|寇|桑|郎|甄|丛|仲|虞|敖|巩|佘|池|苑|迟|邝|朴|金|高|史|安|常';
/** The letters in which foreign names are written. */
const FOREIGN =
  '阿埃艾安奥巴班贝本比波博布查达戴丹德迪蒂杜多恩尔法菲费弗福盖戈格古哈汉赫亨胡霍基吉加贾杰金卡凯坎科克拉莱兰朗劳勒雷里利莉林琳伦罗洛马玛麦曼梅米莫姆穆娜纳奈内尼努诺欧帕佩皮普齐奇乔切热日荣瑞萨塞桑沙舍什斯苏索塔泰坦特图托瓦威韦维温文乌西希夏谢辛休雅亚扬耶伊因尤约泽扎詹珍朱丽思黛鲁乃邦陶坡颂他侬猜巨塞默赖吾买提尤素甫汗江孜孔道宾娅妮卓';
const DOT = '[·・•‧]';
const FOREIGN_NAME = `[\\p{Script=Han}A-Z.]{1,8}?(?:${DOT}[\\p{Script=Han}A-Z.]{1,8}?){1,4}?`;
const CHINESE_NAME = `(?:${FAMILY})\\p{Script=Han}{1,2}?`;
const OTHER_NAME = `[${FOREIGN}]{3,8}?`;
const LATIN_NAME = "\\p{Lu}[\\p{L}'.-]+(?: (?:de |van |von |bin |al-)?\\p{Lu}[\\p{L}'.-]*){1,3}";
/** What stands behind a name, where nothing divides it from the words that follow. */
const END =
  '(?=[、，,。；;：:（）()"“”！？]|$|和|及|与|以及|在|于|出席|主持|率|说|称|表示|指出|强调|认为|警告|提醒|介绍|呼吁|建议|提议|主张|坦言|直言|透露|披露|回应|补充|宣布|承诺|重申|解释|质疑|担心|担忧|批评|反驳|告诉|谈到|提到|总结|回忆|担任|致辞|致词|致欢迎|致开幕|发言|作[了为主专报总题]|做[了主专报总题]|发表|会见|列席|共同|参加|代表|则|也|还|就|对|向|分别|分享|展示|分析|主讲|点评|的|先后|率先|随后|接着|同意|反对|希望|相信|赞同|感谢|欢迎|敦促|要求|宣读|签署|等|女士|先生|教授|博士|曾|将|当天|当日|今天|今日|昨日|昨天)';
/** Behind a Japanese name, which no list of letters tells: only a verb of speaking. */
const SPEAKS_END = '(?=说|表示|指出|强调|认为|警告|提醒|介绍|呼吁|建议|主张|坦言|透露|回应|补充|则)';

const NAMES = `${FOREIGN_NAME}|${CHINESE_NAME}|${OTHER_NAME}|${LATIN_NAME}`;
/** Where another word or clause begins before an office. */
const BEFORE_NAME = '(?<=^|[\\s，,。；;：:、（(“”"由请据对向和与及的]|会上)(?![由请据对向和与及])';
const OFFICE_FIRST = new RegExp(`(?:${OFFICE})(?:兼[\\p{Script=Han}]{2,12})?[：: ]?(${NAMES})${END}`, 'gmu');
const JAPANESE = new RegExp(`日本[\\p{Script=Han}]{0,24}?(?:${OFFICE})([\\p{Script=Han}]{3,5}?)${SPEAKS_END}`, 'gu');
const NAME_FIRST = new RegExp(
  `${BEFORE_NAME}(${FOREIGN_NAME}|${CHINESE_NAME})(${TITLE})(?=[、，,。；;：:（(“"]|$|和|与|在|说|称|表示|指出|强调|认为|警告|提醒|介绍|呼吁|建议|主张|作|致|发言|主持|则|还|也)`,
  'gmu',
);
/** 'Name (office)' and 'Name, office' */
const NAME_BRACKET = new RegExp(
  `${BEFORE_NAME}(${NAMES})(?:女士|先生|博士|教授)?[（(]([^（）()\\n]{0,40}(?:${OFFICE}))[）)]`,
  'gmu',
);
const NAME_COMMA = new RegExp(
  `^(${NAMES})[，,] ?([^，,。；;：:\\n（）()]{0,40}(?:${OFFICE}))(?=[，,。；;（(]|$)`,
  'gmu',
);
/** Words that begin with a letter of a family name, and others that stand behind an office and are no name. */
const NO_NAME =
  /^(?:[对在于向与和及以从由就则也还均都已将正未没并或但而因被把让请要须能可有无共各每提使当所]|康复|石油|江[苏西]|参[加与]|出席|发言|致[辞词]|与会|到会|列席|主持|交流|介绍|分享|讨论|组成|共同|分别|一致|普遍|来自|高[度级层等效速]|方[面式案法针]|万[一人名]|任[何务内期职]|常[驻务设年]|安[全理排保]|关[于注系键切]|金[融额]|曾[在任经多于对就向参与是被有]|华[侨]|文[化件]|房[屋]|卫[生]|宗[教]|易[受于]|白[皮]|史[上料])|[会组机构部国团议府院省市区县们各者员了的是不一这那我你他她它其]/u;

/** Who wrote a report took no part in what it tells of. */
const REPORTER = /(?:[（(]|本报|本网|本社|社)记者$/u;

/** People by an office beside the name in a Chinese text, where no capital letter and no space tells a name. */
export function namesInChinese({ plain }: TextDocument): NameWithOffice[] {
  const found: NameWithOffice[] = [];
  const taken = new Uint8Array(plain.length);
  const add = (name: Span, office: Span) => {
    const words = plain.slice(name.start, name.end);
    const isReporter = REPORTER.test(plain.slice(Math.max(0, office.end - 5), office.end));
    if (taken[name.start] || taken[name.end - 1] || isNoName(words) || isReporter) return;
    taken.fill(1, name.start, name.end);
    found.push({ name, office });
  };
  for (const pattern of [OFFICE_FIRST, JAPANESE])
    for (const { index, 0: whole, 1: written = '' } of plain.matchAll(pattern)) {
      const start = index + whole.lastIndexOf(written);
      const officeEnd = start - (/[：: ]$/u.test(plain.slice(start - 1, start)) ? 1 : 0);
      add({ start, end: start + written.length }, { start: officeStart(plain, officeEnd), end: officeEnd });
    }
  for (const pattern of [NAME_BRACKET, NAME_COMMA, NAME_FIRST])
    for (const { index, 0: whole, 1: written = '', 2: office = '' } of plain.matchAll(pattern)) {
      const start = index + whole.indexOf(written);
      const at = start + written.length + whole.slice(whole.indexOf(written) + written.length).indexOf(office);
      add({ start, end: start + written.length }, { start: at, end: at + office.length });
    }
  return found;
}

/** Whether words that stand where a name might are none. */
export const isNoName = (words: string): boolean => words.length < 2 || NO_NAME.test(words) || OFFICE_WORD.test(words);

const SPEAKS =
  /^(?:女士|先生|博士|教授)?(?:[也还则]|在[^，,。]{1,12})?(?:说|称|表示|指出|强调|认为|警告|提醒|介绍|呼吁|建议|主张|坦言|透露|补充|承诺|回应|总结)/u;

/** Where else a text names somebody: by the whole name, or where the last part of a foreign one speaks. */
export function namedAgain(plain: string, name: string): Span[] {
  const [last = ''] = name.split(/[·・•‧]/u).reverse();
  const found: Span[] = [];
  for (const form of last === name || last.length < 2 ? [name] : [name, last])
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length)) {
      const end = at + form.length;
      const isWhole =
        form === name || (!/[·・•‧]/u.test(plain[at - 1] ?? '') && SPEAKS.test(plain.slice(end, end + 24)));
      if (isWhole) found.push({ start: at, end });
    }
  return found;
}

/** What stands before an office and is no part of it. */
const BEFORE_OFFICE =
  /^.*(?:由|据|来自|邀请|会见|其中|包括|以及|同时|随后|会上|期间|表示|指出|认为|指|了|是|请|经|让|嘉宾)/u;
const LONGEST_OFFICE = 40;

/** Where the words begin that say of whom an office is: at the last sign or word before it that divides a sentence. */
function officeStart(plain: string, end: number): number {
  const before = plain.slice(Math.max(0, end - LONGEST_OFFICE), end);
  const clause = CLAUSE.exec(before)?.[0] ?? '';
  const lead = BEFORE_OFFICE.exec(clause.slice(0, -2))?.[0].length ?? 0;
  const joined = /^(?:.*[和与及])?/u.exec(clause.slice(lead, -2))?.[0] ?? '';
  const isList = /(?:@|\p{Script=Han}{2,4})[和与及]$/u.test(joined) && OFFICE_WORD.test(joined);
  return end - clause.length + lead + (isList ? joined.length : 0);
}
/** Up to the last sign that divides a sentence; two offices of one person stand with a '、' between them. */
const CLAUSE = new RegExp(`(?:[^、，,。；;：:“”"！？\\n]*(?:${OFFICE})、){0,2}[^、，,。；;：:“”"！？\\n]*$`, 'u');
const OFFICE_WORD = new RegExp(`(?:${OFFICE})`, 'u');
