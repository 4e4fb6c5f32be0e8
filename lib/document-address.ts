/** Where a document can be had. */
interface Document {
  url: string | null;
  archiveUrl: string | null;
  doi: string | null;
}

const RESOLVER = /^https?:\/\/(dx\.)?doi\.org\//i;

/** What stands after the resolver in an address, as it was before it was written into one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A DOI (ISO 26324) by its bare name, however it was written; null where it is none. */
export function doiName(doi: string | null): string | null {
  const given = doi?.trim().replace(/^doi:\s*/i, '') ?? '';
  const name = RESOLVER.test(given) ? decoded(given.replace(RESOLVER, '')) : given;
  return /^10\.\d{4,9}\/\S+$/.test(name) ? name : null;
}

/** The address of a DOI; null where it is none. */
export function doiAddress(doi: string | null): string | null {
  const name = doiName(doi);
  return name && `https://doi.org/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the document itself opens: its own address, that of its DOI, else a kept copy; null where nobody has told one. */
export const documentAddress = ({ url, archiveUrl, doi }: Document): string | null =>
  url ?? doiAddress(doi) ?? archiveUrl;
