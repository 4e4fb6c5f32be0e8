import type { Sentence, TextDocument } from './document';
import { isEnglish } from './languages';
import type { Block } from './recognition';
import { POINTS } from './section-words';
import { sections } from './takeaways';

/** 'It was emphasised that', 'It is essential to': a finding of the meeting that nobody is named for. */
const IMPERSONAL =
  /^(?:[^,;]{3,60}, )?[Ii]t (?:was|is|has been) (?:also |further |generally |widely )?(?:emphasi[sz]ed|noted|agreed|stressed|underlined|underscored|highlighted|recommended|recogni[sz]ed|acknowledged|suggested|proposed|observed|felt|argued|reiterated|reaffirmed|pointed out|concluded|essential|necessary|crucial|vital|imperative|important|critical) (?:that|to)\b|^(?:[^,;]{3,60}, )?[Ii]t (?:was|is) (?:also |therefore )?(?:essential|necessary|crucial|vital|imperative|important|critical) for [^;]{3,160}? to\b|, it was (?:also )?(?:agreed|noted|stressed|emphasi[sz]ed|concluded|recommended|suggested|felt|argued)(?:\.?$|, )|^[Ii]t (?:also )?(?:emerged|became (?:clear|apparent|evident))(?: from [^,;]{3,60}?)? that\b|^(?:[^,;]{3,60} )it was (?:emphasi[sz]ed|noted|agreed|stressed|underlined|highlighted|recommended) that\b|^(?:[\p{L}\s-]{3,80}) (?:must|should) (?:also )?be in place\b|(?:, | )and it was (?:also )?(?:emphasi[sz]ed|noted|agreed|stressed|underlined|highlighted|recommended|recogni[sz]ed) that\b/u;
/** 'There was broad agreement that', 'Particular attention was paid to', 'One of the key messages was' */
const CONSENSUS =
  /^(?:An?|The) (?:\p{Ll}+ )?(?:agreement|consensus|understanding) was reached (?:on|that|among)\b|^(?:[^.;"]{0,90}?, )?[Tt]here (?:was|is) (?:an? |no |little )?(?:\p{Ll}+ ){0,2}(?:agreement|appetite|consensus|recognition|understanding|view|sense|support) (?:that|on|among|for)\b|^(?:[^.;"]{0,90}?, )?(?:[Pp]articular|[Ss]pecial|[Gg]reat|[Ss]trong) (?:emphasis|attention|importance) was (?:placed|put|given|paid|attached) (?:on|to)\b|^(?:Her|His|Its|Their) (?:\p{Ll}+ )?(?:main|key|central|core|basic) (?:argument|conclusion|message|point)(?: (?:is|was))?(?: that|:)|^(?:One of the|The|A|Another) (?:\p{Ll}+ )?(?:key|main|common|central|important) (?:messages?|conclusions?|findings?|lessons?|takeaways?|recommendations?) (?:from the \p{Ll}+ )?(?:was|were|is|are)\b/u;
/** 'The need for … was underscored': a finding of the meeting too. Whose it is alone may be somebody else's. */
const PASSIVE =
  /^(?:[^.;]{0,160}[,;] (?:and )?)?(?:[Tt]he|[Aa]n?) (?:\p{L}+ ){0,2}?(?:need|necessity|importance|value|role|challenges?|potential|benefits?|lack|urgency|significance|relevance|impact|contribution)\b[^.;]{3,400}? (?:was|were|has been|have been) (?:also |further |strongly |repeatedly )?(?:underscored|underlined|stressed|emphasi[sz]ed|highlighted|noted|recogni[sz]ed|acknowledged)(?! by\b)/u;
/** 'Concern was expressed about …', 'States were encouraged to …' */
const VOICED =
  /^(?:(?:\p{L}+ )?[Cc]oncerns?|Doubts?|Regret|Satisfaction|Appreciation|Support|Fears?) (?:was|were) (?:also |repeatedly )?(?:expressed|voiced|raised)\b|^[^.,;]{3,80} (?:was|were|are|is) (?:also |strongly )?(?:encouraged|urged|called upon|advised) (?:not )?to\b/u;
/** 'Second, data should be shared': one of several recommendations that the text counts. */
const COUNTED =
  /^(?:First|Second|Third|Fourth|Fifth|Sixth|Firstly|Secondly|Thirdly|Finally|Lastly), [^?]{3,400}?\b(?:should|must|ought to|needs?|is (?:essential|vital|crucial))\b/;
/** The same without such a word, where the paragraph says that points follow: 'Three points came up again and again.' */
const COUNTS = /^(?:First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Finally), /;
/** Below a heading for them, a sentence that says what should be done. */
const ADVICE =
  /\b(?:should|must|ought to|needs? to|(?:is|are) (?:advised|encouraged|urged|invited|essential|necessary) (?:not )?to|it was (?:suggested|recommended|felt))\b/;
/** Somebody speaks to those who are there. */
const SPEECH = /\b(?:I|we|you|our|your|us)\b/i;
const OF_ADVICE =
  /\b(?:recommendations?|conclusions?|lessons|key (?:messages|points|findings)|main (?:messages|points|findings)|way forward)\b/i;
/** A paragraph of a preamble: 'Deeply concerned by …;', 'Underscoring that …;'. What only recalls or takes note finds nothing. */
const PREAMBLE =
  /^(?:(?:[Aa]lso|[Ff]urther|[Dd]eeply|[Gg]ravely|[Ss]trongly|[Aa]gain) )*(?:[Cc]oncerned|[Aa]larmed|[Uu]nderscoring|[Uu]nderlining|[Ee]mphasi[sz]ing|[Ss]tressing|[Rr]eaffirming|[Rr]eiterating|[Rr]ecogni[sz]ing|[Aa]cknowledging|[Ww]elcoming|[Cc]ondemning|[Cc]onvinced|[Dd]etermined)\b/u;
/** A paragraph of a decision: 'Welcomes the …', 'Calls upon States to …'. */
const OPERATIVE =
  /^(?:(?:Strongly|Also|Further|Again|Once again) )?(?:Welcomes|Affirms|Takes note with|Stresses|Emphasi[sz]es|Underlines|Underscores|Reaffirms|Reiterates|Condemns|Calls|Urges|Encourages|Recogni[sz]es|Commends|Expresses|Notes with|Endorses|Appeals|Supports|Commits itself)\b/iu;

/** Whether a sentence opens its paragraph in one of these ways of documents. */
export const opens = (document: TextDocument, sentence: Sentence, pattern: RegExp): boolean =>
  sentence.start === document.blocks[sentence.block]?.start &&
  pattern.test(document.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)));

/** How much of a sentence says impersonally that something was found: 'It was emphasised that'; 0 for none. */
export const impersonalLead = (sentence: string): number => {
  const lead = IMPERSONAL.exec(sentence)?.[0] ?? '';
  return /\b(?:that|to)$/.test(lead) ? lead.length : 0;
};

/** Whether an English sentence says of the meeting what was found or advised, and nobody is named for it. */
export function impersonalTest(document: TextDocument): (sentence: Sentence) => boolean {
  if (!isEnglish(document)) return () => false;
  const advice = new Set(
    sections(document).flatMap(({ heading, items, listed }) => (!listed && OF_ADVICE.test(heading) ? items : [])),
  );
  /** Where a paragraph says that points follow; looked for once in each. */
  const points = new Map<Block, number>();
  const pointsIn = (block: Block): number => {
    const known = points.get(block);
    if (known !== undefined) return known;
    const at = POINTS.exec(document.plain.slice(block.start, block.end))?.index ?? Number.POSITIVE_INFINITY;
    points.set(block, block.start + at);
    return block.start + at;
  };
  return (sentence) => {
    const text = document.plain.slice(sentence.start, sentence.end);
    const block = document.blocks[sentence.block];
    return (
      IMPERSONAL.test(text) ||
      PASSIVE.test(text) ||
      CONSENSUS.test(text) ||
      COUNTED.test(text) ||
      VOICED.test(text) ||
      (block !== undefined && COUNTS.test(text) && pointsIn(block) < sentence.start) ||
      (block !== undefined && advice.has(block) && ADVICE.test(text) && !SPEECH.test(text)) ||
      (opens(document, sentence, PREAMBLE) && /[;,]$/.test(text.trimEnd())) ||
      opens(document, sentence, OPERATIVE)
    );
  };
}
