import type { DateMention } from './dates';
import type { Sentence } from './document';
import { opens } from './impersonal';
import { isEnglish, isRead } from './languages';
import { resolvedIn } from './minutes';
import { promisedAbroad } from './promises-romance';
import { indexSpans, type Span, within } from './spans';
import { isDone, isPromised, sections } from './takeaways';
import { type Context, NOBODY_SAID, type Sayer, speakerTest, told, toldSentences, withoutSubject } from './told';
import { promiseInChinese } from './told-chinese';
import { unsaidIn } from './unsaid';

/** A promise: who will do what, and by when. */
export interface Promised {
  sayer: Sayer;
  /** Null where the words that lead to a list say it, and none of its own. */
  verb: string | null;
  deliverable: string;
  dueOn: string | null;
  passages: (Span & { role: string })[];
}

/** A paragraph of a decision: 'Requests the Commission to …'. */
const DECIDES =
  /^(?:(?:Also|Further) )?(?:(?:Decides|Directs|Instructs|Mandates|Requests|Resolves|Tasks|Agrees) (?:that\b|to\b|the\b|its\b|\p{Lu})|Invites (?:the\b|its\b|all\b|\p{Lu})[^;]{2,160}? to\b)/iu;

/** Events, documents and undertakings promise nothing: what they 'will' do is a plan. */
const NO_ACTOR =
  /(?:meetings?|conference|workshop|summit|sessions?|forum|report|project|initiative|programme|program|event|discussions?|dialogue|talks|panel|round ?table|seminar|symposium|platform|mechanism|framework|outcomes?|it|this|there|these)$/i;
/** What follows from circumstances, and is no promise. */
const NO_PROMISE =
  /^ (?:also |further |only |never |always |not )*(?:be\b(?! (?:asked|instructed|invited|requested|responsible|tasked)\b)|benefit|include|have|need|remain|depend|focus|take place|feature|cover|attend|participate|face|see|consist|require|allow|enable|help|lead|result|make|become|get|find|mean|want|learn|hear|happen|affect|bring\b)/;

/** Those who come to a meeting do this there: a plan of the day, and no promise. */
const AT_MEETING =
  /^ (?:also |then )?(?:address|compare|consider|debate|deliver|discuss|examine|exchange|explore|gather|hear|identify|join|look|meet|present|review|share|speak|take stock)\b/;
const VISITORS =
  /(?:participants?|speakers?|panell?ists?|delegates?|experts|representatives|attendees|officials|practitioners)$/i;
/** 'the assistance that the Council will provide': told of, and not promised; after 'agreed that' it is. */
const RELATIVE =
  /(?<!\b(?:agreed|agrees|announced|announces|confirmed|declared|decided|promised|pledged|said|says|stated|noted|ensure|reaffirmed|stressed|undertook)) (?:that|which) (?:the )?$/i;

/** 'the conference, which the Council will host': an event to come is promised all the same. */
const HOSTS = /^ (?:also )?(?:chair|convene|hold|host|launch|open|organi[sz]e|publish)\b/;

/** When those who met will meet again is a plan. */
const NEXT_MEETING =
  /^(?:Следующ|Очередн)\p{L}+ (?:встреч|заседани|совещани|форум|конференци|семинар)|^(?:ال)?(?:اجتماع|لقاء|ملتقى|مؤتمر) (?:المقبل|القادم|التالي)/u;

/** Where the words begin that say what is promised, and whose promise it is. */
interface Found {
  sayer: Sayer;
  verb: string;
  from: number;
}

/** The promises of a text: who will, shall, pledges or is told to do what. A sentence that `taken` holds is stated already. */
export function findPromises(
  context: Context,
  dates: readonly DateMention[],
  isRecord: boolean,
  taken: readonly Span[],
): Promised[] {
  const isTaken = indexSpans(taken);
  const find = promiseIn(context, isRecord);
  const listed = listedIn(context, isRecord);
  const { document } = context;
  return toldSentences(document).flatMap((sentence): Promised[] => {
    if (isTaken.overlaps(sentence)) return [];
    const found = find(sentence) ?? listed(sentence);
    return found && !NEXT_MEETING.test(document.plain.slice(found.from, found.from + 60).trimStart())
      ? [promiseOf(context, sentence, found, dates)]
      : [];
  });
}

function promiseIn(context: Context, isRecord: boolean): (sentence: Sentence) => Found | null {
  const { document } = context;
  const english = isEnglish(document);
  const speaks = speakerTest(isRecord);
  const isActor = (sayer: string) => speaks(sayer) && !NO_ACTOR.test(sayer.trim());
  return (sentence) => {
    const resolved = english ? resolvedIn(context, sentence) : null;
    if (resolved) return resolved;
    const found =
      told(context, sentence, context.patterns.promise, isActor) ??
      withoutSubject(context, sentence, context.patterns.promise) ??
      unsaidIn(context, sentence, 'promises');
    const decides =
      !found && english && opens(document, sentence, DECIDES)
        ? DECIDES.exec(document.plain.slice(sentence.start, sentence.end))
        : null;
    const abroad = found ? null : promisedAbroad(context, sentence, speaks);
    if (abroad) return abroad;
    if (decides) return { sayer: NOBODY_SAID, verb: decides[0], from: sentence.start + decides[0].length };
    if (!found) return document.language === 'zh' ? promiseInChinese(context, sentence) : null;
    const rest = document.plain.slice(found.verb.end, sentence.end);
    const verb = document.text.slice(found.verb.start, found.verb.end);
    if (rest.trim().length < 6 || (/^(?:will|shall)$/i.test(verb) && NO_PROMISE.test(rest))) return null;
    const who = found.sayer.span;
    const lead = who ? document.plain.slice(Math.max(sentence.start, who.start - 40), who.start) : '';
    if (RELATIVE.test(lead) && !HOSTS.test(rest)) return null;
    if (who && AT_MEETING.test(rest) && VISITORS.test(document.plain.slice(who.start, who.end).trim())) return null;
    return { sayer: found.sayer, verb, from: found.verb.end };
  };
}

/** Items below 'We intend to:' or 'Next steps' are promises, of those who say so there. */
function listedIn(context: Context, isRecord: boolean): (sentence: Sentence) => Found | null {
  const { document } = context;
  if (!isRead(document.language)) return () => null;
  const leads = new Map<number, Found>();
  for (const section of sections(document)) {
    const items = isPromised(section)
      ? section.items
      : section.items.filter((item) => section.listed && isDone(document, section.leadIn, item));
    const [first] = items;
    const lead = first && document.sentences.findLast(({ end }) => end < first.start);
    const found =
      lead && /[:：]/.test(document.plain[lead.end - 1] ?? '')
        ? told(context, lead, context.patterns.promise, speakerTest(isRecord))
        : null;
    for (const { start } of items)
      leads.set(start, {
        sayer: found?.sayer ?? NOBODY_SAID,
        verb: found ? document.text.slice(found.verb.start, found.verb.end) : '',
        from: start,
      });
  }
  return ({ start }) => leads.get(start) ?? null;
}

function promiseOf(
  { document, patterns }: Context,
  sentence: Sentence,
  { sayer, verb, from }: Found,
  dates: readonly DateMention[],
): Promised {
  const { text, plain } = document;
  const start = from + (/^\s*/.exec(plain.slice(from, sentence.end))?.[0].length ?? 0);
  const end = start + text.slice(start, sentence.end).replace(/[\s.;,。；]+$/u, '').length;
  const due = within(dates, { start, end: sentence.end }).find((date) =>
    patterns.due.test(plain.slice(Math.max(start, date.start - 40), date.start)),
  );
  const passages: Promised['passages'] = [{ start: sentence.start, end: sentence.end, role: 'text' }];
  if (sayer.span) passages.push({ ...sayer.span, role: 'assertedBy' });
  if (due) passages.push({ start: due.start, end: due.end, role: 'dueOn' });
  return {
    sayer,
    verb: verb.trim().slice(0, 80) || null,
    deliverable: text.slice(start, end),
    dueOn: due?.endOn ?? null,
    passages,
  };
}
