import type { TextDocument } from './document';
import type { Body } from './known-bodies';
import type { Span } from './spans';

/** A place in a text that names a body, whether it is known or not. */
export interface OrganizationMention extends Span {
  body: Body | null;
  acronym: string | null;
  /** What it is called where the text has it in another case. */
  name?: string;
}

/** The acronym that follows a name in parentheses: 'Some National Body (SNB)'. */
export function acronymAfter({ plain }: TextDocument, span: Span): string | null {
  const found = /^,? ?\((?:the |далее ?[–—-]? ?)?"?([A-ZА-ЯЁ][A-Za-zА-Яа-яЁё0-9&.-]{1,14})"?[);,]/.exec(
    plain.slice(span.end, span.end + 30),
  );
  const acronym = found?.[1] ?? '';
  return (acronym.match(/[A-ZА-ЯЁ]/g)?.length ?? 0) >= 2 ? acronym : null;
}
