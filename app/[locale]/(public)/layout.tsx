import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/shell/frame';
import { env } from '@/lib/env';
import { isForEverybody } from '@/lib/response';

/** Addresses in the heads of pages are relative to the one under which people reach the site. */
export const generateMetadata = (): Metadata => ({ metadataBase: new URL(env().NEXTAUTH_URL) });

/** A public page is the same for whoever asks: a document, kept for the next one (`server/pages/`). */
export default function PublicLayout({ children }: { children: ReactNode }) {
  isForEverybody();
  return <Frame>{children}</Frame>;
}
