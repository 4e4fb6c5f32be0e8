import { describeNoun } from '../describe-noun';
import { choice, date, faceted, line, lines, markdown, optionalChoice, requiredLine, unsought, url } from '../field';
import { topics } from '../parts/schema';

const SOURCE_KINDS = [
  'outcome_document',
  'communique',
  'chairs_summary',
  'concept_note',
  'agenda',
  'national_action_plan',
  'resolution',
  'report',
  'study',
  'press',
  'speech',
  'web_page',
  'minutes',
  'other',
] as const;
const BINDING_STATUSES = ['binding', 'non_binding', 'mixed'] as const;
const ENDORSEMENTS = ['adopted', 'endorsed', 'welcomed', 'issued_by_chair', 'none'] as const;

/** A document, in the fields of CSL-JSON 1.0.2 and with what the field adds: symbol, binding status, endorsement. */
export const source = describeNoun(
  'source',
  {
    title: requiredLine({ max: 500 }),
    kind: faceted('kind', choice('sourceKind', SOURCE_KINDS, 'other')),
    authors: lines(),
    publisher: line(),
    containerTitle: line(),
    issuedOn: date(),
    accessedOn: date(),
    url: url(),
    archiveUrl: url(),
    doi: line({ max: 200 }),
    symbol: line({ max: 80 }),
    language: unsought(line({ max: 35 })),
    pages: unsought(line({ max: 60 })),
    bindingStatus: optionalChoice('bindingStatus', BINDING_STATUSES),
    endorsement: optionalChoice('endorsement', ENDORSEMENTS),
    note: markdown({ max: 4000 }),
    topics: topics(),
  },
  {
    title: 'title',
    table: 'Source',
    page: 'own',
    apart: ['publisher', 'symbol'],
    on: 'issuedOn',
    namedAfter: true,
  },
);
