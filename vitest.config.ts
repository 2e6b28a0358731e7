import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/server/setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/tests.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/train/**'],
      reporter: ['text-summary'],
    },
  },
})
