import { defineConfig } from '@playwright/test'

/** End-to-end tests drive the real Electron with the built application and real files. */
export default defineConfig({
  testDir: 'tests/e2e',
  // Its own, because Playwright would follow the base's path to a declaration file at run time.
  tsconfig: './tests/playwright.tsconfig.json',
  outputDir: 'out/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
})
