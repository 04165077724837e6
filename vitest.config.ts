import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';
import { isolation } from './scripts/isolation.mjs';
import { library } from './scripts/library.mjs';
import { scenarios } from './scripts/scenarios.mjs';
import { LongestFirst } from './tests/support/longest-first.ts';

const browserTests = ['src/**/*.browser.test.{ts,tsx}', 'tests/**/*.browser.test.{ts,tsx}'];
const conformanceTests = ['tests/conformance/**/*.test.ts'];

/**
 * Where browser tests and the workers they start meet packages. Vite prepares these before the first test; a
 * package it met only during one would make it reload the page under the test.
 */
const packageUsers = [...browserTests, 'src/{app,embed}/main.tsx', 'src/engine/**/!(*.node|*.test).ts'];

export default defineConfig({
  test: {
    passWithNoTests: true,
    // Both cores of a small machine: what a run in the background takes from a test, its timeout allows for.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [react(), library(), scenarios()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [...browserTests, ...conformanceTests],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [library()],
        test: {
          name: 'conformance',
          environment: 'node',
          include: conformanceTests,
          globalSetup: 'tests/conformance/set-up.ts',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react(), isolation(), library(), scenarios()],
        worker: { format: 'es' },
        optimizeDeps: { entries: packageUsers },
        test: {
          name: 'browser',
          include: browserTests,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
