/** `npm run build`: the finished site with its search index, or everything that is wrong with its content. */
import { build } from 'astro';

try {
  await build({ logLevel: process.env['PUMP_LOG'] === 'info' ? 'info' : 'error' });
} catch (error) {
  const faults = error instanceof Error && error.name === 'ContentFaults';
  console.error(faults ? error.message : error);
  process.exit(faults ? 1 : 2);
}
