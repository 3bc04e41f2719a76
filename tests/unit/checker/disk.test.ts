/** What no git repository can hold, or not on every system, is made here. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inShort, post, read, readWith } from './record.ts';

/** Some disks hold no two files whose names differ so little. */
const namesDiffer = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'pump-names-'));
  for (const name of ['a', 'A', 'caf\u00e9', 'cafe\u0301']) writeFileSync(join(folder, name), '');
  const { length } = readdirSync(folder);
  rmSync(folder, { recursive: true });
  return length === 4;
})();

const faults = async (files: Parameters<typeof readWith>[0]) => inShort(await readWith(files));

describe('A file in another encoding', () => {
  it('is named with its line, and the other files are still checked', async () => {
    expect(await faults({
      'posts/2010/latin-1.mdx': Buffer.from(post('Caf\u00e9.\n'), 'latin1'),
      'topics/utf-16.yaml': Buffer.from('\ufeffname: Waste\nsummary: Bins.\n', 'utf16le'),
      'topics/cut.yaml': Buffer.from('name: Waste\nsummary: é').subarray(0, 22),
      'topics/zero.yaml': 'name: Waste\nsummary: Bins\u0000\n',
      'topics/escape.yaml': 'name: Waste\nsummary: \u001b[31mBins\n',
      'topics/unknown.yaml': 'name: Waste\nsumary: Bins.\n',
    })).toEqual([
      'content/posts/2010/latin-1.mdx:8 not-utf-8', 'content/topics/cut.yaml:2 not-utf-8', 'content/topics/escape.yaml:2 control-character', 
      'content/topics/unknown.yaml:2 unknown-key', 'content/topics/utf-16.yaml:1 not-utf-8', 'content/topics/zero.yaml:2 control-character',
    ]);
  });
});

describe('A file that is too large', () => {
  it('of 50 MB is refused by its size', async () => {
    const found = await read((content) => {
      writeFileSync(join(content, 'posts', '2010', 'huge.mdx'), '');
      truncateSync(join(content, 'posts', '2010', 'huge.mdx'), 50 * 1024 * 1024);
    });
    expect(inShort(found)).toEqual(['content/posts/2010/huge.mdx:1 too-large']);
  });

  it('because of a title of two megabytes, or a line of one, is refused', async () => {
    expect(await faults({
      'posts/2010/title.mdx': post().replace('A post', 'A '.repeat(1_000_000)), 'posts/2010/line.mdx': post('x'.repeat(1_000_000)), 'posts/2010/folded.mdx': post().replace('A post', `>-\n${'  word word\n'.repeat(100_000)}`),
    })).toEqual(['content/posts/2010/folded.mdx:2 too-large', 'content/posts/2010/line.mdx:8 too-large', 'content/posts/2010/title.mdx:2 too-large']);
  });

  it('because of ten thousand tags is refused in one line', async () => {
    expect(await faults({ 'posts/2010/tags.mdx': post('Text.\n', `topics:\n${Array.from({ length: 10_000 }, (_, at) => `  - tag-${at}\n`).join('')}`) })).toEqual(['content/posts/2010/tags.mdx:6 too-large']);
  });

  it('because of a hundred thousand fields is refused with the first hundred of them', async () => {
    const report = await faults({ 'topics/fields.yaml': `name: Waste\nsummary: Bins.\n${Array.from({ length: 100_000 }, (_, at) => `field-${at}: x\n`).join('')}` });
    expect(report).toHaveLength(101);
    expect(report.at(-1)).toMatch(/many-faults$/);
  });

  it('because of a tag of a hundred thousand letters is refused and does not repeat it', async () => {
    const { findings } = await readWith({ 'posts/2010/tag.mdx': post('Text.\n', `topics: [${'schools'.repeat(14_000)}]\n`) });
    expect(findings).toMatchObject([{ code: 'unknown-topic' }]);
    expect(findings[0]?.message.length).toBeLessThan(200);
  });
});

describe('A name that cannot stand in an address', () => {
  it.skipIf(process.platform === 'win32').each(['con', 'nul', 'com1', 'pagefind', 'a%2eb', 'a?b', 'a#b', 'a\\b', 'a..b', 'a b', 'caf\u00e9', 'a\nb'])('is refused: %j', async (name) => {
    expect((await readWith({ [`topics/${name}.yaml`]: 'name: Waste\nsummary: Bins.\n' })).findings).toMatchObject([{ code: 'file-name', severity: 'error' }]);
  });
});

describe('Names that differ only in large and small letters, or in how an accent is written', () => {
  it.skipIf(!namesDiffer)('are refused for files, so that every disk can hold them', async () => {
    const twins = ['Hello', 'cafe\u0301', 'caf\u00e9'].flatMap((name) => [`content/posts/2010/${name}.mdx:1 file-name`, `content/posts/2010/${name}.mdx:2 address-shared`]);
    expect(await faults({ 'posts/2010/Hello.mdx': post(), 'posts/2010/caf\u00e9.mdx': post(), 'posts/2010/cafe\u0301.mdx': post() })).toEqual([...twins, 'content/posts/2010/hello.mdx:2 address-shared']);
  });

  it('are refused for folders of pictures', async () => {
    expect(await faults({ 'posts/2010/pictures/a.png': 'GIF89a', 'posts/2010/a.mdx': post('![A](./Pictures/a.png)\n\n![B](./pictures/a.png)\n') })).toEqual(['content/posts/2010/a.mdx:8 image-missing']);
  });

  it('are refused for tags', async () => {
    expect(await faults({ 'posts/2010/tags.mdx': post('Text.\n', 'topics: [Schools, "schoo\u0301ls"]\n') })).toEqual(['content/posts/2010/tags.mdx:6 unknown-topic', 'content/posts/2010/tags.mdx:6 unknown-topic']);
  });

  it('are refused for old addresses', async () => {
    expect(await faults({ 'posts/2010/a.mdx': post('Text.\n', 'aliases: [/Old/, /old]\n') })).toEqual(['content/posts/2010/a.mdx:6 address-shared', 'content/posts/2010/a.mdx:6 address-shared']);
  });
});

describe('A thing that is no file', () => {
  it('is refused when it is a link to a record', async () => {
    const found = await read((content) => symlinkSync(join(content, 'topics', 'schools.yaml'), join(content, 'topics', 'linked.yaml')));
    expect(inShort(found)).toEqual(['content/topics/linked.yaml:1 not-a-file']);
  });

  it('is refused when it is a link to a picture, which would publish what lies behind it', async () => {
    const found = await read((content) => {
      symlinkSync('/etc/passwd', join(content, 'posts', '2010', 'secret.png'));
      writeFileSync(join(content, 'posts', '2010', 'a.mdx'), post('![A](./secret.png)\n'));
    });
    expect(inShort(found)).toEqual(['content/posts/2010/secret.png:1 not-a-file']);
  });

  it('is refused when it is a link to a folder, below a collection or in its place', async () => {
    const found = await read((content) => {
      symlinkSync(join(content, 'posts', '2010'), join(content, 'posts', '2011'));
      renameSync(join(content, 'mentions'), join(content, '..', 'elsewhere'));
      symlinkSync(join(content, '..', 'elsewhere'), join(content, 'mentions'));
    });
    expect(inShort(found)).toEqual(['content/mentions:1 not-a-file', 'content/posts/2011:1 not-a-file']);
    expect(found.records.mentions).toEqual([]);
  });

  it('is refused when it is a file where a folder of records belongs', async () => {
    const found = await read((content) => {
      rmSync(join(content, 'mentions'), { recursive: true });
      writeFileSync(join(content, 'mentions'), '');
    });
    expect(inShort(found)).toEqual(['content/mentions:1 not-a-file']);
  });

  it('is refused when it is a folder with the name of an article', async () => {
    expect(inShort(await read((content) => void mkdirSync(join(content, 'posts', '2010', 'folder.mdx'))))).toEqual(['content/posts/2010/folder.mdx:1 not-a-file']);
  });

  it.skipIf(process.platform === 'win32')('is refused when it is a pipe, whatever its name', async () => {
    const found = await read((content) => {
      for (const name of ['pipe.mdx', 'pipe.png', 'pipe.txt']) execFileSync('mkfifo', [join(content, 'posts', '2010', name)]);
    });
    expect(inShort(found)).toEqual(['pipe.mdx', 'pipe.png', 'pipe.txt'].map((name) => `content/posts/2010/${name}:1 not-a-file`));
  });

  // The superuser may read everything, so there is nothing to refuse.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('is refused when it may not be read', async () => {
    const found = await read((content) => {
      const locked = join(content, 'posts', '2011');
      mkdirSync(locked);
      chmodSync(locked, 0);
      chmodSync(join(content, 'topics', 'schools.yaml'), 0);
      return () => chmodSync(locked, 0o700);
    });
    expect(inShort(found)).toContain('content/topics/schools.yaml:1 not-readable');
    expect(inShort(found)).toContain('content/posts/2011:1 not-a-file');
  });
});

describe('A file that is no record', () => {
  it.skipIf(process.platform === 'win32')('is warned of and never read, even when it could be run', async () => {
    const found = await read((content) => {
      writeFileSync(join(content, 'posts', '2010', 'run.sh'), '#!/bin/sh\nexit 1\n');
      chmodSync(join(content, 'posts', '2010', 'run.sh'), 0o755);
    });
    expect(found.findings).toMatchObject([{ code: 'stray-file', severity: 'warning' }]);
  });

  it('is passed over when a system or an editor left it', async () => {
    expect(await faults({ '.DS_Store': 'x', 'posts/2010/.DS_Store': 'x', 'posts/Thumbs.db': 'x', 'posts/2010/hello.mdx~': 'x', '.git/config': 'x', 'posts/2010/.#hello.mdx': 'x' })).toEqual([]);
  });
});

describe('A content folder', () => {
  it('without site.yaml says so, with every other fault', async () => {
    expect(await faults({ 'site.yaml': undefined, 'topics/a.yaml': 'name: A\n' })).toEqual(['content/site.yaml:1 no-site', 'content/topics/a.yaml:1 missing-field']);
  });

  it('may lie in a folder called “pages” without its boroughs being taken for pages', async () => {
    const found = await read((content) => {
      renameSync(content, `${content}-moved`);
      mkdirSync(join(content, 'pages'), { recursive: true });
      renameSync(`${content}-moved`, join(content, 'pages', 'content'));
    });
    expect(inShort(found)).not.toContain('content/pages/content/boroughs/camden.yaml:1 address-taken');
  });

  it('in which one file cannot be read does not call the names in it unknown', async () => {
    expect(await faults({ 'boroughs/camden.yaml': 'name: [Camden\n' })).toEqual(['content/boroughs/camden.yaml:2 yaml-syntax']);
  });
});
