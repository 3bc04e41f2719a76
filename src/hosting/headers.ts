/** What a site's `_headers` file says, in the form that Netlify and Cloudflare Pages read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type HeaderRule = { pattern: RegExp; headers: [name: string, value: string][] };

/** The rules in the order of the file; none where there is no file. */
export function readHeaderRules(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2].trim()]);
    else if (line.startsWith('/')) rules.push({ pattern: asPattern(line.trim()), headers: [] });
  }
  return rules;
}

const asPattern = (path: string): RegExp => new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
