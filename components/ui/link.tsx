import { useLocale } from 'next-intl';
import type { AnchorHTMLAttributes } from 'react';
import { localPath } from '@/lib/local-path';
import { own } from './isolated';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { href: string };

/**
 * A link within the product, in the reader's language. A plain anchor: public pages answer whole and ship no router code
 * for it, and nothing is fetched before the reader asks. A name as its text keeps its own direction.
 */
export function Link({ href, children, ...rest }: Props) {
  const locale = useLocale();
  return (
    <a href={localPath(href, locale)} {...rest}>
      {own(children)}
    </a>
  );
}
