import { sentenceAt, type TextDocument } from './document';
import { isRomance } from './languages';
import type { Span } from './spans';

/** What French and Spanish call by a name of its own, with the words that name it. */
interface NamedThing extends Span {
  /** Whether the name stands in quotation marks. */
  quoted: boolean;
}

const ARTICLE = "(?:la |las |los |el |les |le |l'|su |sus )?";
const JOIN = `(?:(?:de |del |des |du |d'|para |pour |contra |contre |sur |sobre |en |y |et |e |à |aux? |por |con |sans |sin |l'|la |les )${ARTICLE})`;
const CAPITAL = "\\p{Lu}[\\p{L}'-]*";
/** Words with capitals, and the small ones between them. */
const NAME = `${CAPITAL}(?: ${JOIN}?(?:${CAPITAL}|\\d{4}))*`;
const QUOTED = '" ?([\\p{Lu}\\p{N}][^"\\n]{2,90}?),? ?"';

/** Of a programme less may stand between: 'Ciudades Abiertas y Seguras', and not where it is run. */
const SHORT_NAME = `${CAPITAL}(?: (?:(?:de |del |des |du |d'|para |pour |y |et |e )${ARTICLE})?(?:${CAPITAL}|\\d{4}))*`;
const CALLED =
  '(?:,? (?:intitulée?|dénommée?|baptisée?|appelée?|dite?|titulad[oa]|denominad[oa]|llamad[oa]|conocid[oa] como))?';

const PROGRAMME = new RegExp(
  `(?<![\\p{L}])(?:[Pp]rogram(?:me|a)|[Pp]rojet|[Pp]royecto|[Ii]nitiative|[Ii]niciativa|[Cc]ampagne|[Cc]ampaña|[Pp]lateforme|[Pp]lataforma)(?:(?: [\\p{Ll}'-]+){0,5}?${CALLED} ${QUOTED}|(?: (?!de |du |des )\\p{Ll}{4,}){0,1}${CALLED} (${SHORT_NAME}))`,
  'gu',
);
const DEMONYM =
  '(?:(?!mauvais|jamais|désormais|parfois|bourgeois|courtois|después|además|burgués|cortés|interés|pequeño|diseño|sueño)\\p{Ll}{3,}(?:ais|ois|és|eño|ense)|britannique|allemand|danois|norvégien|finlandais|belge|suisse|italien|espagnol|portugais|autrichien|canadien|américain|australien|marocain|tunisien|algérien|mauritanien|malien|nigérien|burkinabè|ivoirien|tchadien|kényan|égyptien|jordanien|saoudien|indonésien|singapourien|britanico|británico|alemán|noruego|sueco|belga|suizo|italiano|español|austriaco|estadounidense|australiano|marroquí|tunecino|argelino|mexicano|argentino|chileno|colombiano|peruano|brasileño|uruguayo|paraguayo|boliviano|ecuatoriano|catalán|vasco|saudí|indonesio)';
const MODEL = new RegExp(
  `(?<![\\p{L}])(?:[Mm]odèle|[Mm]odelo)(?: (?:dit|llamado|conocido como))? (?:" ?(?:(?:de |du |d'|del )?\\p{Lu}[^"\\n]{2,60}?) ?"|(?:(?:de |d')?\\p{Ll}{5,} ){0,2}(?:de |du |des |d'|del |de la |de l')(?:${CAPITAL}(?:[ -](?:de )?${CAPITAL}){0,3})|${CAPITAL}(?: ${CAPITAL}){0,3}|${DEMONYM})(?![\\p{L}-])`,
  'gu',
);
/** A document of a kind, with its name in quotation marks or in capitals. */
const DOCUMENT = new RegExp(
  `(?<![\\p{L}])(?<kind>[Gg]uid?e|[Gg]uía|[Mm]anuel|[Mm]anual|[Rr]apport|[Ii]nforme|[EÉé]tude|[Ee]studio|[Ff]euille de route|[Hh]oja de ruta|[Ll]ignes directrices|[Dd]irectrices|[Ll]ivre [Bb]lanc|[Ll]ibro [Bb]lanco|[Cc]harte|[Cc]arta|[Rr]ecueil|[Bb]oîte à outils|[Cc]aja de herramientas|[Nn]ote d'orientation|[Bb]rochure|[Ff]olleto|[Pp]rotocolo?|[Cc]ompendio|[Cc]ompendium|[Rr]eferentiel|[Rr]éférentiel|[Pp]lan|[Ee]strategia|[Ss]tratégie|[Dd]éclaration|[Dd]eclaración|[Vv]ademécum|[Cc]uaderno|[Cc]ahier)(?: (?!de |du |des |del )\\p{Ll}{4,}){0,2}(?: (?:intitulée?|titulad[oa]|llamad[oa]|denominad[oa]|dénommée?))? ${QUOTED}`,
  'gu',
);
const CAPITAL_DOCUMENT = new RegExp(
  `(?<![\\p{L}])(?:Guide|Guía|Manuel|Manual|Feuille de route|Hoja de Ruta|Lignes directrices|Directrices|Livre blanc|Libro Blanco|Código de Conducta|Code de conduite|Rapport|Informe|Mémorandum|Memorando|Compendio|Recomendaciones|Recommandations|Principes|Principios) ${JOIN}(?:${NAME})`,
  'gu',
);
/** Places and directions behind 'programme' or 'modèle': no name. */
const NO_NAME = /^(?:Nord|Sud|Norte|Sur|Este|Oeste|Est|Ouest|Le|La|Les|El|Los|Las)$/u;

/** Whether a place lies in what a text is called, and not in what it says. */
function isInTitle(document: TextDocument, start: number): boolean {
  const block = document.blocks[sentenceAt(document, start)?.block ?? -1];
  return block === undefined || block.kind === 'heading' || block.kind === 'metadata';
}

function thingsBy(document: TextDocument, pattern: RegExp): NamedThing[] {
  if (!isRomance(document.language)) return [];
  return [...document.plain.matchAll(pattern)].flatMap((match) => {
    const [whole, quoted, capitals] = match;
    const name = (quoted ?? capitals ?? whole).replace(/ ?"$/, '');
    const start = match.index + whole.lastIndexOf(name);
    if (name.length < 3 || NO_NAME.test(name) || isInTitle(document, start)) return [];
    return [{ start, end: start + name.length, quoted: quoted !== undefined }];
  });
}

/** The names of programmes, projects and campaigns: 'le programme « Fonds sûrs »', 'el programa Ciudades Abiertas'. */
export const programmesAbroad = (document: TextDocument): NamedThing[] =>
  thingsBy(document, PROGRAMME).flatMap((one) => {
    if (one.quoted || document.plain.slice(one.start, one.end).includes(' ')) return [one];
    const end = endOfName(document.plain, one.end);
    return end === null ? [] : [{ ...one, end }];
  });

/** What goes on behind a name, and is no part of it. */
const BEHIND_NAME =
  '(?=[,.;:)\\n"]|$| (?:\\(|(?:a|ont|est|sont|qui|que|sera|se|ha|han|fue|es|será|dont|financée?|menée?|lancée?|financiad[oa]|lanzad[oa])(?![\\p{L}])))';
const ALONE = new RegExp(`^${BEHIND_NAME}`, 'u');
const SMALL_END = new RegExp(`^ (?:(?:et|y|e|de|pour|para|sans|sin) ${ARTICLE})?[\\p{Ll}]{3,}${BEHIND_NAME}`, 'u');

/** Where a name ends of which one word alone is great: 'projet Parole ouverte,'; null where that is not plain. */
function endOfName(plain: string, end: number): number | null {
  const behind = plain.slice(end, end + 80);
  if (ALONE.test(behind)) return end;
  const more = SMALL_END.exec(behind);
  return more ? end + more[0].length : null;
}

/** Approaches of a place: 'le modèle danois', 'el modelo de Malinas'. */
export const modelsAbroad = (document: TextDocument): Span[] => thingsBy(document, MODEL);

/** Documents by their own name: 'un guide intitulé « … »', 'la Guía para la Protección de …'. */
export function documentsAbroad(document: TextDocument): Span[] {
  if (!isRomance(document.language)) return [];
  const titled = [...document.plain.matchAll(DOCUMENT)].map((match) => {
    const title = match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(title);
    return { start, end: start + title.length };
  });
  return [...titled, ...thingsBy(document, CAPITAL_DOCUMENT)].filter(({ start }) => !isInTitle(document, start));
}
