import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/shell/frame';
import { env } from '@/lib/env';

/** Addresses in the heads of pages are relative to the one under which people reach the site. */
export const generateMetadata = (): Metadata => ({ metadataBase: new URL(env().NEXTAUTH_URL) });

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
