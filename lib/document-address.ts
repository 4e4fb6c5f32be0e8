/** Where a document can be had. */
interface Document {
  url: string | null;
  archiveUrl: string | null;
  doi: string | null;
}

/** The address of a DOI (ISO 26324), however it was written; null where it is none. */
export function doiAddress(doi: string | null): string | null {
  const name = doi?.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  return name && /^10\.\d{4,9}\/[^\s]+$/.test(name)
    ? `https://doi.org/${name.split('/').map(encodeURIComponent).join('/')}`
    : null;
}

/** Where the document itself opens: its own address, that of its DOI, else a kept copy; null where nobody has told one. */
export const documentAddress = ({ url, archiveUrl, doi }: Document): string | null =>
  url ?? doiAddress(doi) ?? archiveUrl;
