import { SEATS } from './seats';

/** The sign of the house: a hemicycle of seats. Decorative; the name stands beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 26 14" width="26" height="14" className={className} aria-hidden="true" focusable="false">
      <path d={SEATS} stroke="currentColor" strokeWidth="2.3" strokeLinecap="round" />
    </svg>
  );
}
