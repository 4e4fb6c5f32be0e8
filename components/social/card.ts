import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { type CSSProperties, createElement, type ReactNode } from 'react';
import { SEATS } from '@/components/site/mark';
import { CARD_SIZE } from '@/components/site/metadata';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import { Busy, turns } from '@/lib/turns';
import { drawable } from './letters';

/** What stands on the card of a page. */
export interface CardWords {
  /** The kind of thing, over the title. */
  over: string;
  title: string;
  /** The facts under the title: when and where, or what it belongs to. */
  line?: string;
  /** The name of the house and where it stands. */
  name: string;
  host: string;
}

const paper = '#fbfaf6';
const ink = '#1b1a17';
const muted = '#4f4c44';
const line = '#c9c4b5';
const accent = '#0d5868';
const wash = '#eaf0ee';

const face = (file: string) => readFile(path.join(process.cwd(), 'node_modules/@fontsource', file));

async function readFaces() {
  const files = [
    { name: 'serif', weight: 600, file: 'source-serif-4/files/source-serif-4-latin-600-normal.woff' },
    { name: 'serif extended', weight: 600, file: 'source-serif-4/files/source-serif-4-latin-ext-600-normal.woff' },
    { name: 'sans', weight: 400, file: 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff' },
    { name: 'sans extended', weight: 400, file: 'ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff' },
  ] as const;
  return Promise.all(files.map(async ({ name, weight, file }) => ({ name, weight, data: await face(file) })));
}

/** A box of the picture: it becomes pixels and never HTML, so that its style is no style attribute of a page. */
const box = (style: CSSProperties, ...children: ReactNode[]) =>
  createElement('div', { style: { display: 'flex', ...style } }, ...children);

const hemicycle = (width: number, fill: string, style: CSSProperties = {}) =>
  createElement(
    'svg',
    { viewBox: '0 0 26 14', width, height: (width * 14) / 26, style },
    createElement('path', { d: SEATS, stroke: fill, strokeWidth: 2.3, strokeLinecap: 'round' }),
  );

/** The longer a title, the smaller it is set; what is longer than any of these is cut by the fourth line. */
const sizeOf = ({ length }: string): number => (length > 130 ? 46 : length > 80 ? 54 : length > 40 ? 66 : 80);

function draw({ over, title, line: facts, name, host }: CardWords) {
  const serif = { fontFamily: 'serif, "serif extended"', fontWeight: 600 };
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 72px 52px',
      background: paper,
      color: ink,
      fontFamily: 'sans, "sans extended"',
    },
    hemicycle(820, wash, { position: 'absolute', right: -190, bottom: -90 }),
    box(
      { justifyContent: 'space-between', alignItems: 'center' },
      box({ alignItems: 'center', gap: 18, ...serif, fontSize: 38 }, hemicycle(64, accent), name),
      box({ fontSize: 26, color: muted }, over),
    ),
    box(
      { flexDirection: 'column', borderLeft: `6px solid ${accent}`, paddingLeft: 36 },
      createElement(
        'div',
        {
          style: {
            ...serif,
            display: 'block',
            lineClamp: 4,
            fontSize: sizeOf(title),
            lineHeight: 1.14,
            letterSpacing: '-0.015em',
          },
        },
        title,
      ),
    ),
    box(
      { justifyContent: 'space-between', gap: 40, borderTop: `1px solid ${line}`, paddingTop: 24, fontSize: 28 },
      box({ flexShrink: 1 }, facts ?? ''),
      box({ color: muted }, host),
    ),
  );
}

/** Pictures of one run: the same words give the same picture, and drawing one costs as much as twenty pages. */
const drawn = new Map<string, Promise<ArrayBuffer>>();
const MOST_KEPT = 100;

/** Fresh pictures that one address gets: far more than whoever passes links on asks for. */
const FRESH: Limit = { name: 'picture', points: 120, seconds: 10 * 60 };
/** Drawing takes a processor for itself, so that two at once would both come later. */
const inTurn = turns(1, 16);
/** When to come back to a queue that is full, in seconds. */
const QUEUE_EMPTY = 10;

/** A picture, or why there is none now and after how many seconds there may be. */
export type Drawn = { picture: ArrayBuffer } | { why: 'too_many' | 'busy'; seconds: number };

/**
 * The picture (PNG, 1200 by 630 pixels) that stands beside a link to a page where it is passed on. One that is kept costs nothing; a
 * fresh one counts for whoever asks, by `address` as lib/request.ts gives it, and waits its turn.
 */
export async function drawCard(words: CardWords, address: string): Promise<Drawn> {
  const said = {
    over: drawable(words.over),
    title: drawable(words.title) || drawable(words.over),
    line: drawable(words.line ?? ''),
    name: drawable(words.name),
    host: drawable(words.host),
  };
  const key = JSON.stringify(said);
  const seconds = drawn.has(key) ? 0 : await countAttempt(FRESH, address);
  if (seconds > 0) return { why: 'too_many', seconds };
  try {
    return { picture: await (drawn.get(key) ?? drawFresh(key, said)) };
  } catch (error) {
    if (error instanceof Busy) return { why: 'busy', seconds: QUEUE_EMPTY };
    throw error;
  }
}

function drawFresh(key: string, said: CardWords): Promise<ArrayBuffer> {
  const picture = inTurn(async () => {
    const fonts = await readFaces();
    return new ImageResponse(draw(said), { ...CARD_SIZE, fonts }).arrayBuffer();
  });
  drawn.set(key, picture);
  picture.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
  return picture;
}
