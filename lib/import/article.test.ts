import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from './article';
import { LISTS } from './limit';
import { type Passage, type Recognition, recognitionSchema } from './recognition';
import { SAMPLE_TEXT } from './sample';

const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000);
console.info(`fast-check seed ${seed}`);

interface Sound {
  key: string;
  passages: Passage[];
}

/** Every passage lies inside the text, every key is used once, and every reference leads to an item. */
function expectSound(recognition: Recognition): void {
  expect(recognitionSchema.parse(recognition)).toEqual(recognition);
  const items = [recognition.source, recognition.meeting, ...LISTS.flatMap((noun): Sound[] => recognition[noun])];
  for (const { start, end } of items.flatMap((one) => one.passages)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(recognition.text.length);
  }
  const keys = items.map((one) => one.key);
  expect(new Set(keys).size).toBe(keys.length);
  const links = [
    ...recognition.people.map((one) => one.fields.organizationId),
    ...recognition.pillars.map((one) => one.fields.modelId),
    ...recognition.programmes.flatMap((one) => [one.fields.leadOrganizationId, one.fields.modelId]),
    ...recognition.claims.map((one) => one.fields.assertedBy),
    ...[...recognition.takeaways, ...recognition.caveats, ...recognition.claims].flatMap((one) => one.fields.about),
  ];
  for (const link of links) if (link !== null) expect(keys).toContain(link);
  let last = -1;
  for (const block of recognition.blocks) {
    expect(block.start).toBe(last + 1);
    expect(block.end).toBeGreaterThan(block.start);
    last = block.end;
  }
}

/** Statements are the text's own words: their passage and their field are the same letters. */
function expectQuoted(recognition: Recognition): void {
  for (const one of [...recognition.takeaways, ...recognition.caveats, ...recognition.claims]) {
    const passage = one.passages.find(({ role }) => role === 'text');
    expect(passage && recognition.text.slice(passage.start, passage.end)).toBe(one.fields.text);
  }
}

const SCRAPS = [
  'The United Nations Office of Counter-Terrorism (UNOCT)',
  'met in Vienna',
  'on 3–4 May 2019',
  '\n- Label: words',
  '\n\n',
  '“Name” (Other) programme',
  'the Moroccan model',
  'integrates religious and social measures',
  'President Ada Byron',
  ', Director of the Some Institute,',
  'said that 1,200 people',
  ' **bold** ',
  '# Heading\n',
  '<p>',
  '</p><ul><li>',
  '\u00AD',
  '\uFEFF',
  '\u200D',
  'e\u0301',
  '\uD800',
  '(((',
  '"',
  '’s',
  '. ',
  ': ',
  ' – ',
  '\r\n',
  '\t',
];
const scrappy = fc
  .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
  .map((all) => all.join(' '));
const format = fc.constantFrom('html' as const, 'markdown' as const, 'text' as const);

describe('any text', () => {
  it('gives a sound recognition and never throws', () => {
    fc.assert(
      fc.property(scrappy, format, (text, kind) => {
        const recognition = recognise({ text, format: kind });
        expectSound(recognition);
        expectQuoted(recognition);
      }),
      { seed, numRuns: 100 },
    );
  }, 60_000);

  it('gives the same recognition twice', () => {
    fc.assert(
      fc.property(scrappy, format, (text, kind) => {
        expect(recognise({ text, format: kind })).toEqual(recognise({ text, format: kind }));
      }),
      { seed, numRuns: 30 },
    );
  }, 60_000);

  const HOSTILE: Record<string, string> = {
    'one endless word': `A${'a'.repeat(60_000)}`,
    'capitals only': 'A '.repeat(30_000),
    'a name without end': 'Ada '.repeat(15_000),
    'nested quotes': '> '.repeat(30_000),
    'open brackets': '['.repeat(60_000),
    'open emphasis': '*a_ '.repeat(15_000),
    commas: 'religious, '.repeat(6_000),
    'one body again and again': 'UN Office of Counter-Terrorism said that '.repeat(2_000),
    programmes: '"Name" (Other) programme run by '.repeat(2_000),
    'nested elements': '<div>'.repeat(12_000),
    'unclosed tags': '<a "'.repeat(15_000),
    dates: '3 May 2019 to '.repeat(4_000),
    lines: 'A line\n'.repeat(8_000),
  };
  for (const [name, text] of Object.entries(HOSTILE)) {
    for (const kind of ['text', 'markdown', 'html'] as const) {
      it(`takes time in proportion to ${name} (${kind})`, () => {
        const start = performance.now();
        const recognition = recognise({ text, format: kind });
        expect(recognitionSchema.safeParse(recognition).error?.issues ?? []).toEqual([]);
        expect(performance.now() - start).toBeLessThan(8_000);
      }, 60_000);
    }
  }
});

describe('the sample', () => {
  const recognition = recognise({ text: SAMPLE_TEXT, format: 'text' });

  it('is read soundly', () => {
    expectSound(recognition);
    expectQuoted(recognition);
  });

  it('states a place and no date', () => {
    expect(recognition.meeting.fields).toMatchObject({
      city: 'Geneva',
      countryCode: 'CH',
      timeZone: 'Europe/Zurich',
      startOn: null,
      endOn: null,
    });
    expect(recognition.warnings.map((one) => one.code)).toEqual(['no_date', 'no_organiser']);
  });

  it('links the programme to its model and the body that runs it', () => {
    const [programme] = recognition.programmes;
    expect(programme?.fields).toMatchObject({ name: 'Second Door', aliases: ['Duskara'] });
    const lead = recognition.organizations.find((one) => one.key === programme?.fields.leadOrganizationId);
    expect(lead?.fields).toMatchObject({
      name: 'National Directorate for Custody and Return',
      acronym: 'NDCR',
      role: 'mentioned',
    });
    expect(programme?.fields.modelId).toBe(recognition.models[0]?.key);
  });

  it('keeps a figure with who said it and as of when', () => {
    const claim = recognition.claims.find((one) => one.fields.figure === '412');
    expect(claim?.fields.asOf).toBe('2021');
    expect(claim?.fields.assertedBy).toBe(recognition.organizations[0]?.key);
  });
});

it.each([
  ['more than 3,000 people', { hedge: 'more than', figure: '3000', unit: null }],
  ['nearly 22,000 people', { hedge: 'nearly', figure: '22000', unit: null }],
  ['close to 90 per cent of them', { hedge: 'close to', figure: '90', unit: 'per cent' }],
  ['some 30 people', { hedge: 'some', figure: '30', unit: null }],
  ['3,000 people', { hedge: null, figure: '3000', unit: null }],
])('%s keep the hedge of their figure', (counted, figure) => {
  const text = `Report on prevention\n\nThe ministry said on Monday that ${counted} had gone through the programme.`;
  expect(recognise({ text, format: 'text' }).claims).toMatchObject([{ fields: figure }]);
});

it.each([
  ['A/HRC/34/50/Add.1', 'A/HRC/34/50/Add.1'],
  ['PC.DEL/123/20/Rev.1', 'PC.DEL/123/20/Rev.1'],
  ['CIO.GAL/105/15', 'CIO.GAL/105/15'],
])('the symbol %s of a document is read whole', (line, symbol) => {
  const text = `Report on prevention\n\n${line}\n\nThe Working Group met in Vienna and heard several speakers.`;
  expect(recognise({ text, format: 'text' }).source.fields.symbol).toBe(symbol);
});

it('a symbol that a text refers to is read whole', () => {
  const text =
    'Vienna conference\n\nSpeakers drew on the report A/HRC/34/50/Add.1 when they met in Vienna on prevention.';
  expect(recognise({ text, format: 'text' }).references.map(({ fields }) => fields.title)).toContain(
    'A/HRC/34/50/Add.1',
  );
});
