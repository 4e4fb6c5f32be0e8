import { paths } from '@/lib/paths';

type NamedPage = { slug: string; name: string };

export interface Belonging {
  href: string;
  title: string;
}

/** The meeting at which something was said. */
export const saidAt = (meeting: { slug: string; title: string }): Belonging => ({
  href: paths.meeting(meeting.slug),
  title: meeting.title,
});

interface Subject {
  model?: NamedPage | null;
  programme?: NamedPage | null;
  organization?: (NamedPage & { acronym: string | null }) | null;
}

/** What a statement is about, without which a figure says nothing: a programme, else a model, else a body. */
export function subjectOf({ model, programme, organization }: Subject): Belonging | undefined {
  if (programme) return { href: paths.programme(programme.slug), title: programme.name };
  if (model) return { href: paths.model(model.slug), title: model.name };
  return organization
    ? { href: paths.organization(organization.slug), title: organization.acronym ?? organization.name }
    : undefined;
}

/** Things by what they belong to, in the order in which each of these first comes. */
export function byHome<T>(things: readonly T[], homeOf: (thing: T) => Belonging | undefined) {
  const groups = new Map<string | undefined, { home: Belonging | undefined; things: T[] }>();
  for (const thing of things) {
    const home = homeOf(thing);
    groups.set(home?.href, { home, things: [...(groups.get(home?.href)?.things ?? []), thing] });
  }
  return [...groups.values()];
}
