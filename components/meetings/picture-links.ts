/** Where the pictures of meetings lead, in place of the record's own pages. */
export interface PictureLinks {
  /** Where the meetings of a year (YYYY, or null for those without a date) are listed, and those of a country (ISO 3166-1). */
  ofYear?: (year: string | null) => string | undefined;
  ofCountry?: (countryCode: string) => string;
}
