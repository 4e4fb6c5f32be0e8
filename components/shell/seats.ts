const rows = [
  { radius: 4, seats: 4 },
  { radius: 7.5, seats: 7 },
  { radius: 11, seats: 10 },
];

/** The seats of the sign of the house, a hemicycle, on a field of 26 by 14. */
export const SEATS = rows.flatMap(({ radius, seats }) =>
  Array.from({ length: seats }, (_, seat) => {
    const angle = Math.PI - (Math.PI * seat) / (seats - 1);
    return { x: (13 + radius * Math.cos(angle)).toFixed(2), y: (12.6 - radius * Math.sin(angle)).toFixed(2) };
  }),
);
