import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    projects: [
      // Some of these feed the parsers what is largest and deepest; a busy machine takes longer over it, and nothing here is a race.
      { test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      // These build a site and open a browser: one after another, and with time to do it.
      { test: { name: 'site', root, include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'], globalSetup: 'tests/site/sites.ts', fileParallelism: false, testTimeout: 60_000, hookTimeout: 300_000 } },
    ],
  },
});
