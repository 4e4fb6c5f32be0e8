import type { DateMention } from './dates';
import type { Sentence } from './document';
import { isEnglish } from './languages';
import { indexSpans, type Span, within } from './spans';
import { opens } from './statements';
import { type Context, NOBODY_SAID, type Sayer, speakerTest, told, toldSentences, withoutSubject } from './told';

/** A promise: who will do what, and by when. */
export interface Promised {
  sayer: Sayer;
  verb: string;
  deliverable: string;
  dueOn: string | null;
  passages: (Span & { role: string })[];
}

/** A paragraph of a decision: 'Requests the Commission to …'. */
const DECIDES =
  /^(?:(?:Also|Further) )?(?:Decides|Requests|Directs|Instructs|Tasks|Mandates|Resolves|Agrees) (?:that|to|the|its)\b/u;

/** Events, documents and undertakings promise nothing: what they 'will' do is a plan. */
const NO_ACTOR =
  /(?:meetings?|conference|workshop|summit|session|forum|report|project|initiative|programme|program|event|discussions|seminar|outcomes?|it|this|there|these)$/i;
/** What follows from circumstances, and is no promise. */
const NO_PROMISE =
  /^ (?:also |further |only |never |always |not )*(?:be\b(?! responsible)|benefit|include|have|need|remain|depend|focus|take place|feature|cover|attend|participate|face|see|consist|require|allow|enable|help|lead|result|make|become|get|find|mean|want|learn|hear|happen|affect|bring\b)/;

/** The promises of a text: who will, shall, pledges or is told to do what. A sentence that `taken` holds is stated already. */
export function findPromises(
  context: Context,
  dates: readonly DateMention[],
  isRecord: boolean,
  taken: readonly Span[],
): Promised[] {
  const { document } = context;
  const isTaken = indexSpans(taken);
  const english = isEnglish(document);
  const speaks = speakerTest(isRecord);
  const isActor = (sayer: string) => speaks(sayer) && !NO_ACTOR.test(sayer.trim());
  return toldSentences(document).flatMap((sentence): Promised[] => {
    if (isTaken.overlaps(sentence)) return [];
    const found =
      told(context, sentence, context.patterns.promise, isActor) ??
      withoutSubject(context, sentence, context.patterns.promise);
    const decides =
      english && opens(document, sentence, DECIDES)
        ? DECIDES.exec(document.plain.slice(sentence.start, sentence.end))
        : null;
    const start = found ? found.verb.end : sentence.start + (decides?.[0].length ?? 0);
    if (!found && !decides) return [];
    const rest = document.plain.slice(start, sentence.end);
    const verb = found ? document.text.slice(found.verb.start, found.verb.end) : (decides?.[0] ?? '');
    if (rest.trim().length < 6 || (/^(?:will|shall)$/i.test(verb) && NO_PROMISE.test(rest))) return [];
    return [promiseOf(context, sentence, found?.sayer ?? NOBODY_SAID, verb, start, dates)];
  });
}

function promiseOf(
  { document, patterns }: Context,
  sentence: Sentence,
  sayer: Sayer,
  verb: string,
  from: number,
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
    verb: verb.trim().slice(0, 80),
    deliverable: text.slice(start, end),
    dueOn: due?.endOn ?? null,
    passages,
  };
}
