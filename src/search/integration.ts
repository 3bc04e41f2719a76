/** The search index, written into the finished site: only what carries `data-pagefind-body`, so articles with their comments. */
import type { AstroIntegration } from 'astro';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['PUMP_INDEX'] === 'no') return;
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
        const folder = fileURLToPath(dir);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        const faults = [...added.errors, ...written.errors];
        if (faults.length > 0) throw new Error(`The search index cannot be made: ${faults.join('; ')}`);
        removeInterfaces(join(folder, 'pagefind'));
        logger.info('Articles and comments can be searched.');
      },
    },
  };
}

/** Pagefind writes its ready-made interfaces as well: some 370 KB of scripts that no page of ours asks for. */
function removeInterfaces(folder: string): void {
  const unused = readdirSync(folder).filter((name) => /^pagefind-(component-ui|modular-ui|ui|highlight)\.(js|css)$/.test(name));
  for (const name of unused) rmSync(join(folder, name));
}
