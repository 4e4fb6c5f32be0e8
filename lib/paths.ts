/**
 * Every address of the product, without the language prefix (DESIGN.md section 6). Links are written here and nowhere else.
 * Slugs and identifiers are encoded, so that a value can never leave its segment.
 */
const segment = encodeURIComponent;

export const paths = {
  home: () => '/',
  meetings: () => '/meetings',
  meeting: (slug: string) => `/meetings/${segment(slug)}`,
  session: (meetingSlug: string, id: string) => `/meetings/${segment(meetingSlug)}#session-${segment(id)}`,
  models: () => '/models',
  model: (slug: string) => `/models/${segment(slug)}`,
  programme: (slug: string) => `/programmes/${segment(slug)}`,
  takeaway: (id: string) => `/takeaways/${segment(id)}`,
  claim: (id: string) => `/claims/${segment(id)}`,
  source: (id: string) => `/sources/${segment(id)}`,
  permalink: (id: string) => `/id/${segment(id)}`,
  signIn: () => '/sign-in',
  workspace: () => '/workspace',
} as const;
