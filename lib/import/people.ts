import { maskSpans, sentenceAt, type TextDocument } from './document';
import { isEnglish, isRomance } from './languages';
import type { Organization } from './organization';
import { peopleAbroad } from './people-abroad';
import { peopleListed } from './people-listed';
import { mergePeople } from './people-merge';
import { withSurnames } from './people-surnames';
import type { Person } from './person';
import type { CountryMention } from './places';
import { firstAtOrAfter, mentionsOf, type OwnedSpan, ownedWithin, type Span, within } from './spans';

const PARTICLE = '(?:von|van|der|den|de|del|della|di|da|dos|du|bin|ibn|bint|binti|ben|ould|al|el)';
const NAME_WORD =
  "(?:(?:al|el|Al|El)-)?\\p{Lu}(?:[\\p{L}\\p{M}']{1,30}(?![\\p{L}\\p{M}'])|\\.(?:\\p{Lu}\\.){0,2})(?:-\\p{L}[\\p{L}\\p{M}']{0,30}(?![\\p{L}\\p{M}'])){0,3}";
const NAME = `${NAME_WORD}(?: (?:${PARTICLE} ){0,2}${NAME_WORD}){0,4}`;
const FORMAL =
  '(?:First|Second) (?:Lady|Gentleman)|Vice[ -]President|President|(?:Deputy )?Prime Minister|(?:[A-Z][a-z]+ )?Minister|Chancellor|Secretary-General|Secretary|Ambassador|Governor|Administrator|Senator|Representative|Commissioner|Judge|Professor|Prof\\.|General|Colonel|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Amb\\.|Sheikh|Imam|Baroness|Lord|Lady|Dame|Sir|Judge|King|Queen|Crown Prince|Prince|Mayor|Chairman|Chairwoman|Chairperson|Chair';
const PLAIN =
  '(?:[Uu]nder-|[Aa]ssistant |[Dd]eputy )?(?:[Ss]ecretary-[Gg]eneral|[Ss]ecretary)|[Dd]irector(?:-[Gg]eneral)?|[Ss]pecial (?:[Rr]apporteur|[Rr]epresentative|[Ee]nvoy|[Aa]dvis[eo]r)|[Rr]apporteur|[Ee]nvoy|[Cc]oordinator|[Aa]ttorney|[Pp]rosecutor|[Aa]dvis[eo]r|[Ee]ditor(?:-in-[Cc]hief)?|journalist|activist|researcher|analyst|expert|[Ss]pokes(?:person|man|woman)|[Ff]ellow|(?:[Cc]o-)?[Ff]ounder|[Pp]rovost|leader|legislator|[Ll]aureates?|[Mm]oderator|[Mm]ufti|scholar|psychologist|sociologist|historian|economist|psychiatrist|lecturer|teacher|magistrate|chaplain|rabbi|priest|bishop|social worker|youth worker|probation officer|inspector|superintendent|detective|commander|diplomat|consultant|trainer|mediator|mentor|survivor|campaigner|counsel|trustee|student|[Oo]fficer|[Mm]anager|[Hh]ead|[Cc]hief|[Mm]ember|defender|president|minister|ambassador|professor|governor|mayor|chair(?:man|woman|person)?|judge|imam|commissioner|administrator|criminologist|lawyer|author|counsellor|delegate';
const PORTFOLIO =
  '(?:(?:State|Counter-?[Tt]errorism|Counter Terrorism|Political Affairs|Legal Affairs|External Affairs|International Affairs|European Affairs|Human Rights|the Treasury|the Interior|Interior|Commerce|Foreign Affairs|Home Affairs|Internal Affairs|Law|Justice|Defen[cs]e|Security|National Security|Public Security|Education|Health|Finance|Religious Affairs|Islamic Affairs|Social Affairs|Labou?r|Culture|Youth|Women|Energy|Agriculture|Trade)(?:,? (?:and|for) )?){1,4}';
const VERB =
  '(?:said|says|told|noted|stressed|emphasi[sz]ed|highlighted|underscored|underlined|stated|added|argued|urged|called|announced|warned|described|observed|recalled|reminded|declared|outlined|explained|presented|opened|closed|chaired|moderated|delivered|raised|discussed|identified|championed|remarked|reiterated|welcomed|implored|applauded|cautioned|concluded|briefed|reported|shared|spoke|cited|asserted)';
const ORDINARY =
  /^(?:Administrator|Action|Act|Ambassador|American|Assembly|Attorney|Bank|Cent(?:er|re)|Chair\w*|Chief|Commission\w*|Committee|Conference|Congress|Council|Counsel\w*|Declaration|Delegation|Department|Deputy|Director|East|Executive|Foundation|General|Global|Governor|Government|Group|High|House|Initiative|Institute|International|January|February|March|April|May|June|July|August|September|October|November|December|Meeting|Ministe\w+|Ministry|Model|National|North|Office|Organi[sz]ation|Parliament|Plan|Police|President\w*|Prime|Prince|Professor|Program\w*|Prosecutor|Rapporteur|Representative|Republic|Resolution|Russian|Secretar[\w-]+|Security|Senior|Session|South|Special|State|States|Strategy|Summit|The|This|These|Under|Union|Unit|United|University|Vice|West|Working|Workshop|In|On|At|For|From|And|But|He|She|They|We|It|Its|His|Her|Our|Their|As|While|When|After|Before|During|Day|Peace|Fellow\w*|Affairs|Rights|Human|Treasury|Commerce|Trade|Interior|Finance|Defen[cs]e|Education|Health|Civilian|Gentleman|Visit|Adviser|Advisor|Assistant|Major|Brigadier|Lieutenant|Honou?rable|Excellency|Dato|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Dr|Mr|Ms|Mrs|Prof|Amb|Post|Times|Journal|Tribune|Herald|News|Gazette|Guardian|Agency|Lead|Joint)$/;

/** Titles of address that stand before a name and are no role. */
const ADDRESS = 'Mr|Mrs|Ms|Dr|Prof|Shri|Smt|Mallam|Alhaji|Hon|Eng';
const ADDRESSED = new RegExp(`(?<=\\S),? (?:H\\.E\\.|(?:${ADDRESS}|Amb)\\b\\.?)(?: .*)?$`);

const AFTER_ROLE = new RegExp(
  `(?<![\\p{L}-])(${FORMAL}|${PLAIN}) ((?:(?:of|to|for|at) (?:the )?(?:(?:Republic|Kingdom|State) of )?(?:${PORTFOLIO}|@+) ?){0,2}(?:, )?(?:(?:${ADDRESS})\\.? |Ambassador |General |H\\.E\\. )*)(${NAME})`,
  'gu',
);
/** 'Given Surname, who is the president of …' */
const WHO_IS = new RegExp(
  `(?<![\\p{L}-])(${NAME}),? who (?:is|was|serves as|served as)(?: (?:currently|now|also))? ((?:the |an? )?[^,.;:()\\n]{3,160})`,
  'gu',
);
/** 'Given Surname (project manager, Lakeside Studios) opened' */
const IN_BRACKETS = new RegExp(`(?<![\\p{L}-])(${NAME}) \\(([^()\\n]{3,160})\\)(?=,? \\p{Ll})`, 'gu');
/** 'Given Surname, who heads the …' */
const WHO_LEADS = new RegExp(
  `(?<![\\p{L}-])(${NAME}),? who ((?:heads|leads|runs|directs|chairs|coordinates|manages|founded|oversees|teaches(?: \\p{L}+)? at|works (?:for|at)) [^,.;:()\\n]{3,120})`,
  'gu',
);
/** Before an office that is told of somebody already. */
const TOLD_OF = /\bwho (?:is|was|serves as|served as)(?: (?:currently|now|also))? (?:the |an? )?(?:[\p{L}-]+ ){0,4}$/u;
/** '"…", said Given Surname' */
const SAID_BY = new RegExp(
  `["'],? (?:said|says|added|noted|stressed|explained|stated|remarked|concluded|told us) (${NAME})(?=[,.]|$)`,
  'gu',
);
const WITH_ROLE = new RegExp(`(?<![\\p{L}-])(${NAME}), ((?:(?:the|a|an|former|acting) )?[^,.;:()\\n]{0,160})`, 'gu');
const SPEAKS = new RegExp(
  `(?<![\\p{L}-])(?<!\\b(?:from|in|near|of) )(${NAME}),? (?:also |then |further )?${VERB}\\b`,
  'gu',
);
const SECOND = new RegExp(`^ and (${NAME})`, 'u');
const COMPANY = new RegExp(
  `\\b(?:colleagues?|speakers|panell?ists|guests|experts|officials|leaders|friends|activists|scholars|presenters),? (?:including|such as|among them|like) (${NAME})(?:,? and (${NAME}))?`,
  'gu',
);
const ROLE_WORD = new RegExp(`(?<![\\p{L}-])(?:${FORMAL}|${PLAIN})(?![\\p{L}-])`, 'u');
/** 'Given Surname, of the Lakeside Institute,' */
const OF_BODY = /^(?:of|from|at|with) (?:the )?@+$/;
const ONE_WORD = new RegExp(`^(?:${FORMAL})$`, 'u');

/** 'Ambassador of France to Nigeria, Mr Given Surname': what stands before the title of address is the role. */
const ROLE_FIRST = new RegExp(
  `(?<![\\p{L}-])((?:${FORMAL}|${PLAIN})(?![\\p{L}-])[^.;:()\\n]{0,160}?), ((?:H\\.E\\. )?(?:Dr|Mr|Mrs|Ms|Prof|Amb|Ambassador|Major General|Brigadier General|General|Colonel|Judge)\\.? )(${NAME})`,
  'gu',
);
/** A country behind a name: 'President Given Surname of the Republic of Austria'. */
const OF_COUNTRY = /^ of (?:the )?(?:\p{Lu}\p{L}+ (?:of (?:the )?)?){0,3}$/u;

/** People, each with a strong sign: a role or title beside the name, or a verb of speaking after a name of two words or more. */
export function findPeople(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Person[] {
  if (!isEnglish(document)) {
    const people = mergePeople(peopleAbroad(document, organizations, countries));
    return isRomance(document.language) ? withSurnames(document, people) : people;
  }
  const bodies = mentionsOf(organizations);
  const masked = maskSpans(document.plain, [...bodies, ...countries]);
  const ends = [firstByEnd(bodies), firstByEnd(countries)];
  const context: Context = { document, organizations, bodies, countries, masked, people: [], mentioned: new Map() };
  for (const match of masked.matchAll(ROLE_FIRST)) {
    const [whole, role = '', , name = ''] = match;
    const nameStart = match.index + whole.length - name.length;
    const start = reachBack(context, match.index, ends);
    addPerson(context, nameStart, name, { start, end: match.index + role.length }, false, role);
  }
  for (const match of masked.matchAll(AFTER_ROLE)) {
    const [whole, role = '', middle = '', name = ''] = match;
    const nameStart = match.index + whole.length - name.length;
    if (TOLD_OF.test(masked.slice(Math.max(0, match.index - 80), match.index))) continue;
    const roleStart = reachBack(context, match.index, ends);
    addPerson(
      context,
      nameStart,
      name,
      { start: roleStart, end: nameStart },
      ONE_WORD.test(role) && middle === '',
      `${role} ${middle}`,
    );
    addSecond(context, nameStart + name.length, role);
  }
  for (const match of masked.matchAll(WHO_IS)) {
    const [whole, name = '', role = ''] = match;
    const lead = /^(?:the|an?) /.exec(role)?.[0].length ?? 0;
    const start = match.index + whole.length - role.length + lead;
    const own = cutRole(role.slice(lead));
    if (ROLE_WORD.test(own)) addPerson(context, match.index, name, { start, end: start + own.length }, false, own);
  }
  for (const match of masked.matchAll(IN_BRACKETS)) {
    const [whole, name = '', role = ''] = match;
    const start = match.index + whole.length - role.length - 1;
    if (ROLE_WORD.test(role)) addPerson(context, match.index, name, { start, end: start + role.length }, false, role);
  }
  for (const match of masked.matchAll(WHO_LEADS)) {
    const [whole, name = '', role = ''] = match;
    const start = match.index + whole.length - role.length;
    addPerson(context, match.index, name, { start, end: start + cutRole(role).length }, false, role);
  }
  for (const match of masked.matchAll(SAID_BY))
    addPerson(context, match.index + match[0].length - (match[1] ?? '').length, match[1] ?? '', null, false, '');
  for (const match of masked.matchAll(WITH_ROLE)) {
    const [whole, name = '', role = ''] = match;
    const start = match.index + whole.length - role.length;
    const end = start + cutRole(role).length;
    if (!(ROLE_WORD.test(role) || OF_BODY.test(role)) || namesAnother(context, { start, end })) continue;
    addPerson(context, match.index, name, { start, end }, false, role);
  }
  for (const match of masked.matchAll(COMPANY)) addCompany(context, match);
  for (const match of masked.matchAll(SPEAKS)) addPerson(context, match.index, match[1] ?? '', null, false, '');
  return withSurnames(document, mergePeople([...context.people, ...peopleListed(document)]));
}

/** 'Laureates A and B': a role in the plural holds for the second name too. */
function addSecond(context: Context, end: number, role: string): void {
  const second = /s$/.test(role) && !/^(?:Mrs|Ms)/.test(role) ? SECOND.exec(context.masked.slice(end, end + 80)) : null;
  if (second?.[1]) addPerson(context, end + second[0].length - second[1].length, second[1], null, false, '');
}

/** 'colleagues, including A and B' */
function addCompany(context: Context, match: RegExpExecArray): void {
  for (const name of [match[1], match[2]]) {
    if (name) addPerson(context, match.index + match[0].lastIndexOf(name), name, null, false, '');
  }
}

interface Context {
  document: TextDocument;
  organizations: readonly Organization[];
  bodies: readonly OwnedSpan[];
  countries: readonly CountryMention[];
  masked: string;
  people: Person[];
  /** Where each mention found so far begins, with the nearest end of those that begin there. */
  mentioned: Map<number, number>;
}

/** Whether a mention found so far begins after the start of `span` and ends in it. A described role is short: its places are few. */
function namesAnother({ mentioned }: Context, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) if ((mentioned.get(at) ?? end + 1) <= end) return true;
  return false;
}

/** The first of `spans` (in order of their start) that ends at each offset. */
function firstByEnd(spans: readonly Span[]): Map<number, Span> {
  const byEnd = new Map<number, Span>();
  for (const span of spans) if (!byEnd.has(span.end)) byEnd.set(span.end, span);
  return byEnd;
}

/** Where a role ends that a clause or another person follows: 'Chair for March 2020 and by …'. */
const ROLE_END = new RegExp(
  ` (?:and (?:by|to|with|from|on|in|the|H\\b|Mr|Ms|Mrs|Dr|${VERB})|for (?:\\p{Lu}\\p{Ll}+ )?(?:19|20)\\d\\d|who|which|that|while|where|met|led|gave|took|headed|joined|visited|attended|has|had|is|was|will|over|${VERB}|during|at the (?:conference|meeting|summit|workshop|opening)|on \\d|in (?:19|20)\\d\\d)(?![\\p{L}]).*$`,
  'u',
);

const cutRole = (role: string): string => role.replace(ROLE_END, '').trimEnd();

/** Words with capitals that describe a role before it: 'Homeland Security', 'Assistant', 'Under'. */
const DESCRIBING =
  /(?:^|[\s(])((?:(?!(?:The|A|An|In|On|At|By|And|But|As|When|While|Today|Then|Mr|Ms|Mrs|Dr|His|Her|Their|Its|Our|For|With|To|From|Former|That|Also)\b)\p{Lu}[\p{L}'-]+ ){1,4})$/u;

/** Words without capitals that belong to an office: 'research director', 'senior policy adviser'. */
const DESCRIBING_SMALL =
  /(?:^|[\s(])((?:(?:acting|assistant|associate|community|country|deputy|executive|field|first|former|legal|managing|policy|political|programme|project|regional|research|scientific|security|senior|special|technical|youth) ){1,3})$/u;

/** Takes in the describing words and the country or body just before a role. */
function reachBack({ document, masked }: Context, from: number, ends: readonly ReadonlyMap<number, Span>[]): number {
  const { plain } = document;
  const sentence = sentenceAt(document, from);
  const words = DESCRIBING.exec(masked.slice(Math.max(sentence?.start ?? 0, from - 60), from))?.[1] ?? '';
  const small = DESCRIBING_SMALL.exec(masked.slice(Math.max(sentence?.start ?? 0, from - 40), from))?.[1] ?? '';
  const start = from - Math.max(words.length, small.length);
  for (const byEnd of ends) {
    for (let end = start - 7; end < start; end++) {
      const before = byEnd.get(end);
      if (before && /^(?:\.|'s)? ?$/.test(plain.slice(end, start))) return before.start;
    }
  }
  return start;
}

function addPerson(
  context: Context,
  start: number,
  name: string,
  role: Span | null,
  oneWord: boolean,
  roleWords: string,
): void {
  const kept = cutName(name);
  const words = kept.split(' ');
  const from = start + name.indexOf(kept);
  if (!/\p{Ll}/u.test(kept)) return;
  if (!kept || (words.length < 2 && !oneWord) || (from !== start && role && role.end === start)) return;
  const { document, organizations, bodies, countries } = context;
  const span = { start: from, end: from + kept.length };
  if (/^(?:model|approach|program|strateg)/i.test(document.plain.slice(span.end + 1, span.end + 12))) return;
  const text = role ? clean(document.text.slice(role.start, role.end)) : null;
  const affiliation = role ? organizations[ownedWithin(bodies, role)[0]?.owner ?? -1] : undefined;
  const country = (role ? within(countries, role)[0] : undefined) ?? countryBehind(document, span, countries);
  const honorific = /^(?:Dr|Mr|Mrs|Ms|Prof)\.?\s*$/.test(roleWords);
  const own: Person['mentions'] = [{ ...span, role: 'name' }];
  if (role && text && !honorific) own.push({ start: role.start, end: role.start + text.length, role: 'publicRole' });
  for (const { start: at, end } of own) context.mentioned.set(at, Math.min(end, context.mentioned.get(at) ?? end));
  context.people.push({
    name: document.text.slice(span.start, span.end),
    publicRole: honorific ? null : text,
    affiliation: affiliation ?? null,
    countryCode: country?.countryCode ?? null,
    mentions: own,
  });
}

function countryBehind({ plain }: TextDocument, { end }: Span, countries: readonly CountryMention[]) {
  const next = countries[firstAtOrAfter(countries, end)];
  return next && next.start - end < 60 && OF_COUNTRY.test(plain.slice(end, next.start)) ? next : undefined;
}

/** The leading words that can be a name; stops at the first ordinary word, and at whose something is: "Given Surname's Visit". */
function cutName(name: string): string {
  const words = name
    .replace(/^(?:H\.)?E\. /, '')
    .replace(/^(?:(?:Alhaji|Alhaja|Mallam|Chief|Hon|Eng|Rev|Shri|Smt)\.? )+/, '')
    .replace(/'s?(?: .*)?$/, '')
    .split(' ');
  const start = words.findIndex((word) => !ORDINARY.test(word.replace(/\.$/, '')));
  if (start < 0) return '';
  const rest = words.slice(start);
  const stop = rest.findIndex((word) => ORDINARY.test(word.replace(/\.$/, '')));
  return (stop < 0 ? rest : rest.slice(0, stop)).join(' ').replace(/ (?:von|van|der|de|al|el|bin)$/, '');
}

/** A role without the title of address between it and the name. */
function clean(text: string): string {
  return text
    .replace(/[\s,]+$/, '')
    .replace(ADDRESSED, '')
    .replace(/[\s,]+$/, '')
    .slice(0, 300);
}
