import localFont from 'next/font/local';

// Each subset is a family of its own, so that only the Latin faces are preloaded and the others are fetched
// when a page has a letter of their range. The Latin ones are made by `server/faces.ts`. Next wants every argument written out as a literal.
const serif = localFont({
  src: './faces/source-serif-4.woff2',
  variable: '--face-serif',
  weight: '400 600',
  adjustFontFallback: 'Times New Roman',
});
const serifItalic = localFont({
  src: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
  variable: '--face-serif-italic',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
});
const serifExtended = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--face-serif-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF' }],
});
const sans = localFont({
  src: './faces/ibm-plex-sans.woff2',
  variable: '--face-sans',
  weight: '400 500',
  adjustFontFallback: 'Arial',
});
const sansExtended = localFont({
  src: '../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2',
  variable: '--face-sans-extended',
  weight: '400',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF' }],
});
const naskh = localFont({
  src: '../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  variable: '--face-naskh',
  weight: '400',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC' },
  ],
});
const sansArabic = localFont({
  src: '../../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  variable: '--face-sans-arabic',
  weight: '400',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC' },
  ],
});

/** Class names that declare every face as a CSS variable; `tokens.css` builds the two stacks from them. */
export const fontVariables = [serif, serifItalic, serifExtended, sans, sansExtended, naskh, sansArabic]
  .map((face) => face.variable)
  .join(' ');
