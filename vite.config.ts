import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { isolation } from './scripts/isolation.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The site: two pages and their workers, with relative addresses so that any sub-path of a static host will do. */
const site: UserConfig = {
  root,
  base: './',
  plugins: [react(), isolation()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    rolldownOptions: {
      input: { index: `${root}index.html`, embed: `${root}embed.html` },
    },
  },
};

/** The command line: one self-contained Node file. `vite build --mode cli`, normally through scripts/lockstep.mjs. */
const cli: UserConfig = {
  root,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    outDir: 'dist-cli',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    ssr: 'src/cli/main.ts',
    rolldownOptions: {
      output: { entryFileNames: 'lockstep.mjs', codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : site));
