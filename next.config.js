import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

/** @type {import('next').NextConfig} */
const config = {
  // Headers for the browser's safety stand in `lib/security-headers.ts`.
  poweredByHeader: false,
  // `server/http.ts` compresses.
  compress: false,
  // Two machines that built one source serve each other's pages.
  generateBuildId: () => process.env.PLENARY_BUILD ?? null,
  // Preloads stand in the page, where they are compressed, not in a header.
  reactMaxHeadersLength: 0,
  devIndicators: false,
  reactStrictMode: true,
  // `npm run check` runs tsc; a start on a fresh machine must not pay for it a second time.
  typescript: { ignoreBuildErrors: true },
  // Titles and descriptions belong in the head of the served HTML for every reader, not streamed in by script.
  htmlLimitedBots: /.*/,
  experimental: {
    // What a page is made with is loaded when the page is first asked for (decision 0100).
    preloadEntriesOnStart: false,
    // A pasted text may have 5 MiB; beside it travel the names of the form's fields.
    serverActions: { bodySizeLimit: '6mb' },
    // One sheet for all pages: 16 KB fetched once weigh less than a further request on each page.
    cssChunking: { type: 'graph', requestCost: 1_000_000 },
  },
};

/** The plugin tells the compiler where texts come from; a program that is built has no use for it, nor for the compiler of its own that it loads. */
export default async function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  return createNextIntlPlugin('./i18n/request.ts')(config);
}
