import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'neo4j 2026',
          include: ['contract/neo4j', 'neo4j/faults', 'neo4j/import', 'neo4j/graphrag'].map(
            (name) => `test/${name}.test.ts`,
          ),
          env: { JEJARING_NEO4J_VERSION: '2026.09.0' },
        },
      },
    ],
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
