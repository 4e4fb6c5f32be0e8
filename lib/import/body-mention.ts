import type { TextDocument } from './document';
import type { Body } from './known-bodies';
import type { Span } from './spans';

/** A place in a text that names a body, whether it is known or not. */
export interface OrganizationMention extends Span {
  body: Body | null;
  acronym: string | null;
}

/** The acronym that follows a name in parentheses: 'Some National Body (SNB)'. */
export function acronymAfter({ plain }: TextDocument, span: Span): string | null {
  const found = /^,? ?\((?:the )?"?([A-Z][A-Za-z0-9&.-]{1,14})"?[);,]/.exec(plain.slice(span.end, span.end + 30));
  const acronym = found?.[1] ?? '';
  return (acronym.match(/[A-Z]/g)?.length ?? 0) >= 2 ? acronym : null;
}
