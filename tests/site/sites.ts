/** The sites that the tests read: the sample content, and the fixture with a long thread added. Built once a run. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../src/files/lock.ts';

const place = join(process.cwd(), '.cache', 'tests');

export const sites = {
  sample: { content: join(process.cwd(), 'content'), dist: join(place, 'sample') },
  fixture: { content: join(place, 'fixture-content'), dist: join(place, 'fixture') },
};

/** The shell's variables without those that the test runner adds, which would change what Astro does. */
export const shell: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|DEV$|PROD$|MODE$|SSR$|BASE_URL$|TEST$|NODE_ENV$)/.test(name)));

/** Builds a content folder as `npm run build` does. */
export function build(content: string, dist: string, environment: Record<string, string> = {}): { status: number | null; output: string } {
  const release = takeTurn();
  try {
    const { status, stdout, stderr } = spawnSync('node', ['src/cli/build.ts'], {
      env: { ...shell, PUMP_CONTENT: content, PUMP_OUT: dist, ...environment }, encoding: 'utf8', timeout: 240_000,
    });
    return { status, output: stdout + stderr };
  } finally {
    release();
  }
}

/** Test files run beside each other, and Astro keeps notes in one folder of the project: only one of them builds at a time. Gives the function that ends the turn. */
export function takeTurn(): () => void {
  mkdirSync(place, { recursive: true });
  for (;;) {
    const release = takeLock(join(place, 'building'));
    if (release) return release;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** The fixture, written anew: the files in tests/fixtures/site, and a thread of 500 comments. */
export function writeFixture(content: string): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(process.cwd(), 'tests/fixtures/site/content'), content, { recursive: true });
  const comments = Array.from({ length: 500 }, (_, at) => [
    `  - id: long-${at + 1}`, `    name: Reader ${at + 1}`, `    date: 2020-03-07T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00Z`,
    `    text: Comment number ${at + 1} of five hundred, with a few words so that it has a length.`, ...(at % 5 > 0 ? [`    answers: long-${at}`] : []),
  ].join('\n'));
  mkdirSync(join(content, 'threads/posts/2020'), { recursive: true });
  writeFileSync(join(content, 'threads/posts/2020/long-thread.yaml'), `closed: 2020-04-06\ncomments:\n${comments.join('\n')}\n`);
}

/** Vitest calls this once before all site and browser tests. */
export default function setup(): void {
  writeFixture(sites.fixture.content);
  for (const [name, { content, dist }] of Object.entries(sites)) {
    rmSync(dist, { recursive: true, force: true });
    const { status, output } = build(content, dist);
    if (status !== 0) throw new Error(`The ${name} site could not be built:\n${output}`);
  }
}
