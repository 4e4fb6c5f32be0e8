'use client';

import { usePathname } from 'next/navigation';

type Props = {
  /** Addresses in the reader's language: no message catalogue reaches this part. */
  places: readonly { href: string; label: string }[];
  root: string;
};

/** The places of the workspace; the one that the page lies in is marked, for the eye and for assistive technology. */
export function PlaceLinks({ places, root }: Props) {
  const pathname = usePathname();
  const isHere = (href: string) => (href === root ? pathname === root : `${pathname}/`.includes(`${href}/`));
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={isHere(href) ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
