/** The hook that the repository offers, in a repository of its own. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cases, post } from '../checker/record.ts';

let root = '';
const run = (command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8', env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))) });
  return { status, said: stdout + stderr };
};
const git = (...words: string[]) => run('git', '-c', 'user.name=Test', '-c', 'user.email=test@test.invalid', ...words);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pump-hook-'));
  for (const name of ['src', '.githooks', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(process.cwd(), name), join(root, name), { recursive: true });
  cpSync(join(cases, 'base', 'content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.cache\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'The record');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('The hook', () => {
  it('is switched on by npm run hooks', () => {
    expect(run('npm', 'run', 'hooks').status).toBe(0);
    expect(git('config', 'core.hooksPath').said).toBe('.githooks\n');
  });

  it('keeps a fault from being committed, and says what it is', () => {
    writeFileSync(join(root, 'content/posts/2010/new.mdx'), post('Text.\n', 'boroughs: [camdn]\n'));
    git('add', '.');
    const { status, said } = git('commit', '-qm', 'A fault');
    expect(status).not.toBe(0);
    expect(said).toContain('content/posts/2010/new.mdx:6:12 unknown-borough: "camdn" is not in content/boroughs. Did you mean "camden"?');
  });

  it('lets through what is right, and what has nothing to do with the content', () => {
    writeFileSync(join(root, 'content/posts/2010/new.mdx'), post('Text.\n', 'boroughs: [camden]\n'));
    git('add', '.');
    expect(git('commit', '-qm', 'A post')).toMatchObject({ status: 0 });
    appendFileSync(join(root, '.gitignore'), 'dist\n');
    git('add', '.');
    expect(git('commit', '-qm', 'Something else')).toMatchObject({ status: 0 });
  });

  it('looks at everything when a file is gone that others may name', () => {
    git('rm', '-q', 'content/topics/schools.yaml');
    const { status, said } = git('commit', '-qm', 'A topic less');
    expect(status).not.toBe(0);
    expect(said).toContain('unknown-topic');
  });
});

describe('The workflow', () => {
  const { jobs } = parse(readFileSync('.github/workflows/site.yaml', 'utf8')) as { jobs: Record<string, { steps: { run?: string }[]; if?: string }> };
  const commands = Object.fromEntries(Object.entries(jobs).map(([name, { steps }]) => [name, steps.flatMap(({ run: command }) => command ?? [])]));

  it('checks and builds every pull request, and publishes only what passes as true', () => {
    expect(commands).toEqual({
      check: ['npm ci', 'npx pump check --format github', 'npm run build'],
      publish: ['npm ci', 'npx pump check --production --format github', 'npm run build'],
    });
    expect(jobs['publish']?.if).toContain("vars.PUBLISH == 'yes'");
  });
});
