import type { Decisions } from './decisions';
import { PIECE_FIELDS } from './fields';
import { type ImportedText, openingOf, type Piece } from './pieces';
import { missingFields, settle } from './settle';

/** What was done to a proposal that nobody reviewed, so that it can be told. */
export interface UnattendedReview {
  decisions: Decisions;
  /** Titles that the text does not give and that a record cannot do without. */
  named: { key: string; title: string }[];
  /** Pieces that lack what a record needs. */
  leftOut: { piece: Piece; missing: string[] }[];
}

/**
 * Accepts everything as proposed. A document without a title is called by its opening words, a meeting without one by
 * `meetingIn` of its city, else as the document; pieces that lack something else are left out.
 */
export function acceptAsProposed(reading: ImportedText, meetingIn: (city: string) => string): UnattendedReview {
  const named: UnattendedReview['named'] = [];
  const opening = openingOf(reading.text);
  const needsMeeting = reading.pieces.some(({ noun }) => noun === 'takeaway' || noun === 'session');
  const pieces = reading.pieces.map((piece): Piece => {
    const { key, noun, fields, existing } = piece;
    if (existing || fields.title || (noun !== 'source' && noun !== 'meeting')) return piece;
    const { city } = fields;
    if (noun === 'meeting' && typeof city !== 'string' && !needsMeeting) return piece;
    const title = noun === 'meeting' && typeof city === 'string' ? meetingIn(city) : opening;
    named.push({ key, title });
    return { ...piece, fields: { ...fields, title } };
  });
  const leftOut = pieces
    .map((piece) => ({ piece, missing: missingFields(piece, PIECE_FIELDS) }))
    .filter(({ missing }) => missing.length > 0);
  const gone = new Set(leftOut.map(({ piece }) => piece.key));
  // A strand of a model that was left out lacks its model.
  for (const piece of pieces) {
    const { modelId } = piece.fields;
    if (piece.noun === 'pillar' && !gone.has(piece.key) && typeof modelId === 'string' && gone.has(modelId)) {
      leftOut.push({ piece, missing: ['modelId'] });
      gone.add(piece.key);
    }
  }
  const marks = Object.fromEntries([...gone].map((key) => [key, { as: 'dropped' as const }]));
  return { decisions: settle({ ...reading, pieces }, marks, 'take', PIECE_FIELDS), named, leftOut };
}
