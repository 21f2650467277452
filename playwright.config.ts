import { defineConfig } from '@playwright/test'

/** The longest of all, begun first: what waits for real minutes waits beside the others, and nothing long is last. */
const longest = /\/(?:ce-apr-coarser|idle-lock|kill|kill-in-window|lock|practice|screens-at-work)\.test\.ts$/

/** End-to-end tests drive the real Electron with the built application and real files. */
export default defineConfig({
  testDir: 'tests/e2e',
  // Its own, because Playwright would follow the base's path to a declaration file at run time.
  tsconfig: './tests/playwright.tsconfig.json',
  outputDir: 'out/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A test waits for a window or a clock a quarter of its time: three keep two processors busy. Each has a display.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testIgnore: longest },
  ],
})
