const rows = [
  { radius: 4, seats: 4 },
  { radius: 7.5, seats: 7 },
  { radius: 11, seats: 10 },
];

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The seats of the sign of the house, a hemicycle, on a field of 26 by 14: the `d` of one path that moves from seat to
 * seat. A line of no length and with round ends, 2.3 wide, draws each of them.
 */
export const SEATS = rows
  .flatMap(({ radius, seats }) =>
    Array.from({ length: seats }, (_, seat) => {
      const angle = Math.PI - (Math.PI * seat) / (seats - 1);
      return `M${round(13 + radius * Math.cos(angle))} ${round(12.6 - radius * Math.sin(angle))}h0`;
    }),
  )
  .join('');

/** The sign of the house: a hemicycle of seats. Decorative; the name stands beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 26 14" width="26" height="14" className={className} aria-hidden="true" focusable="false">
      <path d={SEATS} stroke="currentColor" strokeWidth="2.3" strokeLinecap="round" />
    </svg>
  );
}
