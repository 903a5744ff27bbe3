import { defineConfig } from '@playwright/test'

/** Two workers: a test alone leaves one of two cores idle for much of its time, while the program waits. */
export default defineConfig({
  outputDir: '../test-results/playwright',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    { name: 'e2e', testDir: './e2e' },
    { name: 'security', testDir: './security' }
  ]
})
