import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folders } from './src/files/folders.ts';
import { site } from './src/site.ts';
import { searchIndex } from './src/search/integration.ts';

const { content, out, cache } = folders();

/** Astro keeps standing pages as they were read, even when their shape has changed since: each shape has a store of its own. */
function digestOfSchema() {
  const hash = createHash('sha256');
  for (const name of readdirSync('src/schema').sort()) hash.update(readFileSync(join('src/schema', name)));
  return hash.digest('hex').slice(0, 8);
}

export default defineConfig({
  site: site.address,
  outDir: out,
  cacheDir: join(cache, digestOfSchema()),
  trailingSlash: 'always',
  // Spaces between words in tags on separate lines are part of the text; 'jsx' would drop them.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // One stylesheet and one script as files of their own: the content policy allows nothing inline.
  build: { inlineStylesheets: 'never', concurrency: 32 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks MDX modules with a directive of its own, which the bundler need not keep.
      rolldownOptions: { onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log) },
    },
    server: { fs: { allow: ['.', content] } },
  },
  // Shiki colours code with inline styles, which the content policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), searchIndex(), {
    name: 'parish-pump',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile, updateConfig }) => {
        addWatchFile(pathToFileURL(`${content}/site.yaml`));
        // Not import.meta.env.DEV: a variable DEV in the shell sets that in a build too, and drafts would be published.
        updateConfig({ vite: { define: { DEVELOPMENT: JSON.stringify(command === 'dev') } } });
      },
    },
  }],
});
