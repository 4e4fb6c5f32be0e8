import { describe, expect, it } from 'vitest';
import { joinCutWords, withoutNoteMarks } from './line-ends';
import { withoutReplies } from './replies';
import { readDocument } from './structure';

const shape = (text: string, format: 'html' | 'markdown' | 'text') => {
  const document = readDocument(text, format);
  return document.blocks.map((one) => `${one.kind}${one.level} ${document.text.slice(one.start, one.end)}`);
};

describe('words cut at the ends of lines', () => {
  it.each([
    ['the reinte-\ngration of', 'the reintegration\nof'],
    ['the reinte\u00AD\ngration of', 'the reintegration\nof'],
    ['counter-\nterrorism, and', 'counter-terrorism,\nand'],
    ['short-term aims and long-\nterm ones; a pre-\nvention', 'short-term aims and long-term\nones; a pre-vention\n'],
    ['prevention is a pre-\nvention', 'prevention is a prevention\n'],
    ['peace-\nbuilding is peace-building', 'peace-building\nis peace-building'],
    ['Abdel-\nRahman', 'Abdel-\nRahman'],
    ['réinser-\r\ntion des', 'réinsertion\ndes'],
  ])('%j', (text, joined) => expect(joinCutWords(text)).toBe(joined));
});

describe('marks of footnotes', () => {
  it.each([
    ['The threat remains.12 The Council met.', 'The threat remains. The Council met.'],
    ['the returnees12 and their families³ came', 'the returnees and their families came'],
    ['as was said.[4] Then', 'as was said. Then'],
    ['as was said[^1] then', 'as was said then'],
    ['“so it is.”5 Later', '“so it is.” Later'],
  ])('%j go', (text, without) => expect(withoutNoteMarks(text)).toBe(without));

  it.each([
    'para.12 The text',
    'covid19 and G20 and page12.',
    'an area of 30 km² and 10² cases',
    'in 2019. 12 people',
    'resolution 2178 (2014), art.5 and 46-50%',
    'write to office12@example.org or see example12.org',
    'at 12.30 p.m. in room B12',
  ])('%j stays', (text) => expect(withoutNoteMarks(text)).toBe(text));
});

describe('what stands around a text', () => {
  it('in a page without nav: notices on cookies and buttons', () => {
    const page = `<div><p>We use cookies to give you the best experience. By continuing you accept our policy.</p><button>OK</button>
      <p>Accept all</p></div><h1>The meeting</h1><p>The experts met in Vienna.</p><div id="onetrust-banner">Choose what you like</div>`;
    expect(shape(page, 'html')).toEqual(['heading1 The meeting', 'paragraph0 The experts met in Vienna.']);
  });

  it('is no sentence about cookies, and no text because of what its body is called', () => {
    const page =
      '<body class="cookie-consent-given"><p>The court ruled on cookies and on prisons.</p><p>It met.</p></body>';
    expect(shape(page, 'html')).toEqual([
      'paragraph0 The court ruled on cookies and on prisons.',
      'paragraph0 It met.',
    ]);
  });
});

it('a text all in capitals has no more headings than another', () => {
  const line = 'THE EXPERTS MET IN VIENNA TO SPEAK OF PRISONS AND OF FAMILIES';
  const text = Array.from({ length: 6 }, () => `${line}\n\n`).join('');
  expect(shape(text, 'markdown').map((one) => one.slice(0, 9))).toEqual(Array(6).fill('paragraph'));
  expect(shape(`${line}\n\nThe experts met in Vienna to speak of prisons and families.`, 'markdown')[0]).toMatch(
    /^heading/,
  );
});

describe('a reply', () => {
  it.each([
    ['News.\n\nOn Mon, 6 May 2024 at 10:00, Given Surname <a@example.org> wrote:\n> old\n> older', 'News.'],
    ['News.\n\nLe lun. 6 mai 2024 à 10:00, Given Surname\n<a@example.org> a écrit :\n> vieux', 'News.'],
    ['News.\n\n-----Original Message-----\nFrom: A\nold', 'News.'],
    ['News.\n\nFrom: A\nSent: Monday\nTo: B\nSubject: C\n\nold', 'News.'],
    ['News.\n-- \nGiven Surname\nOffice', 'News.'],
    ['News.\n\nSent from my phone', 'News.'],
    ['On Mon, 6 May 2024, A wrote:\n> first?\nAnswer.', 'On Mon, 6 May 2024, A wrote:\n> first?\nAnswer.'],
    [
      'Hello.\n\nOn Mon, 6 May 2024, A wrote:\n> first?\nAnswer one.\n> second?\nAnswer two.',
      'Hello.\n\nAnswer one.\nAnswer two.',
    ],
  ])('%j keeps its own words', (text, own) => expect(withoutReplies(text).text.trim()).toBe(own));

  it.each([
    'FYI\n\n---------- Forwarded message ----------\nFrom: A\nDate: B\nSubject: C\n\nThe communiqué.',
    'From: A\nTo: B\nSubject: C\n\nThe communiqué.',
    'To: be or not\nFrom: here to there\nThe end.',
    'Notes\n__________________________\nA line below.',
    'MEMORANDUM\nTo: A\nFrom: B\nDate: C\nSubject: D\n\nThe text.',
    `One part\n--\n${'A line.\n'.repeat(12)}`,
  ])('%j is none', (text) => expect(withoutReplies(text)).toEqual({ text, leftOut: false }));
});

describe('a paste from Word', () => {
  const paste = `<html xmlns:o="urn:o"><body><p class=MsoTitle>Report<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>One point<o:p></o:p></p>
    <table><tr><td><p>Given Surname</p></td><td><p>Director</p></td></tr></table>
    <p>See the <a href="https://example.org/report">report of the Office</a>.<sup>12</sup> It covers 10 km<sup>2</sup>.</p></body></html>`;

  it('keeps its lists, tables and links, and loses the marks of its notes', () => {
    expect(shape(paste, 'html')).toEqual([
      'heading1 Report',
      'list_item2 One point',
      'paragraph0 Given Surname, Director',
      'paragraph0 See the report of the Office. It covers 10 km2.',
    ]);
    const { links, text } = readDocument(paste, 'html');
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['report of the Office', 'https://example.org/report'],
    ]);
  });

  it('that arranges a page by a table stays in its paragraphs', () => {
    const page = `<table><tr><td><p>${'A long text. '.repeat(60)}</p></td><td><p>Menu</p></td></tr></table>`;
    expect(shape(page, 'html')).toHaveLength(2);
  });
});
