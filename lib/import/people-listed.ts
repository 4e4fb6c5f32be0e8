import type { TextDocument } from './document';
import type { Person } from './person';
import type { Span } from './spans';

/** A heading below which those stand who took part, and one below which those stand who did not. */
const ATTENDANCE =
  /^(?:\d{1,2}\.? )?(?:members |also |those |staff |officers )?(?:present|in attendance|attendance|attendees|attending|participants|list of participants|speakers|panell?ists|roll call)(?: \p{Ll}+)?:?$/iu;
const ABSENCE = /^(?:\d{1,2}\.? )?(?:members )?(?:apologies|absent|regrets|excused)\b/iu;
/** 'Members present: A, B, Chair' */
const LABELLED =
  /^(?:members |also )?(?:present|in attendance|attendees|attending|participants)(?: \(?\p{Ll}+\)?)?\s?: ?(?=\p{Lu})/iu;
const NAME =
  "(?:(?:H\\.E\\. )?(?:Mr|Mrs|Ms|Dr|Prof|Amb|Sir|Dame|Professor|Ambassador|Judge|Minister|General|Colonel|Imam|Sheikh|Cllr|Councillor)\\.? ){0,2}(\\p{Lu}[\\p{L}'.-]{0,30}(?: (?:(?:von|van|der|de|del|bin|binti|ibn|al|el|la) ){0,2}(?:[ae]l-)?\\p{Lu}[\\p{L}'.-]{1,30}){1,4})";
/** 'Given Surname (Chair), Counsellor, Ministry of Justice': the whole of a line, whose role begins with a word for one. */
const WHOLE_LINE = new RegExp(
  `^${NAME}(?: \\([^()]{2,60}\\))?, ((?=(?:[\\p{L}-]+ ){0,3}(?:advis[eo]r|advocate|analyst|chair|chief|clerk|commissioner|coordinator|counsel|counsellor|delegate|director|editor|expert|fellow|founder|head|imam|inspector|journalist|judge|lawyer|lecturer|manager|mayor|member|mentor|minister|observer|officer|president|professor|programme|prosecutor|psychologist|rapporteur|representative|researcher|secretary|superintendent|teacher|trainer)\\b)[^.!?]{2,200})$`,
  'iu',
);
/** 'Given Surname (Chair)', 'Given Surname – Chair', 'Given Surname, Chair of …' at the beginning of an entry. */
const ENTRY = new RegExp(`^${NAME}(?: ?\\(([^()]{2,160})\\)| ?(?:[–—:]|-(?= )|, ) ?(.{2,200}))?[.;,]?$`, 'u');
const ROLE =
  /^(?:(?:vice|deputy|co)[- ])?(?:chair\w*|secretary|treasurer|president|director|member|minister|head|officer|clerk|rapporteur|observer)\b/i;
const MOST_WORDS = 4;

/** People in lists of those who were there: minutes name them by a line each, or one after another behind 'Present:'. */
export function peopleListed(document: TextDocument): Person[] {
  const { plain, blocks } = document;
  const found: Person[] = [];
  let listing = false;
  for (const block of blocks) {
    const line = plain.slice(block.start, block.end);
    const label = LABELLED.exec(line);
    if (label) found.push(...inLine(document, { start: block.start + label[0].length, end: block.end }));
    if (block.kind === 'list_item' || /\t/.test(line) || (listing && isEntry(line))) {
      if (listing) found.push(...inLine(document, block));
      continue;
    }
    if (ABSENCE.test(line)) listing = false;
    else if (ATTENDANCE.test(line)) listing = true;
    else if (/^\d/.test(line) || line.split(' ').length > MOST_WORDS) listing = false;
  }
  return found;
}

/** A line without a list: 'Given Surname (Chair), Counsellor, Ministry of Justice'. */
const isEntry = (line: string): boolean =>
  line.length < 200 && (WHOLE_LINE.test(line) || (/ \([^()]+\)$/.test(line) && ENTRY.test(line)));

/** One line as entries: each with its role in brackets or behind a comma. */
function inLine(document: TextDocument, line: Span): Person[] {
  const whole = document.plain.slice(line.start, line.end);
  const alone = WHOLE_LINE.exec(whole);
  if (alone?.[2] && /^\p{Lu}/u.test(whole))
    return entry(document, line.start, [alone[0], alone[1], undefined, alone[2]]);
  const single = ENTRY.exec(whole);
  if (single?.[3] && (ROLE.test(single[3]) || !/, \p{Lu}/u.test(single[3]))) return entry(document, line.start, single);
  const people: Person[] = [];
  let at = 0;
  for (const piece of whole.split(/(?<=[,;])(?![^(]*\))/)) {
    const text = piece.trim().replace(/[,;.]$/, '');
    const start = line.start + at + piece.indexOf(text);
    at += piece.length;
    const last = people.at(-1);
    const match = ENTRY.exec(text);
    if (match) people.push(...entry(document, start, match));
    else if (last && !last.publicRole && ROLE.test(text)) {
      last.publicRole = document.text.slice(start, start + text.length);
      last.mentions.push({ start, end: start + text.length, role: 'publicRole' });
    }
  }
  return people;
}

function entry({ text, plain }: TextDocument, start: number, match: readonly (string | undefined)[]): Person[] {
  const [whole = '', name = '', inBrackets, behind] = match;
  const from = start + whole.indexOf(name);
  const own = (inBrackets ?? behind ?? '').replace(/[.;,]$/, '');
  const roleAt = own ? plain.indexOf(own, from + name.length) : -1;
  const mentions: Person['mentions'] = [{ start: from, end: from + name.length, role: 'name' }];
  if (roleAt >= 0) mentions.push({ start: roleAt, end: roleAt + own.length, role: 'publicRole' });
  return [
    {
      name: text.slice(from, from + name.length),
      publicRole: roleAt >= 0 ? text.slice(roleAt, roleAt + own.length).slice(0, 300) : null,
      affiliation: null,
      countryCode: null,
      mentions,
    },
  ];
}
