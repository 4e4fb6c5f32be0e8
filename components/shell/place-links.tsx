'use client';

import { usePathname } from 'next/navigation';
import fold from './fold.module.css';
import styles from './place-links.module.css';

/** Somewhere to go. */
export interface Place {
  href: string;
  label: string;
}

type Props = {
  /** Addresses in the reader's language: no message catalogue reaches this part. */
  places: readonly Place[];
  root: string;
  /** What the list is called where none of its places is open. */
  menu: string;
};

/** The places of the workspace; the one that the page lies in is marked, for the eye and for assistive technology. */
export function PlaceLinks({ places, root, menu }: Props) {
  const pathname = usePathname();
  const isHere = (href: string) => (href === root ? pathname === root : `${pathname}/`.includes(`${href}/`));
  const here = places.find(({ href }) => isHere(href));
  const list = (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={href === here?.href ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className={styles.wide}>{list}</div>
      <details className={styles.narrow}>
        <summary className={fold.fold}>{here?.label ?? menu}</summary>
        {list}
      </details>
    </>
  );
}
