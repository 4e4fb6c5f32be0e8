import type { Recognition } from './recognition';

/** What one import can write, source and meeting included: beyond it, it is no text that a person reviewed. */
export const MOST_CANDIDATES = 2000;

/** What a recognition lists. */
export const LISTS = [
  'series',
  'sessions',
  'organizations',
  'countries',
  'people',
  'models',
  'pillars',
  'programmes',
  'takeaways',
  'caveats',
  'claims',
  'commitments',
  'references',
] as const;
/** Fields that hold the key of another item. */
const POINTERS = ['seriesId', 'organizationId', 'modelId', 'leadOrganizationId', 'assertedBy'];

/**
 * A recognition that can be written. Of one with more items, those that come first in the text are kept; what pointed to
 * another one is not reported any more, and a warning says how many there were.
 */
export function withinLimit(recognition: Recognition): Recognition {
  const places = LISTS.flatMap((name) =>
    recognition[name].map(({ key, passages }) => [key, passages[0]?.start ?? 0] as const),
  );
  const room = MOST_CANDIDATES - 2;
  if (places.length <= room) return recognition;
  const kept = new Set(
    places
      .sort(([, a], [, b]) => a - b)
      .slice(0, room)
      .map(([key]) => key),
  );
  const only = <I extends { key: string; fields: object }>(items: readonly I[]): I[] =>
    items.filter(({ key }) => kept.has(key)).map((one) => ({ ...one, fields: pointed(one.fields, kept) }));
  return {
    ...recognition,
    meeting: { ...recognition.meeting, fields: pointed(recognition.meeting.fields, kept) },
    series: only(recognition.series),
    sessions: only(recognition.sessions),
    organizations: only(recognition.organizations),
    countries: only(recognition.countries),
    people: only(recognition.people),
    models: only(recognition.models),
    pillars: only(recognition.pillars),
    programmes: only(recognition.programmes),
    takeaways: only(recognition.takeaways),
    caveats: only(recognition.caveats),
    claims: only(recognition.claims),
    commitments: only(recognition.commitments),
    references: only(recognition.references),
    warnings: [
      ...recognition.warnings,
      { code: 'pieces_left_out', params: { count: places.length + 2, limit: MOST_CANDIDATES } },
    ],
  };
}

function pointed<F extends object>(fields: F, kept: ReadonlySet<string>): F {
  const left = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'about' && Array.isArray(value)) return [[name, value.filter((key) => kept.has(key))]];
    return POINTERS.includes(name) && typeof value === 'string' && !kept.has(value) ? [[name, null]] : [];
  });
  return { ...fields, ...Object.fromEntries(left) };
}
