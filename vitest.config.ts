import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,io,db,commands,app,scripts,evals,bench,pipeline,exercise}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          testTimeout: 30_000, // a busy machine is slow, not broken
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{db,pipeline,io,commands,app}/**/*.db.test.ts'],
          globalSetup: ['db/testing/server.ts'],
          setupFiles: ['db/testing/fresh-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
