import type { TextFormat } from '@/lib/import/input';

interface Pattern {
  name: string;
  /** What is repeated; '#' in it becomes another capitalised word each time. */
  piece: string;
  format: TextFormat;
  opening?: string;
}
const text = (name: string, piece: string): Pattern => ({ name, piece, format: 'text' });
const html = (name: string, piece: string, opening = ''): Pattern => ({ name, piece, format: 'html', opening });
const markdown = (name: string, piece: string): Pattern => ({ name, piece, format: 'markdown' });
const page = '<html><body><main>';

/** Texts that somebody may paste by chance or in order to hold up the site: each a piece, over and over. */
export const PATTERNS: Pattern[] = [
  text('one person', 'Mr. Given Surname, Minister of Justice of Morocco, '),
  text('many people', 'Mr. # #, Minister of Justice of Morocco, '),
  text('people who say', 'Ms. # #, Director of the Ministry of Youth of Kenya, said that 5,000 people met. '),
  text('bodies', 'National # Agency for # of Kenya, '),
  text('bodies and bodies', 'Ministry and '),
  text('acronyms', 'the UN and the EU, '),
  text('organisers', 'organised by the UN and the EU and '),
  text('capitals', 'Aa '),
  text('connectors', 'To Aa a '),
  text('sessions', 'Session 2: On the road\n'),
  text('quoted topics', 'panel on "some topic here" '),
  text('dates', 'was launched in 2019 and the Kenyan model '),
  text('models', 'The # model was presented. The # model rests on religious, social and security measures. '),
  text('programmes', 'National # Initiative for #. '),
  text('ordinary openings', '# # programme. Second Door. second door programme '),
  text('documents', '# Strategy on #, according to reports by the UN, '),
  text('places', 'held in #, Kenya, '),
  text('figures', '1,111,'),
  text(
    'lists that end in nothing',
    'based on assistance, assistance, assistance, assistance, assistance and assistance with ',
  ),
  text('bullets', '- Takeaway: text here\n'),
  text('one word', 'a'),
  text('hyphens', 'Expert-'),
  text('quotation marks', '"'),
  text('stacked accents', '\u0301\u0316'),
  text('another script', 'قال السيد محمد '),
  text('words put in between', 'First, three points, she said, # in '),
  text('French', 'Ministère de la # et de la '),
  text('Spanish', 'programa # dijo que el '),
  text('Russian', 'Совет по делам в на до к с '),
  text('Arabic', 'مركز الأفق قال إن '),
  text('Chinese', '部长指出“计划”'),
  html('angle brackets', '<'),
  html('unclosed tags', '<b>x'),
  html('tags closed by others', '<div></x>'),
  html('attributes without an end', '<a "'),
  html('nested tables', '<table><tr><td>a', page),
  html('paragraphs', '<p>Aa bb, cc dd, ee ff gg hh ii jj kk ll.</p>', page),
  html('a run for each letter', '<b>é</b>'),
  html('ampersands', '&'),
  markdown('items of a list', '- one\n\n'),
  markdown('brackets', '[a]('),
  markdown('quotations', '>       '),
  markdown('emphasis', '*a _b '),
];

function word(index: number): string {
  let letters = '';
  for (let rest = index + 17; rest > 0; rest = Math.floor(rest / 26)) letters += String.fromCharCode(97 + (rest % 26));
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}e`;
}

/** A text of `length` UTF-16 units. */
export function hostileText({ piece, opening = '' }: Pattern, length: number): string {
  let count = 0;
  const pieces = [opening];
  for (let size = opening.length; size < length; size += pieces.at(-1)?.length ?? 1)
    pieces.push(
      piece.replace(/#/g, () => {
        count += 7;
        return word(count);
      }),
    );
  return pieces.join('').slice(0, length);
}
