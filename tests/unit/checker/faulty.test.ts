import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/schema/collections.ts';
import { inShort, post, readWith, thread } from './record.ts';

describe('A faulty record', () => {
  it('is seen by the checks and never by the build', async () => {
    const { records, unread, findings } = await readWith({ 'posts/2010/bad.mdx': post().replace('summary', 'sumary'), 'posts/2010/text.mdx': post('[a](../b) and [c](/topics/x/).\n') });
    expect(findings.map(({ code }) => code)).toEqual(['unknown-key', 'link-form', 'link-missing']);
    expect(records.posts.map(({ id, document, faulty }) => `${id} ${Boolean(document)} ${faulty}`)).toEqual(['2010/hello true undefined', '2010/text false undefined']);
    expect([...unread]).toEqual(['posts/2010/bad']);
  });

  const below = { posts: 'posts/2010', news: 'news/2010', mentions: 'mentions/2010', threads: 'threads/posts/2010' } as Record<string, string>;
  it.each(Object.entries(collections).flatMap(([name, { ending }]) => ['x: 1', '[]', '- a', 'aliases: [5, {}]\nroles: [x]\nevents: [x, {}]\nclaims: [{}]\ncomments: [{}, 5]\naddresses: [{}, x]\nneighbours: [5]\nmembers: [x, {}]\nphases: [{}]', '{'].map((yaml) => [name, ending, yaml])))(
    'does not bring the checks down, whatever is in it: %s%s with %j', async (name, ending, yaml) => {
      const file = `${below[name] ?? name}/hello-again${ending}`;
      const { findings } = await readWith({ [file]: ending === '.mdx' ? `---\n${yaml}\n---\n\nText.\n` : yaml });
      expect(findings.some((finding) => finding.file === `content/${file}`)).toBe(true);
    });

  it('does not make names, links and articles unknown that lead to it, nor its author no councillor', async () => {
    expect(await readWith({
      'people/lee.yaml': 'name: Lee\nhandle: L\nroles: []\n', 'topics/waste.yaml': 'nam: Waste\n',
      'posts/2010/bad.mdx': post('Text.\n', 'alias: [/old/]\n').replace('summary: A post', 'summary:\n  - A post'),
      'posts/2010/lee.mdx': post('[a](/posts/2010/bad/#x), [b](/topics/waste/) and [c](/old/).\n', 'topics: [waste]\n').replace('author: rose', 'author: lee'),
      'threads/posts/2010/bad.yaml': thread('id: a\nname: Resident\ndate: 2010-09-21\ntext: Text.\nperson: lee'),
    }).then(inShort)).toEqual(['content/people/lee.yaml:2 wrong-value', 'content/people/lee.yaml:3 wrong-value', 'content/posts/2010/bad.mdx:3 wrong-type', 'content/posts/2010/bad.mdx:7 unknown-key', 'content/topics/waste.yaml:1 missing-field', 'content/topics/waste.yaml:1 unknown-key']);
  });

  it('does not keep the broken links of others from being told, unless old addresses may be in it', async () => {
    const links = { 'posts/2010/link.mdx': post('[a](/nowhere/)\n') };
    expect(inShort(await readWith({ ...links, 'topics/waste.yaml': 'name: Waste\n', 'posts/2010/bad.mdx': post().replace('summary', 'sumary') }))).toContain('content/posts/2010/link.mdx:8 link-missing');
    expect(inShort(await readWith({ ...links, 'posts/2010/bad.mdx': post('Text.\n', 'aliases: [nowhere]\n') }))).not.toContain('content/posts/2010/link.mdx:8 link-missing');
  });
});
