import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { countryName, listParts } from '@/lib/names';
import { MOST_BESIDE } from '@/lib/parts/queries';
import type { Gone } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { heldOn } from '@/lib/period';
import { GoneLink } from './gone';
import { useHeldPeriod } from './held-role';

type Brief = { slug: string; name: string };

type Role = { role: string; fromOn: string | null; toOn: string | null };

interface Actor {
  person?: (Brief & { roles?: readonly Role[] }) | null;
  organization?: (Brief & { acronym?: string | null }) | null;
  countryCode?: string | null;
  /** The source's own words where it names nobody. */
  wording?: string | null;
  capacity?: string | null;
}

/** A country by its name, leading to what the record holds of it. */
export function CountryLink({ code }: { code: string }) {
  const locale = useLocale();
  return <Link href={paths.country(code)}>{countryName(code, locale)}</Link>;
}

/** A body by its name, or by its acronym where there is little room. */
export function BodyLink({
  organization,
  short,
}: {
  organization: NonNullable<Actor['organization']>;
  short?: boolean;
}) {
  const { slug, name, acronym } = organization;
  const text = acronym && !short ? `${name} (${acronym})` : (acronym ?? name);
  return <Link href={paths.organization(slug)}>{text}</Link>;
}

type WhoProps = {
  who: Actor;
  short?: boolean;
  /** The day on which they said or did it. */
  on?: string | null;
};

/**
 * Somebody as a source names them: person, body and country, each leading to its page; else the source's own words. Where no capacity is given, the role
 * that they are known to have held on the day stands in its place.
 */
export function Who({ who, short, on }: WhoProps) {
  const { person, organization, countryCode, wording } = who;
  const period = useHeldPeriod();
  const held = heldOn(person?.roles ?? [], on);
  // How long a role lasted whose end nobody reported, the reader is to judge.
  const role = held && (held.toOn === null ? `${held.role}, ${period(held)}` : held.role);
  const capacity = who.capacity ?? role;
  const parts: ReactNode[] = [
    person ? <Link href={paths.person(person.slug)}>{person.name}</Link> : null,
    organization ? <BodyLink organization={organization} short={short} /> : null,
    countryCode ? <CountryLink code={countryCode} /> : null,
  ].filter(Boolean);
  return (
    <>
      {parts.length === 0
        ? wording && <bdi>{wording}</bdi>
        : parts.map((part, position) => (
            <Fragment key={position}>
              {position > 0 ? ', ' : ''}
              {part}
            </Fragment>
          ))}
      {capacity ? (
        <>
          {' ('}
          <bdi>{capacity}</bdi>)
        </>
      ) : null}
    </>
  );
}

/**
 * Several of them in words: "A, B and C"; of more than stand beside one statement the first, "and others". Those who were withdrawn (`gone`) come after
 * the others, without their names.
 */
export function Names({ all, gone = [], on }: { all: readonly Actor[]; gone?: readonly Gone[]; on?: WhoProps['on'] }) {
  const locale = useLocale();
  const t = useTranslations('record');
  const shown = [...all, ...gone].slice(0, MOST_BESIDE);
  const more = all.length + gone.length > shown.length ? 1 : 0;
  return listParts(shown.length + more, locale).map((part, position) => {
    const who = typeof part === 'number' ? shown[part] : undefined;
    if (who)
      return (
        <Fragment key={position}>{'at' in who ? <GoneLink {...who} /> : <Who who={who} short on={on} />}</Fragment>
      );
    return <Fragment key={position}>{typeof part === 'number' ? t('others') : part}</Fragment>;
  });
}
