import { acronymAfter, type OrganizationMention } from './body-mention';
import type { TextDocument } from './document';
import type { CountryMention } from './places';
import { indexSpans, type Span, within } from './spans';

/** What names of bodies begin with in French and Spanish; whatever is written with a capital behind it belongs to them. */
const HEAD =
  '(?:Minist(?:ère|erio)|Conse(?:il|jo)|Comité|Commission|Comisión|Institut|Instituto|Universi(?:té|dad)|Agenc(?:e|ia)|Centr(?:e|o)|Office|Oficina|Organi[sz]a(?:tion|ción)|Uni(?:on|ón)|F(?:o|u)nda(?:tion|ción)|Association|Asociación|Secr(?:é|e)tar(?:iat|ía)|Bureau|Parlement|Parlamento|Cour|Corte|Banque|Banco|Fédération|Federación|Confédération|Confederación|Diputación|Ayuntamiento|Observato(?:ire|rio)|Réseau|Red|Alliance|Alianza|Coalition|Coalición|Ligue|Liga|Autori(?:té|dad)|Acad(?:é|e)mi(?:e|a)|École|Escuela|Direc(?:tion|ción)|Cellule|Unidad|Tribunal|Fiscalía|Defensoría|Procuraduría|Polic(?:e|ía)|Gendarmerie|Guardia|Chambre|Cámara|Collège|Colegio|Haut-Commissariat|Alto Comisionado|Mission|Misión|Groupe|Grupo|Plateforme|Plataforma|Communauté|Comunidad|Mancomunidad|Prefectura|Préfecture|Consejería|Fonds|Fondo|Laboratoire|Laboratorio)';
const ARTICLE = "(?:la |las |los |el |les |le |l'|lo )?";
const JOIN = `(?:(?:de |del |des |du |d'|para |pour |contra |contre |sur |sobre |y |et |e )${ARTICLE}(?:de |du |des |d')?${ARTICLE})`;
const CAPITAL = "\\p{Lu}[\\p{L}'-]+";
const NAMED = new RegExp(`(?<![\\p{L}-])${HEAD}(?![\\p{L}])(?:(?: ${JOIN}| )${CAPITAL}){1,8}`, 'gu');
/** 'le ministère togolais de la Sécurité', 'ministère de la justice' */
const MINISTRY =
  /(?<![\p{L}-])(?:minist(?:ère|erio)|secrétariat d'État|secretaría)(?: \p{Ll}{4,}(?:ais|ois|ien|ain|éen|ano|ino|és|eño|ense|al))?(?: (?:de la |de l'|des |du |de |del |d'))(?:(?:affaires étrangères|éducation nationale|relaciones exteriores|asuntos exteriores|justice|justicia|sécurité|seguridad|défense|defensa|intérieur|interior|jeunesse|santé|salud|educación|culture|cultura|gobernación)(?![\p{L}])|\p{Lu}[\p{L}'-]+)(?:(?:,? (?:et |y )?(?:de la |de l'|des |du |del |de )?)\p{Lu}[\p{Ll}'-]+){0,4}/gu;
/** 'la asociación Jossour', 'l'association Parole ouverte' */
const SMALL_HEAD =
  /(?<=(?:^|[\s(])(?:l'|[Ll]a |[Ee]l |[Ll]e |une |un |una ))(?:association|asociación|fondation|fundación|ONG|collectif|colectivo|coopérative|cooperativa|think tank) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})(?![\p{L}'-])/gu;
/** 'l'Observatoire sahélien des radicalités': French writes small what stands behind the first word of a name. */
const ADJECTIVE =
  ' \\p{Ll}{2,}(?:al|ale|ales|aux|ique|iques|aire|aires|el|elle|els|elles|ien|ienne|iens|iennes|ais|aise|ois|oise|ain|aine|éen|éenne|if|ive|ifs|ives|eur|eure|iste|istes)(?![\\p{L}-])';
const NOUN = `(?!une? )[\\p{L}-]{4,}(?:${ADJECTIVE})?`;
const NAMED_SMALL = new RegExp(
  `(?<=(?:[Ll]'|[dD]'|[Ll]a |[Ll]e |du |de |des |au |par |et |, ))${HEAD}(?![\\p{L}])(?:${ADJECTIVE}){0,2} (?:(?:de |pour |contre |sur )?(?:la |le |les |[dl]')|du |des |de |pour |contre )${NOUN}(?: (?:et )?(?:(?:de |contre )(?:la |le |les |l')?|du |des |d'|(?<=et ))(?!(?:les|leur|ses|aux|qui) )${NOUN}){0,3}`,
  'gu',
);
/** What every body of its kind is: with the word for it alone it is no name. */
const ANY =
  /^(?:Nacional(?:es)?|National|Internacional(?:es)?|International|Regional(?:es)?|Europe[ao]s?|General(?:es)?|Central(?:es)?|Mundial|Públic[ao]|Federal|Local(?:es)?|Ejecutiv[ao]|Suprem[ao]|Superior|Técnic[ao]|Especial|Permanente|Civil|Fiscal|Penal|Municipal|Social|Judicial)$/;
/** Short names that this suffices for: 'Fédération Wallonie-Bruxelles'. */
const OF_TWO =
  /^(?:Fédération|Federación|F[ou]nda(?:tion|ción)|Association|Asociación|Institut|Instituto|Observato\p{L}+|Université|Universidad|Réseau|Red) /u;
/** Several that meet, and where they do: no bodies. */
const NO_NAME =
  /^(?:Grup[oe] de [Tt]ra|(?:Centr[eo]|Palacio|Palais) (?:\p{L}+ )?(?:de |des )?[Cc]on(?:f|gr|ven))|^Comit(?:é|ée) (?:[Oo]rgani|[Dd]irec)/u;
/** The last word before an acronym in brackets, and as much before it as a name takes. */
const ACRONYM = /(?<=[\p{L}"]) \(([A-Z][A-Za-z0-9-]{1,11})\)/gu;
const LONGEST = 160;
/** What has an acronym and is no body. */
const NO_BODY =
  /^(?:Plan|Stratégie|Estrategia|Program(?:me|a)|Proyecto|Projet|Conven(?:tion|ción)|Protocol[eo]|Objectifs|Objetivos|Loi|Ley|Code|Código|Initiative|Iniciativa|Accord|Acuerdo|Combatt?\p{L}+|Armes|Armas|Produit|Producto|Indice|Índice|Taux|Système|Sistema|M|Mme|Sra?|Le|La|Les|Los|Las|El|Un|Une|Una|En|À|Au|Selon|Según|Pour|Para|Par|Por)$/u;

/** Names in French and Spanish, where small words stand between the great ones. */
export function namedInRomance(
  document: TextDocument,
  known: readonly OrganizationMention[],
  countries: readonly CountryMention[],
): OrganizationMention[] {
  const { plain, language } = document;
  const bodies = indexSpans(known);
  const found: OrganizationMention[] = [];
  const taken = new Uint8Array(plain.length);
  const starts = new Set([...known, ...countries].map(({ start }) => start));
  const add = (span: Span, acronym: string | null) => {
    if (bodies.overlaps(span) || taken.subarray(span.start, span.end).includes(1)) return;
    taken.fill(1, span.start, span.end);
    found.push({ ...span, body: null, acronym });
  };
  for (const match of plain.matchAll(ACRONYM)) {
    const span = shortenedTo(plain, match.index, match[1] ?? '');
    if (span) add(span, match[1] ?? null);
  }
  const patterns = language === 'fr' ? [NAMED_SMALL, NAMED] : [NAMED];
  for (const match of patterns.flatMap((pattern) => [...plain.matchAll(pattern)])) {
    const own = withoutPlaces(document, starts, countries, { start: match.index, end: match.index + match[0].length });
    const name = plain.slice(own.start, own.end);
    const words = name.split(' ');
    if (words.length < 2 || (words.length === 2 && (!OF_TWO.test(name) || ANY.test(words[1] ?? '')))) continue;
    if (!NO_NAME.test(name)) add(own, acronymAfter(document, own));
  }
  for (const match of plain.matchAll(MINISTRY))
    add(withoutPlaces(document, starts, countries, { start: match.index, end: match.index + match[0].length }), null);
  for (const match of plain.matchAll(SMALL_HEAD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    add(span, acronymAfter(document, span));
  }
  return shortForms(
    plain,
    found.sort((a, b) => a.start - b.start),
  );
}

const MINISTRY_ADJECTIVE = /^(minist(?:ère|erio)) (?!de |des |du |del |d')\p{Ll}+ /iu;

/** A ministry that is named again by less of its name is the same: 'ministère de la Sécurité' for 'ministère togolais de la Sécurité'. */
function shortForms(plain: string, found: OrganizationMention[]): OrganizationMention[] {
  const long = new Map<string, string>();
  return found.map((one) => {
    const name = plain.slice(one.start, one.end);
    if (!/^minist/i.test(name)) return one;
    const bare = name.replace(MINISTRY_ADJECTIVE, '$1 ').toLowerCase();
    const same = [...long].find(([known]) => known === bare || known.startsWith(`${bare} `))?.[1];
    if (same === undefined) long.set(bare, name);
    return same === undefined || same === name
      ? one
      : { ...one, body: { name: same, acronym: null, kind: 'government' } };
  });
}

/** The words before an acronym whose first letters it is made of, from the one with its first letter on. */
function shortenedTo(plain: string, end: number, acronym: string): Span | null {
  const letters = plainLetters(acronym).replace(/[^A-Z]/g, '');
  if (letters.length < 2) return null;
  const before = /[^.;:,()"\n]*$/u.exec(plain.slice(Math.max(0, end - LONGEST), end))?.[0] ?? '';
  const words = [...before.matchAll(/[\p{L}-]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: end - before.length + index,
  }));
  for (let first = words.length - 1; first >= 0; first--) {
    const { word = '', start = end } = words[first] ?? {};
    if (!/^\p{Lu}/u.test(word) || plainLetters(word)[0] !== letters[0] || NO_BODY.test(word)) continue;
    const initials = words
      .slice(first)
      .flatMap((one) => one.word.split('-').map((part) => plainLetters(part)[0] ?? ''));
    if (initials.length >= 2 && holdsInOrder(initials, letters)) return { start, end };
  }
  return null;
}

const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

/** Whether the letters stand among the initials in their order. */
function holdsInOrder(initials: readonly string[], letters: string): boolean {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return at === letters.length;
}

const AND = / (?:y|et|e) (?:la |las |los |el |les |le |l'|de la |de l'|du |des |del |de )?/g;

/** A name without the country behind it, the 'of the' that led there, and another body or state that 'and' joins to it. */
function withoutPlaces(
  { plain }: TextDocument,
  starts: ReadonlySet<number>,
  countries: readonly CountryMention[],
  span: Span,
): Span {
  let { end } = span;
  for (const match of plain.slice(span.start, end).matchAll(AND)) {
    const next = span.start + match.index + match[0].length;
    const isOther = starts.has(next) || OTHER_HEAD.test(plain.slice(next, next + 24));
    if (isOther) end = Math.min(end, span.start + match.index);
  }
  const last = within(countries, { start: span.start, end }).find((one) => !one.demonym && one.end === end);
  if (!last) return { start: span.start, end };
  const lead = plain.slice(span.start, last.start);
  const bare = lead.replace(/ (?:de la|de l'|del|du|des|de|d') ?$/, '');
  return { start: span.start, end: bare === lead ? end : span.start + bare.length };
}
const OTHER_HEAD = new RegExp(`^${HEAD}(?![\\p{L}])`, 'u');
