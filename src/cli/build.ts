/** `npm run build`: the finished site with its search index, or everything that is wrong with its content. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { displayPath, folders } from '../files/folders.ts';
import { walk } from '../files/walk.ts';

const { content, out, cache } = folders();
// Astro takes two seconds to start, in which the other half of the machine can render articles.
const ahead = spawn(process.execPath, [fileURLToPath(new URL('../articles/ahead.ts', import.meta.url)), content, cache], { stdio: 'ignore' });
ahead.unref();

try {
  const { build } = await import('astro');
  await build({ logLevel: process.env['PUMP_LOG'] === 'info' ? 'info' : 'error' });
  console.log(`Built ${walk(out).filter((name) => name.endsWith('.html')).length} pages into ${displayPath(process.cwd(), out)}.`);
} catch (error) {
  const faults = error instanceof Error && error.name === 'ContentFaults';
  console.error(faults ? error.message : error);
  process.exitCode = faults ? 1 : 2;
} finally {
  ahead.kill();
}
process.exit();
