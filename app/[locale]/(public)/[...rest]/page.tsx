import type { Metadata } from 'next';
import { Missing, missingMetadata } from '@/components/site/missing';
import { answerNotFound } from '@/lib/response';

export const generateMetadata = (): Promise<Metadata> => missingMetadata();

/** Any path that no other page answers. */
export default function UnknownPath() {
  answerNotFound();
  return <Missing />;
}
