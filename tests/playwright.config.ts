import { defineConfig } from '@playwright/test'

/**
 * One worker: every test starts a whole desktop program, and two of them on two cores make waits miss their
 * limits without finishing sooner.
 */
export default defineConfig({
  outputDir: '../test-results/playwright',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    { name: 'e2e', testDir: './e2e' },
    { name: 'security', testDir: './security' }
  ]
})
