import { datelineOf } from './dateline';
import type { DateMention } from './dates';
import type { TextDocument } from './document';
import type { Passage, Proposal } from './proposal';

type Fields = Proposal['source']['fields'];

const KINDS: [RegExp, Fields['kind']][] = [
  [
    /\bchair(?:'s|person's|man's)? (?:summary|statement|perception)|\bco-chairs'? summary|\bsummary of proceedings\b/i,
    'chairs_summary',
  ],
  [/\bcommuniqu[eé]\b|\b(?:joint|outcome) (?:declaration|document)\b|\bfinal declaration\b/i, 'outcome_document'],
  [/\bminutes\b|\bsummary record\b|\bmeeting notes\b/i, 'minutes'],
  [/\bjoint statement\b|\bpresidential statement\b|^statement\b/i, 'statement'],
  [/^remarks\b|\bremarks by\b|\bspeech (?:by|of)\b|\bkeynote address\b/i, 'remarks'],
];
const SYMBOL =
  /\b(?:[A-Z]{1,6}(?:\.[A-Z]{2,5})*(?:\/[A-Z0-9.]+(?:\(\d{4}\))?){1,4}(?:\/(?:Add|Amend|Corr|Rev)\.\d+){0,2})\b/;

/** What the text says of itself: title, kind, publisher, address, date of issue. Front matter and page metadata count as stated. */
export function findSource(
  document: TextDocument,
  dates: readonly DateMention[],
  language: string | null,
): { fields: Fields; passages: Passage[] } {
  const passages: Passage[] = [];
  const meta = (names: string[], role: string): string | null => {
    for (const block of document.blocks) {
      if (block.kind !== 'metadata') break;
      const line = document.text.slice(block.start, block.end);
      const name = names.find((candidate) => line.startsWith(`${candidate}: `));
      if (!name) continue;
      passages.push({ start: block.start + name.length + 2, end: block.end, role });
      return line.slice(name.length + 2, 500 + name.length);
    }
    return null;
  };
  const title = meta(['title'], 'title') ?? firstHeading(document, passages);
  const head = `${title ?? ''}\n${document.plain.slice(0, 300)}`;
  const dateline = datelineOf(document);
  const stated = meta(['date', 'published_time'], 'issued')?.slice(0, 10) ?? null;
  const lined = dateline?.date ? dates.find((one) => one.start < dateline.end) : undefined;
  if (lined) passages.push({ start: lined.start, end: lined.end, role: 'issued' });
  const url = meta(['source_url', 'url'], 'url');
  return {
    fields: {
      title,
      kind: kindOf(title, head) ?? (dateline ? 'press' : 'other'),
      publisher: meta(['site_name', 'publisher'], 'publisher') ?? dateline?.agency ?? null,
      author: meta(['author'], 'author'),
      url: url && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url) ? url : null,
      issued: stated && /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : (lined?.startDate ?? null),
      symbol: symbolOf(document),
      language,
    },
    passages,
  };
}

function firstHeading(document: TextDocument, passages: Passage[]): string | null {
  const first = document.blocks.find((block) => block.kind !== 'metadata');
  if (first?.kind !== 'heading' || first.end - first.start > 300) return null;
  passages.push({ start: first.start, end: first.end, role: 'title' });
  return document.text.slice(first.start, first.end);
}

function kindOf(title: string | null, head: string): Fields['kind'] | null {
  const byTitle = KINDS.find(([pattern]) => title && pattern.test(title.trim()));
  return (
    (byTitle ??
      KINDS.find(([pattern]) =>
        pattern.test(
          head
            .split('\n')
            .slice(0, 4)
            .filter((line) => line.length < 160)
            .join('\n'),
        ),
      ))?.[1] ?? null
  );
}

function symbolOf({ plain, blocks }: TextDocument): string | null {
  for (const block of blocks.slice(0, 8)) {
    if (block.kind === 'metadata' || block.end - block.start > 120) continue;
    const found = SYMBOL.exec(plain.slice(block.start, block.end));
    if (found && /\d/.test(found[0])) return found[0];
  }
  return null;
}
