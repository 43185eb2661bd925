import { defineConfig, mergeConfig } from 'vitest/config'
import config from './vitest.config.mjs'

// Lines of `src` that the tests run, for bench/coverage.mjs, which adds what they run in processes of their own.
export default mergeConfig(config, defineConfig({
  test: {
    setupFiles: ['test/support/child-coverage.ts'],
    coverage: {
      provider: 'v8',
      reporter: ['json'],
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: [
        // Run by the build of the tool and by `npm run generate`; what they make is what all other tests run.
        'src/build/**',
        // Types alone.
        '**/*.d.ts',
      ],
    },
  },
}))
