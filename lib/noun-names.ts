/**
 * Every noun with its folder in addresses, in the order in which one reads a meeting: what it was, what came of it, whom and what it touched.
 * The one list that the browser needs too; what each noun is stands in `lib/<folder>/schema.ts`.
 */
export const FOLDERS = {
  meeting: 'meetings',
  session: 'sessions',
  takeaway: 'takeaways',
  claim: 'claims',
  commitment: 'commitments',
  presentation: 'presentations',
  model: 'models',
  pillar: 'pillars',
  condition: 'conditions',
  programme: 'programmes',
  evidence: 'evidence',
  source: 'sources',
  organization: 'organizations',
  person: 'people',
  series: 'series',
  topic: 'topics',
} as const;
export type NounName = keyof typeof FOLDERS;
export const NOUN_NAMES = Object.keys(FOLDERS) as NounName[];
