/** The rules by which the record is kept: each has its words in messages/. */
export const RULES = ['Presented', 'Sourced', 'Figures', 'Unknown', 'Named', 'Kept', 'Suggested'] as const;
