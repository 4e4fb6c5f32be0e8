import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '@/components/shell/frame';

export const metadata: Metadata = { robots: { index: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
