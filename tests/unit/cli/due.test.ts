import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { post } from '../checker/record.ts';
import { desk } from './pump.ts';

const place = desk();
const put = (name: string, text: string) => {
  mkdirSync(join(place.root, 'content', name, '..'), { recursive: true });
  writeFileSync(join(place.root, 'content', name), text);
};

describe('pump due', () => {
  it('says that nothing waits', () => expect(place.pump('due')).toEqual({ status: 0, out: 'Nothing is waiting for its day.\n', err: '' }));

  it('names what waits, the next first, and the drafts', () => {
    put('posts/2999/later.mdx', post().replace('2010-09-10', '2999-05-01').replace('A post', 'Later'));
    put('posts/2998/soon.mdx', post().replace('2010-09-10', '2998-01-31T09:00:00Z').replace('A post', 'Sooner'));
    put('posts/2010/draft.mdx', post('Text.\n', 'draft: true\n').replace('A post', 'Half done'));
    expect(place.pump('due').out.split('\n')).toEqual([
      'Waiting for their day (a build on or after it publishes them):',
      '  31 January 2998 at 09:00:00Z  Sooner  content/posts/2998/soon.mdx',
      '  1 May 2999  Later  content/posts/2999/later.mdx',
      'Drafts (published by no build until "draft: true" is taken out):',
      '  Half done  content/posts/2010/draft.mdx', '',
    ]);
    expect(JSON.parse(place.pump('due', '--json').out)).toMatchObject({ scheduled: [{ title: 'Sooner' }, { title: 'Later' }], drafts: [{ title: 'Half done' }], elections: [] });
  });

  it('prints no title as it stands that would move words on a terminal or pass for a command', () => {
    put('posts/2010/draft.mdx', post('Text.\n', 'draft: true\n').replace('A post', '"A\\u2028::error::post"'));
    expect(place.pump('due').out.split(/[\n\u2028]/).filter((line) => line.startsWith('::'))).toEqual([]);
  });

  it('ends with 2 where there is no content', () => {
    rmSync(join(place.root, 'content'), { recursive: true });
    expect(place.pump('due')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('There is no folder') });
  });

  it('names the election before which a site of a council keeps still', () => {
    put('site.yaml', 'name: Council\nsummary: Theirs.\naddress: https://council.example\nimprint: { promoter: A, address: B }\nhosting: council\nelections:\n  - { name: the last one, notice: 2010-03-29, poll: 2010-05-06 }\n  - { name: the next one, notice: 2998-03-29, poll: 2998-05-06 }\n');
    expect(place.pump('due').out).toBe('Nothing is waiting for its day.\nNothing may be published from 29 March 2998 to 6 May 2998: the next one.\n');
  });
});
