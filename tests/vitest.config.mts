import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  plugins: [vue()],
  resolve: { tsconfigPaths: true },
  test: {
    // All cores, not all but one: on two cores that would be a single worker.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          // Nothing here leaves a trace in a module; a process for each file would take longer than its tests.
          isolate: false
        }
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          pool: 'forks',
          // As above; each test has a folder and connections of its own.
          isolate: false
        }
      }
    ]
  }
})
