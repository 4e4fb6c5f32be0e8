/** A browser and its system by their own names, which no language translates; null where it does not say. */
export interface Device {
  browser: string | null;
  system: string | null;
}

// The first that fits counts: most browsers also claim to be others.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: typeof BROWSERS, text: string) => list.find(([sign]) => sign.test(text))?.[1] ?? null;

/** What a User-Agent header tells in words. It is the browser's word, good enough to recognise one's own. */
export const deviceOf = (agent: string | null): Device => ({
  browser: first(BROWSERS, agent ?? ''),
  system: first(SYSTEMS, agent ?? ''),
});
