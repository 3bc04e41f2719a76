import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingPolicy, searchPolicy } from '../../src/layouts/policy.ts';
import { fileAt } from './dist.ts';
import { sites } from './sites.ts';

const headers = [...fileAt(sites.sample.dist, '/_headers').matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name ?? '', value ?? ''] as const).filter(([name]) => name !== 'Cache-Control');
const policy = headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
const directives = (text: string) => new Map(text.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

describe('the header files for hosts', () => {
  it.each(['src/hosting/nginx.conf', 'src/hosting/Caddyfile'])('%s sends the same headers as _headers', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(headers.length).toBeGreaterThan(5);
    for (const [name, value] of headers) expect(text).toMatch(new RegExp(`${name} "${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`));
  });

  it('allow what every page allows itself, and forbid framing besides', () => {
    const sent = directives(policy);
    for (const own of [readingPolicy, searchPolicy]) {
      for (const [name, values] of directives(own)) for (const value of values) expect(sent.get(name), name).toContain(value);
    }
    expect(sent.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy).not.toContain('unsafe-inline');
  });
});
