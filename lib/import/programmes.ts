import { type Span, sentenceAt, type TextDocument } from './document';
import { identity, type Organization } from './organizations';
import { capitalPhrases, trimPhrase } from './phrases';
import type { CountryMention } from './places';

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
  `(?:"([\\p{Lu}][^"\\n]{1,60}?),?"|(?<![\\p{L}\\p{N}'-])(${WORDS}))(?:${ALIAS})? (?:[\\p{Ll}-]{1,30} ){0,2}?(?:${KIND})(?![\\p{L}-])(?:${ALIAS})?`,
  'gu',
);
/** a programme called “Name” (Translation) */
const CALLED = new RegExp(
  `\\b(?:${KIND}),? (?:called|named|known as|dubbed|entitled|titled) (?:"([^"\\n]{2,60})"|(${WORDS}))(?:${ALIAS})?`,
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

interface Finder {
  document: TextDocument;
  bodies: readonly Span[];
  names: ReadonlySet<string>;
  countries: readonly CountryMention[];
  found: Map<string, Programme>;
}

/** Named schemes: a quoted or capitalised name with 'programme', 'initiative' and the like beside it. */
export function findProgrammes(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Programme[] {
  const finder: Finder = {
    document,
    bodies: organizations.flatMap((one) => one.mentions),
    names: new Set(
      organizations.flatMap((one) => [identity(one.name), ...(one.acronym ? [identity(one.acronym)] : [])]),
    ),
    countries,
    found: new Map(),
  };
  for (const pattern of [NAMED, CALLED]) {
    for (const match of document.plain.matchAll(pattern)) {
      const name = match[1] ?? match[2] ?? '';
      add(finder, name, match.index + match[0].indexOf(name), match[3] ?? match[4], match);
    }
  }
  for (const match of document.plain.matchAll(QUOTED_FORMAL))
    add(finder, match[1] ?? '', match.index + 1, undefined, match);
  addFormal(finder);
  const programmes = [...finder.found.values()].sort(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
  for (const programme of programmes) addLead(document, programme, organizations);
  return programmes;
}

function add(finder: Finder, written: string, at: number, alias: string | undefined, match: RegExpExecArray): void {
  const { document, found } = finder;
  const lead = OPENER.exec(written)?.[0].length ?? 0;
  const start = at + lead;
  const name = document.text.slice(start, at + written.length);
  if (!isName(finder, name, start, lead > 0)) return;
  const programme = found.get(identityOf(name)) ?? { name, aliases: [], lead: null, mentions: [] };
  if (programme.mentions.some((mention) => mention.start === start)) return;
  programme.mentions.push({ start, end: start + name.length, role: 'name' });
  if (alias && !/^[A-Z]{2,}$/.test(alias)) {
    const aliasStart = match.index + match[0].lastIndexOf(`(${alias}`) + 1;
    const bare = document.text.slice(aliasStart, aliasStart + alias.length).replace(/^["“]|["”]$/g, '');
    if (!programme.aliases.includes(bare)) programme.aliases.push(bare);
    programme.mentions.push({ start: aliasStart, end: aliasStart + alias.length, role: 'aliases' });
  }
  found.set(identityOf(name), programme);
}

function identityOf(name: string): string {
  return identity(name).replace(/ (?:for|on|of|the) /g, ' ');
}

function isName({ document, bodies, names, countries }: Finder, name: string, start: number, opened: boolean): boolean {
  const { plain } = document;
  const end = start + name.length;
  if (name.length < 2 || names.has(identity(name))) return false;
  if (bodies.some((one) => one.start < end && start < one.end)) return false;
  if (countries.some((one) => one.start <= start && one.end >= end)) return false;
  const block = document.blocks[sentenceAt(document, start)?.block ?? -1];
  if (block?.kind === 'heading' || block?.kind === 'metadata') return false;
  if (plain[start - 1] === '"') return true;
  const opensSentence =
    !opened && (start === block?.start || /[.!?:]["')]*\s$/.test(plain.slice(Math.max(0, start - 3), start)));
  return !(opensSentence && plain.includes(` ${name.charAt(0).toLowerCase()}${name.slice(1)}`));
}

/** 'Presidential Initiative for Renewal': a capitalised name that holds the kind of thing itself. */
function addFormal(finder: Finder): void {
  const { document, found, countries, bodies } = finder;
  for (const phrase of capitalPhrases(document)) {
    const words = trimPhrase(phrase);
    const kind = words.findIndex((word) => FORMAL_KIND.test(word.text));
    const first = words[0];
    const last = words.at(-1);
    if (/^(?:Director|Head|Coordinator|Manager|Chief)$/.test(first?.text ?? '')) continue;
    if (kind < 1 || !first || !last || words.length > 14) continue;
    const start = first.start;
    const name = document.text.slice(start, last.end);
    const only = words
      .slice(0, kind)
      .every((word) => countries.some((one) => one.start <= word.start && word.end <= one.end));
    if (only || bodies.some((one) => one.start < last.end && start < one.end) || !isName(finder, name, start, false))
      continue;
    const known = [...found].find(([id]) => id.startsWith(identityOf(name)) || identityOf(name).startsWith(`${id} `));
    if (known && known[0].length >= identityOf(name).length) {
      known[1].mentions.push({ start, end: last.end, role: 'name' });
      continue;
    }
    if (known) found.delete(known[0]);
    const mentions = [...(known?.[1].mentions ?? []), { start, end: last.end, role: 'name' }];
    found.set(identityOf(name), { name, aliases: known?.[1].aliases ?? [], lead: null, mentions });
  }
}

/** Who runs a programme, where the same sentence says so: 'overseen by …', or '… oversees the …'. */
function addLead(document: TextDocument, programme: Programme, organizations: readonly Organization[]): void {
  for (const mention of [...programme.mentions]) {
    const sentence = sentenceAt(document, mention.start);
    if (!sentence) continue;
    for (const organization of organizations) {
      const place = organization.mentions.find((one) => one.start >= sentence.start && one.end <= sentence.end);
      if (!place) continue;
      const passive = place.start > mention.end && RUN_BY.test(document.plain.slice(mention.end, place.start));
      const between = place.end < mention.start ? document.plain.slice(place.end, mention.start) : '';
      if (!passive && !(RUNS.test(between) && between.length < 60)) continue;
      programme.lead = organization;
      programme.mentions.push({ start: place.start, end: place.end, role: 'leadOrganization' });
      return;
    }
  }
}
