import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { authoring } from './src/authoring/integration.ts';

/**
 * Builds our own HTTP server (src/server/main.ts) as the entry of the server bundle, so that the
 * pages, the jobs and the fast path share one module graph: one database, one catalogue.
 */
const ourServer = {
  name: 'fascia:server-entry',
  enforce: 'post',
  config: () => ({
    environments: {
      ssr: { build: { rolldownOptions: { input: { index: './src/server/main.ts' } } } },
    },
  }),
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 1024 * 1024 }),
  integrations: [mdx(), authoring()],
  session: false,
  security: { checkOrigin: false },
  build: { inlineStylesheets: 'never' },
  prefetch: false,
  devToolbar: { enabled: false },
  // Astro's editor extension completes and checks the front matter of lessons by it.
  experimental: { contentIntellisense: true },
  vite: { plugins: [ourServer], build: { assetsInlineLimit: 0 } },
});
