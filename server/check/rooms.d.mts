export const crafts: string[];
export const overNouns: string[];
export const components: string[];
