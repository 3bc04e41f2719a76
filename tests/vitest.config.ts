import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    // Half of the time is spent waiting for a browser or a build; Vitest alone would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      // Some of these feed the parsers what is largest and deepest; a busy machine takes longer over it, and nothing here is a race.
      { test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      // These build a site, wait for each other while they do, and open a browser.
      { test: { name: 'site', root, include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'], globalSetup: 'tests/site/sites.ts', testTimeout: 180_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } } },
    ],
  },
});
