import { sentenceAt, type TextDocument } from './document';
import type { CountryMention } from './places';
import type { Span } from './spans';

const KIND = '项目|计划|倡议|工程|行动|平台|方案|运动|热线|课程|机制|基金';
/** '“名称”试点项目', '“某某计划”', '名为“名称”的项目' */
const QUOTED = new RegExp(
  `“([^“”\\n，。；：！？]{2,20})”(?=[\\p{Script=Han}]{0,6}?(?:${KIND}))|“([^“”\\n，。；：！？]{1,16}(?:项目|计划|倡议|工程|行动|热线))”|(?:项目|计划|倡议|平台)(?:名为|名称为|叫做|——)“([^“”\\n，。；：！？]{2,20})”`,
  'gu',
);
const MODEL_QUOTED =
  /“([^“”\n，。；：！？]{2,16}(?:模式|模型|经验))”|“([^“”\n，。；：！？]{2,12})”(?:的)?(?:模式|经验|做法)/gu;
const MODEL_OF_PLACE = /^(?:的)?(?:[\p{Script=Han}]{0,8}?)(?:模式|模型)(?!化)/u;

const isProse = (document: TextDocument, offset: number): boolean => {
  const kind = document.blocks[sentenceAt(document, offset)?.block ?? -1]?.kind;
  return kind === 'paragraph' || kind === 'list_item';
};

/** Programmes that a Chinese text names in quotation marks, without them, in the order of the text. */
export function programmesInChinese(document: TextDocument): Span[] {
  return [...document.text.matchAll(QUOTED)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].indexOf(name);
    const isModel = /(?:模式|模型|经验)$/u.test(name);
    return isModel || !isProse(document, start) ? [] : [{ start, end: start + name.length }];
  });
}

/** Approaches that a Chinese text names: in quotation marks, or by the place whose they are. */
export function modelsInChinese(
  document: TextDocument,
  places: readonly Pick<CountryMention, 'start' | 'end' | 'countryCode'>[],
): (Span & { countryCode: string | null })[] {
  const quoted = [...document.text.matchAll(MODEL_QUOTED)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + 1;
    return isProse(document, start) ? [{ start, end: start + name.length, countryCode: null }] : [];
  });
  const placed = places.flatMap(({ start, end, countryCode }) => {
    const found = MODEL_OF_PLACE.exec(document.plain.slice(end, end + 16));
    const isBoundary =
      !found || !isProse(document, start) || quoted.some((one) => one.start <= start && start < one.end);
    return isBoundary ? [] : [{ start, end: end + found[0].length, countryCode }];
  });
  return [...quoted, ...placed].sort((a, b) => a.start - b.start);
}
