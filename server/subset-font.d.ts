/** The part of subset-font that faces are made with; the package brings no types, and those that others wrote leave out what we use. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** The features of OpenType that stay, by their tags; every other goes. */
    keepFeatures: readonly string[];
    noHinting: boolean;
    /** Which part of an axis a variable face keeps. */
    variationAxes: Record<string, { min: number; max: number }>;
  }
  /** The letters of `text` out of a face. */
  export default function subsetFont(face: Buffer, text: string, options: Options): Promise<Buffer>;
}
