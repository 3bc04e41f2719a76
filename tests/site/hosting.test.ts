import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingPolicy, searchPolicy } from '../../src/layouts/policy.ts';
import { readHeaderRules } from '../../src/hosting/headers.ts';
import { fileAt } from './dist.ts';
import { sites } from './sites.ts';

const forAll = fileAt(sites.sample.dist, '/_headers').split(/^#|^\/(?!\*)/m).find((part) => /^\/\*$/m.test(part)) ?? '';
const headers = [...forAll.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name ?? '', value ?? ''] as const);
const policy = headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
const directives = (text: string) => new Map(text.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

describe('the header files for hosts', () => {
  it.each(['src/hosting/nginx.conf', 'src/hosting/Caddyfile'])('%s sends the same headers as _headers', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(headers.length).toBeGreaterThan(5);
    // nginx chooses this one by the address and sends what it chose.
    const sent = text.replace('Cross-Origin-Resource-Policy $resource_policy', /set \$resource_policy ("[^"]*");/.exec(text)?.[1]?.replace(/^/, 'Cross-Origin-Resource-Policy ') ?? '');
    for (const [name, value] of headers) expect(sent).toMatch(new RegExp(`${name} "${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`));
  });

  it('send text compressed where the host does not do so by itself: nginx names the types, Caddy chooses them', () => {
    const nginx = readFileSync('src/hosting/nginx.conf', 'utf8');
    expect(nginx).toMatch(/^gzip on;$/m);
    expect(nginx).toMatch(/^gzip_vary on;$/m);
    const types = /^gzip_types ([^;]+);$/m.exec(nginx)?.[1]?.split(' ');
    // nginx compresses text/html always, and warns where it is named.
    expect(types).not.toContain('text/html');
    for (const type of ['text/css', 'text/csv', 'text/xml', 'application/atom+xml', 'application/javascript', 'application/json', 'image/svg+xml']) expect(types).toContain(type);
    expect(nginx).toContain('types { text/csv csv; }');
    expect(readFileSync('src/hosting/Caddyfile', 'utf8')).toMatch(/^\s*encode zstd gzip$/m);
  });

  it('let other sites show the cards and fetch the open data, and nothing else', () => {
    const rules = readHeaderRules(sites.sample.dist);
    const sent = (path: string, name: string) => rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.headers).filter(([one]) => one === name).map(([, value]) => value).at(-1);
    expect([sent('/embed/shared-digital.svg', 'Cross-Origin-Resource-Policy'), sent('/data/claims.csv', 'Access-Control-Allow-Origin')]).toEqual(['cross-origin', '*']);
    expect([sent('/posts/', 'Cross-Origin-Resource-Policy'), sent('/posts/', 'Access-Control-Allow-Origin')]).toEqual(['same-origin', undefined]);
    const nginx = readFileSync('src/hosting/nginx.conf', 'utf8');
    expect(nginx).toContain('if ($uri ~ ^/embed/) { set $resource_policy "cross-origin"; }');
    expect(nginx).toContain('if ($uri ~ ^/data/) { set $may_fetch "*"; }');
    expect(readFileSync('src/hosting/Caddyfile', 'utf8')).toMatch(/header \/embed\/\* Cross-Origin-Resource-Policy "cross-origin"\n\s*header \/data\/\* Access-Control-Allow-Origin "\*"/);
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
