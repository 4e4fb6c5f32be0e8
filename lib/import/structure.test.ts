import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPunctuation, normaliseCharacters } from './normalise';
import { readDocument } from './structure';

const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.info(`fast-check seed ${seed}`);

const shape = (text: string, format: 'html' | 'markdown' | 'text') => {
  const document = readDocument(text, format);
  return document.blocks.map((one) => `${one.kind}${one.level} ${document.text.slice(one.start, one.end)}`);
};

describe('characters', () => {
  it('come to rest after one pass, and folding keeps their number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseCharacters(text);
        expect(normaliseCharacters(once)).toBe(once);
        expect(foldPunctuation(once).length).toBe(once.length);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('lose what is not seen and nothing else', () => {
    expect(normaliseCharacters('\uFEFFa\u00ADb\u200Bc\u00A0d\r\ne\u0301')).toBe('abc d\né');
    expect(normaliseCharacters('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  });
});

describe('a text without markup', () => {
  it('shows its headings, lists and paragraphs', () => {
    const text =
      'A title\nA first paragraph that is long enough to be one, and ends with a stop.\n\nMain points\n• One: first\n2) Two\n(c) Three';
    expect(shape(text, 'text')).toEqual([
      'heading1 A title',
      'paragraph0 A first paragraph that is long enough to be one, and ends with a stop.',
      'heading2 Main points',
      'list_item1 One: first',
      'list_item1 Two',
      'list_item1 Three',
    ]);
  });

  it('is joined again where its lines were wrapped', () => {
    const text =
      'The participants spent the whole of the first morning on\nthe question of how families are told and by whom they\nare told, and then went on to the schools.\n\nThe end was friendly.';
    expect(shape(text, 'text')).toEqual([
      'paragraph0 The participants spent the whole of the first morning on the question of how families are told and by whom they are told, and then went on to the schools.',
      'paragraph0 The end was friendly.',
    ]);
  });
});

describe('Markdown', () => {
  it('keeps front matter as metadata and resolves its escapes', () => {
    expect(shape('---\ntitle: "Joint\\_Statement \\u2019x"\n---\n\nText.', 'markdown')).toEqual([
      'metadata0 title: Joint Statement ’x',
      'paragraph0 Text.',
    ]);
  });

  it('takes a bold line for a heading and marks bold words', () => {
    const document = readDocument('**What we learned**\n\n**Ada Byron** spoke.', 'markdown');
    expect(document.blocks.map((one) => one.kind)).toEqual(['heading', 'paragraph']);
    expect(document.strong.map((one) => document.text.slice(one.start, one.end))).toContain('Ada Byron');
  });
});

describe('HTML', () => {
  it('keeps text and structure only', () => {
    const page =
      '<h2>Head</h2><p onclick="x()">One<script>alert(1)</script> two<br>three</p><ul><li>a<ul><li>b</li></ul></li></ul><p hidden>no</p><p style="display:none">no</p><style>p{}</style>';
    expect(shape(page, 'html')).toEqual([
      'heading2 Head',
      'paragraph0 One two',
      'paragraph0 three',
      'list_item1 a',
      'list_item2 b',
    ]);
  });
});
