import type { OrganizationMention } from './body-mention';
import type { TextDocument } from './document';
import type { CountryMention } from './places';
import { firstAtOrAfter, indexSpans, type Span, within } from './spans';

/** What the names of bodies end with, the longest first; what may not stand behind is a part of another word. */
const HEAD =
  /(?:研究院|研究所|研究中心|研究会|基金会|委员会(?!议)|理事会(?!议)|联合会|联盟|协会|(?<![望能要应便让须法])学会(?![议习])|秘书处|办公室|办事处|中心(?![城思任地环工])|学院|大学(?!生)|法院|检察院|议会(?!议)|银行(?![业家账卡])|大使馆|实验室|智库|红十字会|司令部|公司|组织|机构|工作组|署(?![名长])|局(?![面势限部长])|厅(?!长))(?![长员们]|规则)/gu;
const FIELD =
  '外交|内政|司法|国防|公安|国家安全|安全|教育|财政|卫生|文化|旅游|宗教事务|宗教|社会事务|社会|劳动|青年|体育|妇女|家庭|移民|通信|信息|数字|内务|应急|紧急情况|商务|贸易|经济|农业|交通|能源|环境|科技|民政|法务|外务|伊斯兰事务|人力资源|国土安全';
/** A ministry: one field or several, and no part of 'minister', 'department' or 'troops'. */
const MINISTRY = new RegExp(`(?:(?:${FIELD})[和与及暨]?){1,3}部(?![长门分署队落委级副])`, 'gu');
const MINISTRY_BEFORE_OFFICE = new RegExp(`(?:(?:${FIELD})[和与及暨]?){1,3}部(?=副部长|副外长)`, 'gu');

/** No name is longer. */
const LONGEST = 30;
const IN_NAME = /[\p{Script=Han}·・]/u;
/** Words before a name that are none of it. */
const BEFORE =
  /^.*(?:的|了|(?<!自)由|(?<![数证])据|是|(?<!行)为|在(?!线)|于|(?<![方面])向|(?<!绝)对(?!话)|到|从|来自|(?<![申邀])请|责成|委托|授权|邀请|呼吁|敦促|要求|建议|感谢|欢迎|决定|通过|根据|依据|按照|鉴于|获得|提交|隶属|包括|以及|其中|参观|访问|设在|位于|出席|主办|承办|协办|联合(?!国)|会同|协同|加入|退出|资助|赞助|设立|成立|建立|组建|创建|新建|聘请|前往|时任|现任|采用|介绍|分享|讨论|审议|听取|会见|指定|选举|批准|接受|转交|联系|通知|咨询|协助|推动|祝贺|表彰|加强|主任|官员|学者|专家|教授|代表|负责人|嘉宾)/u;
/** Words that may stand on both sides of an 'and' inside a name. */
const FIELD_BEFORE_AND =
  /(?:毒品|犯罪|妇女|青年|儿童|少年|和平|安全|发展|合作|教育|文化|科学|法律|司法|人权|研究|政策|战略|冲突|反恐|预防|暴力|极端主义|宗教|经济|社会|信息|技术|体育|健康|公共|外交|国际|难民|移民|边境|执法|情报|金融|贸易|对话|正义|民主|法治|传播|媒体|家庭|社区|网络|数据|风险|危机|区域|治理|培训|评估|分析|监测|康复|心理|内政|财政|劳动|卫生|旅游)$/u;
const LEADING = /^(?:[在向与和同及对经至让把将被请有]|以及)+/u;
/** What counts bodies, or points to one that was named before. */
const COUNTED =
  /^(?:[一两三四五六七八九十几多某各若数每本该此这那其另新我]|部分|许多|所有|其他|任何|当地|地方|有关|相关|上述|主管|参与|国际社会)|[一两三四五六七八九十几多各每]?[个家所些](?!人)/u;
/** Words that say what a body does or where, and do not name it. */
const ORDINARY =
  /^(?:区域|地区|国家|联合|培训|协调|信息|情报|反恐|反恐怖主义|研究|联络|数据|指挥|行动|社区|康复|咨询|服务|援助|支援|国际|民间|非政府|政府|执法|司法|教育|宗教|安全|青年|妇女|社会|私营|金融|监管|专门|常设|独立|技术|心理|预警|分析|共享|边境|警察|公安|移民|海关|交流|合作|高等|综合|筹备|指导|专家|共同|对口|恐怖|犯罪|极端|极端主义|媒体|文化|会议|展览|国际会议|国家会议|购物|市|省|县|州|能力建设|治理|和|与|及)*$/u;
const OF_STATE = /^(?:国家|全国|中央|最高|国际)/u;
/** Heads that are ordinary words too: they need an acronym, or a state before them. */
const WEAK = /(?:公司|组织|机构|工作组|联盟|智库|署|局|厅)$/u;
const SURE_OFFICE =
  /(?:公安|警察|调查|情报|移民|海关|税务|安全|监狱|缉毒|管理|事务|统计|执行|总)局$|(?:公|总|警|难民|开发|规划|警察|环境)署$|(?:公安|教育|司法|民政|外事|安全|财政|卫生)厅$/u;
/** The short name or the acronym that follows a name in brackets. */
const SHORT = /^[（(](以下)?(简称|称)?[:：]?["“'‘「]?([A-Z][A-Za-z-]{1,14}|\p{Script=Han}{2,8})["”'’」]?[）)]/u;

/** Bodies that a Chinese text names: a word for a body with a name of its own before it, ministries, and their short names. */
export function namedInChinese(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  const { plain } = document;
  const places = indexSpans(countries);
  const found: OrganizationMention[] = [];
  for (const match of plain.matchAll(HEAD)) {
    const end = match.index + match[0].length;
    const span = { start: nameStart(plain, match.index, end, countries), end };
    const short = shortName(plain, span);
    if (isName(plain, span, match.index, short !== null, countries)) found.push({ ...span, body: null, acronym: null });
  }
  for (const pattern of [MINISTRY, MINISTRY_BEFORE_OFFICE])
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({ start: withCountry(match.index, countries), end, body: null, acronym: null });
    }
  const longest = withoutInner(found);
  const own = indexSpans(longest);
  const same = new Set(longest.map(({ start, end }) => `${start} ${end}`));
  const bodies = indexSpans(known.filter((one) => !own.covers(one) || same.has(`${one.start} ${one.end}`)));
  const names = longest
    .filter((one) => !bodies.overlaps(one) && !places.covers(one))
    .map((one) => ({ ...one, acronym: latin(shortName(plain, one)) }));
  const short = shortMentions(plain, [...known, ...names]);
  const isShort = indexSpans(short);
  return [
    ...withWholeNames(
      plain,
      names.filter((one) => !isShort.overlaps(one)),
    ),
    ...short,
  ];
}

/** As many names of one text are looked for again. */
const MOST_NAMES = 200;

/** A ministry without its country is the one that was named with it, where the text names one alone. */
function withWholeNames(plain: string, names: readonly OrganizationMention[]): OrganizationMention[] {
  const written = [...new Set(names.map(({ start, end }) => plain.slice(start, end)))].slice(0, MOST_NAMES);
  return names.map((one) => {
    const name = plain.slice(one.start, one.end);
    const [whole, other] = name.endsWith('部') ? written.filter((other) => other !== name && other.endsWith(name)) : [];
    return whole && !other ? { ...one, body: { name: whole, acronym: null, kind: 'government' } } : one;
  });
}

/** Names that are no part of another one, in the order of the text. */
function withoutInner(found: OrganizationMention[]): OrganizationMention[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  return sorted.filter(({ end }) => {
    const isInner = end <= reach;
    reach = Math.max(reach, end);
    return !isInner;
  });
}

/** Where a name begins whose head stands at an offset: behind the last words that are none of it. */
function nameStart(plain: string, head: number, end: number, countries: readonly CountryMention[]): number {
  let start = head;
  while (start > 0 && end - start < LONGEST && IN_NAME.test(plain[start - 1] ?? '')) start -= 1;
  start += BEFORE.exec(plain.slice(start, head))?.[0].length ?? 0;
  start += LEADING.exec(plain.slice(start, head))?.[0].length ?? 0;
  const lead = plain.slice(start, head);
  const cut = [...lead.matchAll(/[和与及]/gu)].findLast(
    ({ index }) => endsAt(countries, start + index) || !FIELD_BEFORE_AND.test(lead.slice(0, index)),
  );
  return cut ? start + cut.index + 1 : start;
}

/** Whether one of the countries ends at an offset. */
const endsAt = (countries: readonly CountryMention[], offset: number): boolean =>
  countries[firstAtOrAfter(countries, offset) - 1]?.end === offset;

/** Takes in the country before a ministry. */
function withCountry(start: number, countries: readonly CountryMention[]): number {
  const before = countries[firstAtOrAfter(countries, start) - 1];
  return before && before.end === start ? before.start : start;
}

function isName(
  plain: string,
  { start, end }: Span,
  head: number,
  hasShort: boolean,
  countries: readonly CountryMention[],
): boolean {
  const own = plain.slice(start, head);
  const name = plain.slice(start, end);
  const ofState = within(countries, { start, end })[0]?.start === start;
  if (own.length < 2 || (COUNTED.test(own) && !ofState)) return false;
  if (hasShort || (ofState && !ORDINARY_ALONE.test(name))) return true;
  if (WEAK.test(name) && !SURE_OFFICE.test(name)) return false;
  return !ORDINARY.test(own) || (OF_STATE.test(own) && name.length >= 7);
}
/** A company or the institutions of a state, and none by name. */
const ORDINARY_ALONE = /(?:公司|机构|组织|智库|联盟)$/u;

/** The short name behind a name, where its letters come from the name or the text says that it is one. */
function shortName(plain: string, { start, end }: Span): { written: string; at: number } | null {
  const found = SHORT.exec(plain.slice(end, end + 40));
  const written = found?.[3];
  if (!found || !written) return null;
  const name = plain.slice(start, end);
  let from = 0;
  const inOrder = [...written].every((letter) => {
    const at = name.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
  const isShort = /^[A-Z]/.test(written)
    ? (written.match(/[A-Z]/g)?.length ?? 0) >= 2
    : inOrder || found[2] !== undefined;
  return isShort ? { written, at: end + found[0].indexOf(written) } : null;
}

const latin = (short: { written: string } | null): string | null =>
  short && /^[A-Z]/.test(short.written) ? short.written : null;

/** Where a text calls a body by the short name that it gave it. */
function shortMentions(plain: string, names: readonly OrganizationMention[]): OrganizationMention[] {
  const byShort = new Map<string, OrganizationMention>();
  for (const one of names) {
    const short = shortName(plain, one);
    if (short && !latin(short) && !byShort.has(short.written) && byShort.size < MOST_NAMES)
      byShort.set(short.written, one);
  }
  const inside = indexSpans(names.filter(({ start, end }) => !byShort.has(plain.slice(start, end))));
  return [...byShort].flatMap(([written, { start, end, body }]) => {
    const own = body ?? { name: plain.slice(start, end), acronym: null, kind: null };
    const mentions: OrganizationMention[] = [];
    for (let at = plain.indexOf(written); at >= 0; at = plain.indexOf(written, at + written.length)) {
      if (!inside.overlaps({ start: at, end: at + written.length }))
        mentions.push({ start: at, end: at + written.length, body: own, acronym: null });
    }
    return mentions;
  });
}
