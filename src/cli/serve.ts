/** Serves the finished site on this machine, with the headers that the hosts' header files ask for. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaderRules, type HeaderRule } from '../hosting/headers.ts';

/** Starts on 127.0.0.1; port 0 takes any free one. Rejects when the port is taken. */
export function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const rules = readHeaderRules(folder);
  const missing = join(folder, '404.html');
  const notFound = existsSync(missing) ? readFileSync(missing) : 'There is no such page.';
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response, path) => {
      for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    },
    onNoMatch: (_, response) => {
      for (const [name, value] of headersFor(rules, '/404.html')) response.setHeader(name, value);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    },
  });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/` });
    });
  });
}

const headersFor = (rules: readonly HeaderRule[], path: string): [string, string][] =>
  rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
