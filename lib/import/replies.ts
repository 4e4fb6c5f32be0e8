/** Lines that come before an earlier message which a reply repeats, as mail programs write them in their languages. */
const BEFORE_QUOTE: readonly RegExp[] = [
  /^-{2,} ?(?:original message|message d'origine|mensaje original|исходное сообщение|الرسالة الأصلية|原始邮件|ursprüngliche nachricht) ?-{2,}$/i,
  /^_{20,}$/,
  /^(?:on\b.{6,200}\bwrote|le\b.{6,200}\ba écrit|el\b.{6,200}\bescribió|am\b.{6,200}\bschrieb)\s?.{0,3}:$/i,
];
/** Lines at the head of a repeated message: three of them, one after another. */
const HEADER =
  /^[>*\s]{0,4}(?:from|sent|to|cc|date|subject|de|envoyé|à|objet|enviado|para|asunto|от|отправлено|кому|тема|من|إلى|الموضوع|发件人|发送时间|收件人|主题)\s?\*{0,2}[:：]/iu;
const FORWARDED =
  /^-{2,} ?(?:forwarded message|message transféré|mensaje reenviado|пересланное сообщение|转发的邮件) ?-{2,}$|^begin forwarded message:$/i;
const QUOTED = /^\s{0,3}>/;
/** How the head of a repeated message begins; a memorandum begins otherwise. */
const FROM = /^[>*\s]{0,4}(?:from|de|от|من|发件人)\s?\*{0,2}[:：]/iu;
const SENT = /^[>*\s]{0,4}(?:sent|date|envoyé|enviado|fecha|отправлено|дата|تاريخ الإرسال|发送时间)\s?\*{0,2}[:：]/iu;
/** RFC 3676, 4.3; a line of two hyphens further from the end parts a text. */
const SIGNATURE = /^-- ?$/;
const LONGEST_SIGNATURE = 12;
const SENT_FROM = /^(?:sent from my \w+|get outlook for \w+|envoyé de mon \w+|enviado desde mi \w+)\.?$/i;

/**
 * A message without what it repeats of earlier ones and without its signature. A forwarded message is what the text is about and stays.
 * A text that is no message stays whole: it has no line that mail programs write before what they repeat.
 * @returns the text, and whether a repeated message was left out
 */
export function withoutReplies(text: string): { text: string; leftOut: boolean } {
  const lines = text.split(/\r?\n/);
  const isForward = lines.some((line) => FORWARDED.test(line.trim()));
  const at = isForward ? -1 : lines.findIndex((_, index) => headOfQuote(lines, index) > 0);
  const head = at < 0 ? 0 : headOfQuote(lines, at);
  // Nothing of its own before it: then the repeated message is the text.
  const isReply = at > 0 && /\p{L}{2}/u.test(lines.slice(0, at).join(' '));
  const isSignature = (index: number) =>
    SIGNATURE.test(lines[index] ?? '') && (isReply || lines.length - index <= LONGEST_SIGNATURE);
  if (!isReply && !lines.some((line, index) => isSignature(index) || SENT_FROM.test(line.trim())))
    return { text, leftOut: false };
  const own: string[] = [];
  let isQuote = false;
  for (const [index, line] of lines.entries()) {
    if (isReply && index >= at && index < at + head) {
      // Answers between the repeated lines are kept.
      if (!lines.slice(at).some((one) => QUOTED.test(one))) break;
      isQuote = true;
      continue;
    }
    if (isSignature(index)) break;
    if (SENT_FROM.test(line.trim()) || (isQuote && QUOTED.test(line)) || (isReply && index < at && QUOTED.test(line)))
      continue;
    own.push(line);
  }
  return { text: own.join('\n'), leftOut: isReply };
}

/** How many lines from here on come before a repeated message; 0 where none do. */
function headOfQuote(lines: readonly string[], index: number): number {
  const line = lines[index]?.trim() ?? '';
  const next = lines[index + 1]?.trim() ?? '';
  const two = `${line} ${next}`;
  if (BEFORE_QUOTE.some((pattern) => pattern.test(line))) return !/^_+$/.test(line) || HEADER.test(next) ? 1 : 0;
  // The line before a quotation is often cut in two.
  if (/^(?:on|le|el|am)\s/i.test(line) && BEFORE_QUOTE.some((pattern) => pattern.test(two))) return 2;
  const heads = lines.slice(index, index + 3).filter((one) => HEADER.test(one));
  const isFirst = index > 0 && !HEADER.test(lines[index - 1] ?? '');
  return isFirst && heads.length === 3 && FROM.test(line) && SENT.test(next) ? 3 : 0;
}
