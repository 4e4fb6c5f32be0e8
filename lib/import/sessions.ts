import { sentenceAt, type TextDocument } from './document';
import type { Span } from './spans';

interface SessionFound {
  title: string;
  startTime: string | null;
  endTime: string | null;
  passages: (Span & { role: string })[];
}

const WORD =
  '(?:session|panel|roundtable|round table|discussion|workshop|breakout|town hall|side event|event|conversation|plenary|segment|portion|remarks)';
const NAMES_ITSELF = /\b(?:panel|session|roundtable|town hall|workshop|side event|plenary meetings?)\b/i;
const NAMED =
  /^(?:Session|Panel|Roundtable|Round Table|Breakout Session|Working Session|Thematic Session|Plenary(?: Session)?|Side Event|Workshop|Séance|Sesión|(?:Mesa|Bloque|Table ronde|Atelier|Taller)(?= \d))(?: (?:plénière|plenaria|thématique|temática|de trabajo|de travail))?\s?(?:n[.°º]\s?)?(?:\d{1,2}|[IVX]{1,4}|[A-D]|One|Two|Three|Four|Five|Six)?\s?[:.–—-]\s?(.{3,200})$/iu;
const SPOKEN = new RegExp(
  `\\b${WORD}s?\\b[^.;\\n]{0,60}?\\b(?:on|about|titled|entitled|called|focus(?:ed|ing) on|highlighting(?: the [\\p{Ll}]+ of)?)\\s?(?:the ?)?["']?$`,
  'iu',
);
/** 'el panel «…»', 'la séance intitulée « … »' */
const SPOKEN_ABROAD =
  /(?<!\p{L})(?:[Pp]anel|[Mm]esa(?: redonda)?|[Ss]esión|[Bb]loque|[Cc]onversatorio|[Ss]éance|[Ss]ession)(?: (?:\p{Ll}+ ){0,2}(?:titulad[oa]|denominad[oa]|intitulée?|dénommée?|sobre|sur|dedicad[oa] a|consacrée? à))? ?"? ?$/u;
/** What SPOKEN can take in before a topic. */
const LONGEST_LEAD = 200;
const TIMES = /^(?:\(?([01]?\d|2[0-3])[:.h]([0-5]\d)\s?(?:[-–—]|to)\s?([01]?\d|2[0-3])[:.h]([0-5]\d)\)?)\s*[:–—-]?\s*/;

/** Sessions: headings and lines such as 'Session 2: …', lines that begin with times, and emphasised or quoted topics after 'panel on'. */
export function findSessions(document: TextDocument): SessionFound[] {
  const found: SessionFound[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'metadata' || block.end - block.start > 260) continue;
    const session = fromLine(document, block);
    if (session) found.push(session);
  }
  const quoted = [...document.plain.matchAll(/"([^"\n]{4,140})"/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + (match[1]?.length ?? 0),
    bold: false,
  }));
  const strong = document.strong.map((span) => ({ ...span, bold: true }));
  for (const span of [...strong, ...quoted].sort((a, b) => a.start - b.start)) {
    const sentence = sentenceAt(document, span.start);
    if (!sentence || document.blocks[sentence.block]?.kind !== 'paragraph') continue;
    const inside = document.plain.slice(span.start, span.end);
    const named = span.bold && NAMES_ITSELF.test(inside) && !/^between\b/.test(inside);
    const before = document.plain.slice(Math.max(sentence.start, span.start - LONGEST_LEAD), span.start);
    const abroad = (document.language === 'fr' || document.language === 'es') && SPOKEN_ABROAD.test(before);
    if (!named && !SPOKEN.test(before) && !abroad) continue;
    const title = document.text.slice(span.start, span.end).replace(/[,.]$/, '');
    if (title.length >= 4)
      found.push({
        title,
        startTime: null,
        endTime: null,
        passages: [{ start: span.start, end: span.start + title.length, role: 'title' }],
      });
  }
  return found;
}

function fromLine({ plain, text }: TextDocument, block: Span): SessionFound | null {
  const line = plain.slice(block.start, block.end);
  const times = TIMES.exec(line);
  const rest = times ? line.slice(times[0].length) : line;
  const named = NAMED.exec(rest);
  const title = named?.[1] ?? (times ? rest : null);
  if (!title || title.trim().length < 3) return null;
  const start = block.end - title.length;
  const passages = [{ start, end: block.end, role: 'title' }];
  if (times) passages.push({ start: block.start, end: block.start + times[0].trimEnd().length, role: 'startTime' });
  return {
    title: text.slice(start, block.end).trim(),
    startTime: times ? `${times[1]?.padStart(2, '0')}:${times[2]}` : null,
    endTime: times ? `${times[3]?.padStart(2, '0')}:${times[4]}` : null,
    passages,
  };
}
