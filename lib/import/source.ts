import { datelineOf } from './dateline';
import type { DateMention } from './dates';
import type { TextDocument } from './document';
import type { Passage, Recognition } from './recognition';

type Fields = Recognition['source']['fields'];

/** What a text says of its own kind, and whether that is a record of a meeting. */
const KINDS: [RegExp, Fields['kind'], boolean][] = [
  [/communiqué de presse|(?:nota|comunicado) de prensa|dossier de presse/iu, 'press', false],
  [
    /(?<!\p{L})(?:compte[- ]rendu|procès-verbal|relevé de (?:conclusions|décisions)|acta de|acta n|minuta|relatoría)(?!\p{L})/iu,
    'minutes',
    true,
  ],
  [
    /déclaration (?:commune|finale|conjointe)|declaración (?:conjunta|final)|conclusion(?:s|es) de la (?:présidence|presidencia)|comunicado final/iu,
    'outcome_document',
    true,
  ],
  [
    /\bchair(?:'s|person's|man's)? (?:summary|statement|perception)|\bco-chairs'? summary|\bsummary of proceedings\b|主席(?:摘要|总结|声明)/i,
    'chairs_summary',
    true,
  ],
  [
    /\bcommuniqu[eé](?!\p{L})|\b(?:joint|outcome) (?:declaration|document)\b|\bfinal declaration\b|\bcomunicado conjunto\b|коммюнике|البيان الختامي|联合公报|新闻公报|成果文件|^.{0,40}宣言$/iu,
    'outcome_document',
    true,
  ],
  [/\bminutes\b|\bsummary record\b|\bmeeting notes\b|会议?纪要|会议记录/i, 'minutes', true],
  [
    /^(?:(?:workshop|meeting|event|mission|conference|seminar|side event) (?:report|notes?|summary)|summary of evidence|(?:report|notes?|summary) (?:of|on|from) (?:an? |the )(?:\p{L}+[ -]){0,4}(?:visit|workshop|meeting|hearing|conference|seminar|round ?table|event))\b/imu,
    'other',
    true,
  ],
  [/\bjoint statement\b|\bpresidential statement\b|^statement\b|联合声明/i, 'other', true],
  [/^remarks\b|\bremarks by\b|\bspeech (?:by|of)\b|\bkeynote address\b/i, 'speech', false],
];
const SYMBOL =
  /\b(?:[A-Z]{1,6}(?:\.[A-Z]{2,5})*(?:\/[A-Z0-9.]+(?:\(\d{4}\))?){1,4}(?:\/(?:Add|Amend|Corr|Rev)\.\d+){0,2})\b/;

/** What the text says of itself: title, kind, publisher, address, date of issue. Front matter and page metadata count as stated. */
export function findSource(
  document: TextDocument,
  dates: readonly DateMention[],
  language: string | null,
): { fields: Fields; passages: Passage[]; isRecord: boolean } {
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
  const title = meta(['title'], 'title') ?? firstHeading(document, passages) ?? meta(['file_title'], 'title');
  const head = `${title ?? ''}\n${document.plain.slice(0, 300)}`;
  const dateline = datelineOf(document);
  const stated = meta(['date', 'published_time'], 'issuedOn')?.slice(0, 10) ?? null;
  const lined = dateline?.date ? dates.find((one) => one.start < dateline.end) : undefined;
  if (lined) passages.push({ start: lined.start, end: lined.end, role: 'issuedOn' });
  const [, kind = dateline ? 'press' : 'other', isRecord = false] = kindOf(title, head) ?? [];
  const author = meta(['author', 'file_author'], 'authors');
  const issued = stated && /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : (lined?.startOn ?? null);
  const url = meta(['source_url', 'url'], 'url');
  return {
    fields: {
      title,
      kind,
      publisher: meta(['site_name', 'publisher'], 'publisher') ?? dateline?.agency ?? null,
      authors: author ? [author] : [],
      url: url && /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url) ? url : null,
      issuedOn: issued ?? meta(['file_created'], 'issuedOn'),
      symbol: symbolOf(document),
      language: language ?? meta(['file_language'], 'language')?.slice(0, 20) ?? null,
    },
    passages,
    isRecord,
  };
}

function firstHeading(document: TextDocument, passages: Passage[]): string | null {
  const first = document.blocks.find((block) => block.kind !== 'metadata');
  if (first?.kind !== 'heading' || first.end - first.start > 300) return null;
  passages.push({ start: first.start, end: first.end, role: 'title' });
  return document.text.slice(first.start, first.end);
}

function kindOf(title: string | null, head: string): (typeof KINDS)[number] | undefined {
  const lines = head
    .split('\n')
    .slice(0, 4)
    .filter((line) => line.length < 160)
    .join('\n');
  return (
    KINDS.find(([pattern]) => title && pattern.test(title.trim())) ?? KINDS.find(([pattern]) => pattern.test(lines))
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
