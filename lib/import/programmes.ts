import { type Span, sentenceAt, type TextDocument } from './document';
import { identity, type Organization } from './organizations';
import type { CountryMention } from './places';

export interface Programme {
  name: string;
  aliases: string[];
  lead: Organization | null;
  mentions: (Span & { role: string })[];
}

const KIND =
  'programme|program|Programme|Program|initiative|Initiative|scheme|Scheme|campaign|Campaign|project|platform|Accelerator';
/** “Name” (Translation) programme: quoted, or capitalised words, then the kind of thing. */
const NAMED = new RegExp(
  `(?:"([\\p{Lu}][^"\\n]{1,60}?),?"|(?<![\\p{L}\\p{N}'-])([\\p{Lu}][\\p{L}'-]+(?: (?:of |for |the |and |to )?[\\p{Lu}][\\p{L}'-]+){0,4}))(?: \\(([^()\\n]{2,60})\\))? (?:[\\p{Ll}-]+ ){0,2}?(?:${KIND})(?![\\p{L}])`,
  'gu',
);
/** a programme called “Name” */
const CALLED =
  /\b(?:programme|program|initiative|scheme|campaign|project)(?:,)? (?:called|named|known as|dubbed|entitled|titled) (?:"([^"\n]{2,60})"|([\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+){0,4}))(?: \(([^()\n]{2,60})\))?/gu;
/** Presidential Initiative for Renewal */
const FORMAL =
  /(?<![\p{L}])((?:[\p{Lu}][\p{L}'-]+ ){1,5}(?:Programme|Program|Initiative|Scheme|Campaign)(?: (?:for|on|of) (?:the )?[\p{Lu}][\p{L}-]+(?: [\p{Lu}][\p{L}-]+){0,3})?)/gu;
const OPENER =
  /^(?:The|This|That|These|Such|Its|Their|Our|His|Her|A|An|Another|Each|Any|Some|National|State|Government|New|In|At|As|One|Under)\b/;
const RUN_BY =
  /\b(?:overseen|run|led|managed|administered|implemented|operated|coordinated|supervised|conducted|directed) (?:jointly )?by (?:the )?$/i;
const RUNS =
  /^[ ,](?:\([A-Z]+\) )?(?:which |that )?(?:oversees|runs|leads|manages|administers|implements|operates|coordinates|supervises) (?:the |its )?/i;

/** Named schemes: a quoted or capitalised name followed by 'programme', 'initiative' and the like, or introduced by 'called'. */
export function findProgrammes(
  document: TextDocument,
  organizations: readonly Organization[],
  countries: readonly CountryMention[],
): Programme[] {
  const found = new Map<string, Programme>();
  const taken = new Set(
    organizations.flatMap((one) => [identity(one.name), ...(one.acronym ? [identity(one.acronym)] : [])]),
  );
  const add = (name: string, start: number, alias: string | undefined, aliasStart: number) => {
    if (!isName(document, name, start, taken, countries)) return;
    const programme = found.get(identity(name)) ?? {
      name: document.text.slice(start, start + name.length),
      aliases: [],
      lead: null,
      mentions: [],
    };
    programme.mentions.push({ start, end: start + name.length, role: 'name' });
    if (alias && !/^[A-Z]{2,}$/.test(alias) && !programme.aliases.includes(alias)) {
      programme.aliases.push(alias.replace(/^"|"$/g, ''));
      programme.mentions.push({ start: aliasStart, end: aliasStart + alias.length, role: 'aliases' });
    }
    found.set(identity(name), programme);
  };
  for (const pattern of [NAMED, CALLED]) {
    for (const match of document.plain.matchAll(pattern)) {
      const name = match[1] ?? match[2] ?? '';
      const alias = match[3];
      add(name, match.index + match[0].indexOf(name), alias, match.index + match[0].indexOf(`(${alias}`) + 1);
    }
  }
  for (const match of document.plain.matchAll(FORMAL)) add(match[1] ?? '', match.index, undefined, 0);
  const programmes = [...found.values()];
  for (const programme of programmes) addLead(document, programme, organizations);
  return programmes;
}

function isName(
  { plain }: TextDocument,
  name: string,
  start: number,
  taken: ReadonlySet<string>,
  countries: readonly CountryMention[],
): boolean {
  if (name.length < 2 || OPENER.test(name) || taken.has(identity(name))) return false;
  const end = start + name.length;
  if (countries.some((one) => one.start <= start && one.end >= end)) return false;
  const quoted = plain[start - 1] === '"';
  if (quoted) return true;
  const opensSentence = start === 0 || /[.!?:\n]["')]*\s?$/.test(plain.slice(Math.max(0, start - 3), start));
  const common = new RegExp(
    `(?<![\\p{L}])${name.charAt(0).toLowerCase()}${name.slice(1).replace(/[^\p{L}]/gu, '.')}(?![\\p{L}])`,
    'u',
  ).test(plain);
  return !(opensSentence && (common || !name.includes(' ')) && !/^[\p{Lu}][\p{L}]+$/u.test(name)) && !common;
}

function addLead(document: TextDocument, programme: Programme, organizations: readonly Organization[]): void {
  for (const mention of programme.mentions) {
    const sentence = sentenceAt(document, mention.start);
    if (!sentence) continue;
    for (const organization of organizations) {
      for (const place of organization.mentions) {
        if (place.start < sentence.start || place.end > sentence.end) continue;
        const passive = place.start > mention.end && RUN_BY.test(document.plain.slice(mention.end, place.start));
        const between = place.end < mention.start ? document.plain.slice(place.end, mention.start) : '';
        const active = RUNS.test(between) && between.length < 60;
        if (!passive && !active) continue;
        programme.lead = organization;
        programme.mentions.push({ start: place.start, end: place.end, role: 'leadOrganization' });
        return;
      }
    }
  }
}
