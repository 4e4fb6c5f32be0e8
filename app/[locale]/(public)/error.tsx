'use client';

import { Problem } from '@/components/ui/problem';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Problem digest={error.digest} onRetry={reset} />;
}
