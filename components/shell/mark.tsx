const rows = [
  { radius: 4, seats: 4 },
  { radius: 7.5, seats: 7 },
  { radius: 11, seats: 10 },
];

/** The sign of the house: a hemicycle of seats. Decorative; the name stands beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 26 14" width="26" height="14" className={className} aria-hidden="true" focusable="false">
      {rows.flatMap(({ radius, seats }) =>
        Array.from({ length: seats }, (_, seat) => {
          const angle = Math.PI - (Math.PI * seat) / (seats - 1);
          const x = (13 + radius * Math.cos(angle)).toFixed(2);
          const y = (12.6 - radius * Math.sin(angle)).toFixed(2);
          return <circle key={`${radius}-${x}`} cx={x} cy={y} r="1.15" fill="currentColor" />;
        }),
      )}
    </svg>
  );
}
