/** The search index, written into the finished site: only what carries `data-pagefind-body`, so articles with their comments. */
import type { AstroIntegration } from 'astro';
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
        logger.info('Articles and comments can be searched.');
      },
    },
  };
}
