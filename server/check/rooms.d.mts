export const crafts: string[];
