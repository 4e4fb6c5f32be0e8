import { sentenceAt, type TextDocument } from './document';
import { identity } from './known-bodies';
import { programmesAbroad } from './names-romance';
import type { Organization } from './organization';
import { capitalPhrases, trimPhrase } from './phrases';
import type { CountryMention } from './places';
import { programmesInChinese } from './programmes-chinese';
import { quotedNames } from './programmes-quoted';
import {
  firstAtOrAfter,
  firstOfEach,
  indexSpans,
  mentionsOf,
  type OwnedSpan,
  type Span,
  type SpanIndex,
} from './spans';

export interface Programme {
  name: string;
  aliases: string[];
  lead: Organization | null;
  mentions: (Span & { role: string })[];
}

const KIND = 'programme|program|initiative|scheme|campaign|project|platform';
const WORDS =
  "[\\p{Lu}][\\p{L}'-]{1,40}(?![\\p{L}'-])(?: (?:of |for |the |and |to )?[\\p{Lu}][\\p{L}'-]{1,40}(?![\\p{L}'-])){0,4}";
const ALIAS = ' \\(([^()\\n]{2,60})\\)';
/** “Name” (Translation) programme: quoted or capitalised words, then the kind of thing, with a translation before or after it. */
const NAMED = new RegExp(
  `(?:"([\\p{Lu}][^"\\n]{1,60}?),?"|(?<![\\p{L}\\p{N}])'([\\p{Lu}][^"'\\n]{1,60}?),?'(?![\\p{L}])|(?<![\\p{L}\\p{N}'-])(${WORDS}))(?:${ALIAS})? (?:[\\p{Ll}-]{1,30} ){0,2}?(?:${KIND})(?![\\p{L}-])(?:${ALIAS})?`,
  'gu',
);
/** a programme called “Name” (Translation) */
const CALLED = new RegExp(
  `\\b(?:${KIND}),? (?:called|named|known as|dubbed|entitled|titled) (?:"([^"\\n]{2,60})"|(?<![\\p{L}\\p{N}])'([^"'\\n]{2,60})'(?![\\p{L}])|(${WORDS}))(?:${ALIAS})?`,
  'gu',
);
const FORMAL_KIND = /^(?:Programme|Program|Initiative|Scheme|Campaign|Accelerator)$/;
const QUOTED_FORMAL =
  /"((?:[\p{Lu}][\p{L}'-]{1,40} ){1,4}(?:Programme|Program|Initiative|Scheme|Campaign|Accelerator)),?"/gu;
const OPENER =
  /^(?:The|This|That|These|Such|Its|Their|Our|His|Her|A|An|Another|Each|Any|Some|National|State|Government|New|In|At|As|One|Under|Through|With|For|Both|And|But|Of|By)\b ?/;
const RUN_BY =
  /\b(?:overseen|run|led|managed|administered|implemented|operated|coordinated|supervised|conducted|directed)(?: jointly)? by (?:the )?$/i;
const RUNS =
  /^(?: \([A-Z]+\))?,? (?:which |that )?(?:oversees|runs|leads|manages|administers|implements|operates|coordinates|supervises) (?:the |its )?/i;

/** Regions and fields of work before 'programme': no name of one. */
const NO_NAME =
  /^(?:(?:Eastern|Western|Northern|Southern|Central|North|South|East|West) \p{L}+|P?CVE|PVE|P\/CVE|CT|Counter-[Tt]errorism)$/u;

const MOST_ALIASES = 20;

interface Finder {
  document: TextDocument;
  bodies: SpanIndex;
  names: ReadonlySet<string>;
  countries: SpanIndex;
  found: Map<string, Programme>;
  /** Where each programme found is named. */
  starts: Map<Programme, Set<number>>;
  isOrdinary: (phrase: string) => boolean;
}

/** Named schemes: a quoted or capitalised name with 'programme', 'initiative' and the like beside it. */
export function findProgrammes(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Programme[] {
  const finder: Finder = {
    document,
    bodies: indexSpans(organizations.flatMap((one) => one.mentions)),
    names: new Set(
      organizations.flatMap((one) => [identity(one.name), ...(one.acronym ? [identity(one.acronym)] : [])]),
    ),
    countries: indexSpans(countries),
    found: new Map(),
    starts: new Map(),
    isOrdinary: ordinaryPhrases(document),
  };
  for (const pattern of [NAMED, CALLED]) {
    for (const match of document.plain.matchAll(pattern)) {
      const [whole, double, single, words, ...aliases] = match;
      const name = double ?? single ?? words ?? '';
      if (words?.endsWith("'") && !words.endsWith("s'")) continue;
      add(finder, name, match.index + whole.indexOf(name), aliases.find(Boolean), match);
    }
  }
  for (const match of document.plain.matchAll(QUOTED_FORMAL))
    add(finder, match[1] ?? '', match.index + 1, undefined, match);
  for (const { start, end } of quotedNames(document, 'programme')) {
    add(finder, document.plain.slice(start, end), start);
  }
  const others = [...organizations.flatMap((one) => one.mentions), ...countries].sort((a, b) => a.start - b.start);
  for (const { start, end } of programmesAbroad(document)) {
    // 'programa Fronteras de la OEA': whose it is begins behind its name.
    const cut = Math.min(end, others[firstAtOrAfter(others, start + 1)]?.start ?? end);
    const name = document.plain.slice(start, cut).replace(cut < end ? /(?: \p{Ll}+| [dl]')* ?$/u : /$/, '');
    addAbroad(finder, start, start + name.length);
  }
  addFormal(finder);
  if (document.language === 'zh') for (const span of programmesInChinese(document)) addChinese(finder, span);
  const programmes = [...finder.found.values()].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  const leads = mentionsOf(organizations);
  for (const programme of programmes) addLead(document, programme, organizations, leads);
  return programmes;
}

function add(finder: Finder, written: string, at: number, alias?: string, match?: RegExpExecArray): void {
  const { document, found } = finder;
  const lead = OPENER.exec(written)?.[0].length ?? 0;
  const start = at + lead;
  const name = document.text.slice(start, at + written.length);
  if (!isName(finder, name, start, lead > 0)) return;
  const programme = found.get(identityOf(name)) ?? { name, aliases: [], lead: null, mentions: [] };
  const starts = finder.starts.get(programme) ?? new Set();
  if (starts.has(start)) return;
  finder.starts.set(programme, starts.add(start));
  programme.mentions.push({ start, end: start + name.length, role: 'name' });
  if (alias && match && !/^[A-Z]{2,}$/.test(alias)) {
    const aliasStart = match.index + match[0].lastIndexOf(`(${alias}`) + 1;
    const bare = document.text.slice(aliasStart, aliasStart + alias.length).replace(/^["“]|["”]$/g, '');
    if (programme.aliases.length < MOST_ALIASES && !programme.aliases.includes(bare)) programme.aliases.push(bare);
    starts.add(aliasStart);
    programme.mentions.push({ start: aliasStart, end: aliasStart + alias.length, role: 'aliases' });
  }
  found.set(identityOf(name), programme);
}

function addChinese({ document, found, names }: Finder, { start, end }: Span): void {
  const name = document.text.slice(start, end);
  if (!names.has(identity(name))) addMention(found, name, { start, end });
}

/** A name that French or Spanish words for a programme lead to; of several in one text each is named once. */
function addAbroad({ document, bodies, countries, found }: Finder, start: number, end: number): void {
  if (bodies.overlaps({ start, end }) || countries.covers({ start, end })) return;
  addMention(found, document.text.slice(start, end), { start, end });
}

function addMention(found: Finder['found'], name: string, { start, end }: Span): void {
  const programme = found.get(identityOf(name)) ?? { name, aliases: [], lead: null, mentions: [] };
  if (programme.mentions.some((one) => one.start === start)) return;
  programme.mentions.push({ start, end, role: 'name' });
  found.set(identityOf(name), programme);
}

function identityOf(name: string): string {
  return identity(name).replace(/ (?:for|on|of|the) /g, ' ');
}

function isName(finder: Finder, name: string, start: number, opened: boolean): boolean {
  const { document, bodies, names, countries, isOrdinary } = finder;
  const { plain } = document;
  const end = start + name.length;
  if (name.length < 2 || names.has(identity(name)) || NO_NAME.test(name)) return false;
  if (bodies.overlaps({ start, end }) || countries.covers({ start, end })) return false;
  const block = document.blocks[sentenceAt(document, start)?.block ?? -1];
  if (block?.kind === 'heading' || block?.kind === 'metadata') return false;
  if (plain[start - 1] === '"') return true;
  const opensSentence =
    !opened && (start === block?.start || /[.!?:]["')]*\s$/.test(plain.slice(Math.max(0, start - 3), start)));
  return !(opensSentence && isOrdinary(`${name.charAt(0).toLowerCase()}${name.slice(1)}`));
}

const LONGEST_NAME = 14;
const FIRST_LETTERS = /^[\p{L}\p{M}\p{N}]+/u;

/** Whether a phrase stands in the text as it is, after a space. The phrases that begin with one word are gathered when one is first asked for. */
function ordinaryPhrases({ plain, words }: TextDocument): (phrase: string) => boolean {
  const firstOf = (text: string) => FIRST_LETTERS.exec(text)?.[0] ?? '';
  const places = new Map<string, number[]>();
  words.forEach(({ text, start }, index) => {
    if (plain[start - 1] !== ' ') return;
    const first = firstOf(text);
    const known = places.get(first);
    if (known) known.push(index);
    else places.set(first, [index]);
  });
  const gathered = new Map<string, Set<string>>();
  return (phrase) => {
    const first = firstOf(phrase);
    const phrases = gathered.get(first) ?? new Set();
    if (!gathered.has(first)) {
      for (const index of places.get(first) ?? []) {
        const from = words[index]?.start;
        for (const { end } of words.slice(index, index + LONGEST_NAME)) phrases.add(plain.slice(from, end));
      }
      gathered.set(first, phrases);
    }
    return phrases.has(phrase);
  };
}

/** Names found so far, by which a longer or a shorter form of one is known again. */
function knownForms(found: ReadonlyMap<string, Programme>) {
  const order = new Map<string, number>();
  /** By each beginning of a name in whole words, the names that begin so. */
  const byBeginning = new Map<string, string[]>();
  const beginnings = (id: string) => id.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' '));
  const note = (id: string) => {
    order.set(id, order.size);
    for (const beginning of beginnings(id)) {
      const ids = byBeginning.get(beginning);
      if (ids) ids.push(id);
      else byBeginning.set(beginning, [id]);
    }
  };
  for (const id of found.keys()) note(id);
  /** The first name that begins with `id`, or with which `id` begins. */
  const formOf = (id: string): string | undefined => {
    const longer = byBeginning.get(id) ?? [];
    while (longer[0] !== undefined && !found.has(longer[0])) longer.shift();
    const forms = [longer[0], ...beginnings(id)].filter((one) => one !== undefined && found.has(one));
    return forms.sort((a = '', b = '') => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
  };
  return { note, formOf };
}

/** 'Presidential Initiative for Renewal': a capitalised name that holds the kind of thing itself. */
function addFormal(finder: Finder): void {
  const { document, found, countries, bodies } = finder;
  const forms = knownForms(found);
  for (const phrase of capitalPhrases(document)) {
    const words = trimPhrase(phrase);
    const kind = words.findIndex((word) => FORMAL_KIND.test(word.text));
    const first = words[0];
    const last = words.at(-1);
    if (/^(?:Director|Head|Coordinator|Manager|Chief)$/.test(first?.text ?? '')) continue;
    if (kind < 1 || !first || !last || words.length > 14) continue;
    const start = first.start;
    const name = document.text.slice(start, last.end);
    const only = words.slice(0, kind).every((word) => countries.covers(word));
    if (only || bodies.overlaps({ start, end: last.end }) || !isName(finder, name, start, false)) continue;
    const id = identityOf(name);
    const form = forms.formOf(id);
    const known = form === undefined ? undefined : found.get(form);
    const mention = { start, end: last.end, role: 'name' };
    if (form !== undefined && known && form.length >= id.length) {
      known.mentions.push(mention);
      continue;
    }
    if (form !== undefined) found.delete(form);
    const mentions = known?.mentions ?? [];
    mentions.push(mention);
    found.set(id, { name, aliases: known?.aliases ?? [], lead: null, mentions });
    forms.note(id);
  }
}

/** Who runs a programme, where the same sentence says so: 'overseen by …', or '… oversees the …'. */
function addLead(
  document: TextDocument,
  programme: Programme,
  organizations: readonly Organization[],
  bodies: readonly OwnedSpan[],
): void {
  for (const mention of [...programme.mentions]) {
    const sentence = sentenceAt(document, mention.start);
    for (const { start, end, owner } of sentence ? firstOfEach(bodies, sentence) : []) {
      const passive =
        start > mention.end && RUN_BY.test(document.plain.slice(Math.max(mention.end, start - 60), start));
      const active = end < mention.start && mention.start - end < 60;
      if (!passive && !(active && RUNS.test(document.plain.slice(end, mention.start)))) continue;
      programme.lead = organizations[owner] ?? null;
      programme.mentions.push({ start, end, role: 'leadOrganizationId' });
      return;
    }
  }
}
