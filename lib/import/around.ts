/** Labels of buttons and links that pages put around their text, a whole block each, in English, French and Spanish. */
const LABEL =
  /^(?:(?:accept|allow|reject|decline|refuse|deny|manage|customi[sz]e)(?: all)?(?: (?:and close|cookies?|preferences|settings|optional cookies))?|cookies? (?:settings|policy|preferences|notice|consent)|(?:skip|jump) to (?:main )?content|back to top|tout (?:accepter|refuser)|(?:accepter|refuser)(?: tout| les cookies)?|(?:aceptar|rechazar)(?: todo| todas)?(?: las cookies)?|aller au contenu(?: principal)?|ir al contenido(?: principal)?)$/iu;
const COOKIE = /\bcookies?\b|файл\p{L}* cookie|ملفات تعريف الارتباط/iu;
/** A notice speaks of the page and of what its reader agrees to. */
const NOTICE =
  /\b(?:we(?: and our partners)? use|(?:this|our) (?:web)?site|by (?:continuing|clicking|using)|accept|consent|nous utilisons|ce site|en poursuivant|utilizamos|este sitio|al continuar|wir verwenden)\b|мы используем|этот сайт|نستخدم|我们使用|本网站/iu;
const LONGEST_NOTICE = 700;

/** Whether a block is no part of the text but of the page around it: a notice on cookies, a button. */
export function isAroundText(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST_NOTICE) return false;
  return LABEL.test(line) || (COOKIE.test(line) && NOTICE.test(line));
}
