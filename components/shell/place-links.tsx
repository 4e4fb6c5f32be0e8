'use client';

import { usePathname } from 'next/navigation';
import { Link } from '@/components/ui/link';

type Props = { places: readonly { href: string; label: string }[]; root: string };

/** The places of the workspace; the one that the page lies in is marked, for the eye and for assistive technology. */
export function PlaceLinks({ places, root }: Props) {
  const pathname = usePathname();
  const isHere = (href: string) => (href === root ? pathname.endsWith(root) : `${pathname}/`.includes(`${href}/`));
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} aria-current={isHere(href) ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
