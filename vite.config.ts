import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { isolation } from './scripts/isolation.mjs';
import { library } from './scripts/library.mjs';
import { scenarios } from './scripts/scenarios.mjs';
import { optimization } from './scripts/support/optimization.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The site: two pages and their workers, with relative addresses so that any sub-path of a static host will do.
 * The command line is built apart, by scripts/support/node-bundle.mjs.
 */
export default defineConfig({
  root,
  base: './',
  appType: 'mpa',
  plugins: [react(), isolation(), library(), scenarios()],
  worker: { format: 'es', plugins: () => [library()], rolldownOptions: { optimization } },
  build: {
    target: 'es2022',
    rolldownOptions: {
      optimization,
      input: { index: `${root}index.html`, embed: `${root}embed.html` },
    },
  },
});
