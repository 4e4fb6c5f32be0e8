import { z } from 'zod';

/**
 * What recognition proposes for one pasted text, in the nouns' own fields and their choices. Everything here is a suggestion for a person to
 * confirm: a field that the text does not state is null, never a guess. All offsets are UTF-16 code units into `text`,
 * half open, so `text.slice(start, end)` is the passage. Items refer to each other by `key`.
 */

const key = z.string().min(1).max(200);
const line = z.string().min(1).max(500);
const prose = z.string().min(1).max(10_000);
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
const country = z.string().regex(/^[A-Z]{2}$/);
/** ISO 8601 reduced precision: '2020-02-11', '2020-02' or '2020'. */
const reducedDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Where something stands in the text. `role` names the field that the passage supports; none means the whole item. */
const passage = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  role: z.string().max(40).optional(),
});

/** A piece of the text's structure. The blocks lie in order, do not overlap, and cover all but line breaks. */
const block = z.strictObject({
  kind: z.enum(['metadata', 'heading', 'paragraph', 'list_item']),
  /** Heading level 1 to 6, or the depth of a list item from 1; 0 for the others. */
  level: z.int().min(0).max(6),
  ordered: z.boolean().optional(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/** An existing record that the workflow found for an item; recognition itself never fills it. What is only alike may be another. */
const match = z.strictObject({ id: z.string(), label: z.string(), how: z.enum(['name', 'alias', 'acronym', 'alike']) });

function item<Shape extends z.ZodRawShape>(fields: Shape) {
  return z.strictObject({
    key,
    fields: z.strictObject(fields),
    passages: z.array(passage).max(500),
    match: match.optional(),
  });
}

const source = item({
  title: line.nullable(),
  kind: z.enum(['press', 'outcome_document', 'chairs_summary', 'minutes', 'speech', 'other']),
  publisher: line.nullable(),
  authors: z.array(line).max(20),
  url: webAddress.nullable(),
  issuedOn: reducedDate.nullable(),
  symbol: line.nullable(),
  /** BCP 47 language tag, or null when it could not be told. */
  language: z.string().max(20).nullable(),
});

const meeting = item({
  title: line.nullable(),
  kind: z
    .enum(['summit', 'ministerial', 'conference', 'expert_meeting', 'working_group', 'side_event', 'other'])
    .nullable(),
  city: line.nullable(),
  countryCode: country.nullable(),
  /** IANA zone of the host city, only where the city is known. */
  timeZone: z.string().max(60).nullable(),
  startOn: reducedDate.nullable(),
  endOn: reducedDate.nullable(),
  documentSymbol: line.nullable(),
  attendanceMode: z.enum(['in_person', 'online', 'hybrid']).nullable(),
  attributionRule: z.enum(['on_the_record', 'chatham_house', 'closed']).nullable(),
  /** Key of the series of this recognition that it is one of. */
  seriesId: key.nullable(),
});

const series = item({ name: line });

const session = item({
  title: line,
  date: reducedDate.nullable(),
  startTime: clock.nullable(),
  endTime: clock.nullable(),
});

const organization = item({
  name: line,
  acronym: line.nullable(),
  kind: z.enum(['international', 'government', 'civil_society', 'research']).nullable(),
  countryCode: country.nullable(),
  role: z.enum(['organiser', 'host', 'mentioned']),
});

const countryItem = item({ countryCode: country, role: z.enum(['organiser', 'host', 'mentioned']) });

const person = item({
  name: line,
  /** The public role in the text's own words. */
  publicRole: line.nullable(),
  /** The affiliation in the text's own words. */
  affiliation: line.nullable(),
  /** Key of an organisation in this recognition, where the affiliation is one. */
  organizationId: key.nullable(),
  countryCode: country.nullable(),
});

const model = item({
  name: line,
  countryCode: country.nullable(),
  sinceOn: reducedDate.nullable(),
  /** True only where the text says that the model was presented, shared or showcased at a meeting. */
  presented: z.boolean(),
});

const pillar = item({
  name: line,
  kind: z.enum(['religious', 'socio_economic', 'security', 'psychosocial', 'legal', 'educational', 'other']),
  modelId: key.nullable(),
});

const programme = item({
  name: line,
  /** Translations and other names that the text gives, such as one in parentheses after the name. */
  aliases: z.array(line).max(20),
  /** Key of the organisation that the text says runs, oversees or leads it. */
  leadOrganizationId: key.nullable(),
  modelId: key.nullable(),
});

/** Keys of the models, programmes and bodies that a statement speaks of, in the order of the text. */
const about = z.array(key).max(50);
/** Who says or promises something: the key of the organisation or person, else the text's own words for them, such as 'analysts'. */
const sayer = { assertedBy: key.nullable(), assertedByText: line.nullable() };

const takeaway = item({ headline: line, text: prose, kind: z.literal('not_classified'), ...sayer, about });
const caveat = item({ headline: line, text: prose, kind: z.literal('caveat'), about });

const commitment = item({
  /** The text's own verb: 'will', 'shall', 'agreed to'. */
  verb: line.nullable(),
  /** What is promised, in the text's own words. */
  deliverable: prose,
  dueOn: reducedDate.nullable(),
  ...sayer,
  about,
});

const claim = item({
  text: prose,
  ...sayer,
  /** What takes the figure back a little, the figure without separators, and what it counts: 'more than', '12000', 'per cent'. */
  hedge: line.nullable(),
  figure: line.nullable(),
  unit: line.nullable(),
  asOf: reducedDate.nullable(),
  about,
});

const reference = item({
  /** The text's own wording, such as 'reports by the …'. */
  title: line,
  /** Who published it, in the text's own words. */
  publisher: line.nullable(),
  symbol: line.nullable(),
  url: webAddress.nullable(),
});

/** The words for these codes are message keys; `params` fill them. */
const warning = z.strictObject({
  code: z.enum([
    'no_date',
    'no_place',
    'no_organiser',
    'no_meeting',
    'several_meetings',
    'several_places',
    'language_not_supported',
    'text_shortened',
    'pages_left_out',
    'letters_as_drawn',
    'replies_left_out',
    'pieces_left_out',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The shape of a recognition; parse with it whatever comes back from a browser. */
export const recognitionSchema = z.strictObject({
  text: z.string(),
  blocks: z.array(block),
  language: z.string().nullable(),
  source,
  meeting,
  series: z.array(series),
  sessions: z.array(session),
  organizations: z.array(organization),
  countries: z.array(countryItem),
  people: z.array(person),
  models: z.array(model),
  pillars: z.array(pillar),
  programmes: z.array(programme),
  takeaways: z.array(takeaway),
  caveats: z.array(caveat),
  claims: z.array(claim),
  commitments: z.array(commitment),
  references: z.array(reference),
  /** Where a name that the record knows may begin, and the keys that it would begin with. */
  beginnings: z
    .array(z.strictObject({ at: z.int().nonnegative(), keys: z.array(z.string().max(16)).max(16) }))
    .max(25_000),
  warnings: z.array(warning),
});

export type Recognition = z.infer<typeof recognitionSchema>;
export type Passage = z.infer<typeof passage>;
export type Block = z.infer<typeof block>;
export type RecognitionWarning = z.infer<typeof warning>;
