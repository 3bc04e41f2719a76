import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/files/lock.ts';
import { walk } from '../../../src/files/walk.ts';
import { writeYaml } from '../../../src/files/write-yaml.ts';
import { digest, digestOf, removeUnfinished, writePieces, writeWhole } from '../../../src/files/write.ts';
import { parseYaml } from '../../../src/files/yaml.ts';

const place = mkdtempSync(join(tmpdir(), 'pump-write-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('A file that is written', () => {
  it('is there whole, in folders that are made for it, with nothing beside it', () => {
    writeWhole(join(place, 'a/b/c.yaml'), 'x: 1\n');
    expect(walk(join(place, 'a'))).toEqual(['b/c.yaml']);
    expect(digestOf(join(place, 'a/b/c.yaml'))).toBe(digest('x: 1\n'));
    expect(digestOf(join(place, 'a/b/none.yaml'))).toBeUndefined();
  });

  it('leaves the old one, and nothing unfinished, where it cannot be written', () => {
    mkdirSync(join(place, 'taken/d.yaml'), { recursive: true });
    expect(() => writeWhole(join(place, 'taken/d.yaml'), 'x')).toThrow();
    writeFileSync(join(place, 'old.xml'), 'old');
    expect(() => writePieces(join(place, 'old.xml'), (function* () { yield 'new'; throw new Error('half way'); })())).toThrow('half way');
    expect(readFileSync(join(place, 'old.xml'), 'utf8')).toBe('old');
    expect(walk(place).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('is cleared away where an interruption left it unfinished', () => {
    writeFileSync(join(place, '.unfinished-1-2'), 'half');
    removeUnfinished(place);
    expect(existsSync(join(place, '.unfinished-1-2'))).toBe(false);
  });
});

describe('A lock', () => {
  it('is held by one, and free again when let go', () => {
    const path = join(place, '.lock');
    const release = takeLock(path);
    expect(takeLock(path)).toBeUndefined();
    release?.();
    expect(takeLock(path)).toBeTypeOf('function');
  });
});

describe('YAML that is written', () => {
  it('reads back as the same, whatever signs it holds', () => {
    const values = ['no', 'true', '2010-01-01', '1e3', '- a', '# b', 'a: b', '"x"', "it's", '{a}', '[b]', '&c', '*d', '!e', '%f', '@g', '|', '>', ' x', 'x ', 'a\nb\n\n c', '\ta', 'x\n', '---', '...', '\u2028 \u0300', '😀', '~', 'null', ''];
    const record = { list: values, text: values.join('\n'), number: 12, yes: true };
    expect(parseYaml(writeYaml(record)).data).toEqual(record);
    expect(parseYaml(writeYaml(record)).faults).toEqual([]);
  });
});
