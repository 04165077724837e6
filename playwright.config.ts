import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

// One port for the run, also in Playwright's worker processes, which read this file again.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
const address = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine may stall a browser for seconds; what fails twice is broken.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${process.env.E2E_PORT} --strictPort`,
    url: address,
  },
});
