import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folders, displayPath } from '../../../src/files/folders.ts';
import { walk } from '../../../src/files/walk.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'pump-walk-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The files of a folder', () => {
  it('are listed with those in folders below, in the order of their names', () => {
    for (const name of ['b/y.yaml', 'b/x.yaml', 'a.yaml', 'c/d/z.yaml']) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), '');
    }
    mkdirSync(join(folder, 'empty'));
    expect(walk(folder)).toEqual(['a.yaml', 'b/x.yaml', 'b/y.yaml', 'c/d/z.yaml']);
  });

  it('include a folder that has the name of a record, which is then found at fault', () => {
    mkdirSync(join(folder, 'x.mdx'));
    expect(walk(folder)).toEqual(['x.mdx']);
  });

  it('do not include what lies behind a link', () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.yaml'), '');
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    symlinkSync(folder, join(folder, 'real', 'round'));
    expect(walk(folder)).toEqual(['link', 'real/a.yaml', 'real/round']);
  });

  it('are none when the folder is missing', () => expect(walk(join(folder, 'nowhere'))).toEqual([]));
});

describe('The folders of a build', () => {
  it('are those of the project when nothing else is asked for', () => {
    expect(folders({}, '/project')).toEqual({ root: '/project', content: '/project/content', out: '/project/dist', cache: '/project/.cache/content' });
  });

  it('are those that are asked for, with a cache of their own for each content', () => {
    const one = folders({ PUMP_CONTENT: 'tests/one', PUMP_OUT: '/tmp/out' }, '/project');
    const two = folders({ PUMP_CONTENT: 'tests/two' }, '/project');
    expect(one).toMatchObject({ content: '/project/tests/one', out: '/tmp/out' });
    expect(new Set([one.cache, two.cache, folders({}, '/project').cache]).size).toBe(3);
  });

  it('are named from the project where they lie in it, and in full elsewhere', () => {
    expect([displayPath('/project', '/project/content/a.yaml'), displayPath('/project', '/else/a.yaml')]).toEqual(['content/a.yaml', '/else/a.yaml']);
  });
});
