import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    exclude: ['test/outside/**'],
    setupFiles: ['test/support/settled-chance.ts'],
    testTimeout: 60_000,
  },
})
