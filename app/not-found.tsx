import type { Metadata } from 'next';
import { Frame } from '@/components/shell/frame';
import { Missing, missingMetadata } from '@/components/site/missing';

export const generateMetadata = (): Promise<Metadata> => missingMetadata();

/** For the few paths that lie outside every language, such as an unknown one under `/api`. */
export default function NotFound() {
  return (
    <Frame>
      <Missing />
    </Frame>
  );
}
