import { describe, expect, it } from 'vitest';
import { inShort, post, readWith, thread } from './record.ts';

const THREAD = 'threads/posts/2010/hello.yaml';
const said = (id: string, fields = '') => `id: ${id}\nname: Resident\ndate: 2010-09-11\ntext: Text.${fields && `\n${fields}`}`;
const faults = async (...comments: string[]) => inShort(await readWith({ [THREAD]: thread(...comments) }));

describe('Comments that answer each other in a circle', () => {
  it('are named once for a ring of a thousand', async () => {
    const ring = Array.from({ length: 1_000 }, (_, at) => said(`c${at}`, `answers: c${(at + 999) % 1_000}`));
    const report = await faults(...ring);
    expect(report.filter((line) => line.endsWith('comment-circle'))).toHaveLength(1);
  });

  it('are not seen in a chain of a thousand answers', async () => {
    expect(await faults(...Array.from({ length: 1_000 }, (_, at) => said(`c${at}`, at > 0 ? `answers: c${at - 1}` : '')))).toEqual([]);
  });

  it('stop the build', async () => {
    expect((await readWith({ [THREAD]: thread(said('a', 'answers: a')) })).findings).toMatchObject([{ code: 'comment-circle', severity: 'error' }]);
  });
});

describe('An answer whose comment is missing', () => {
  it('is only warned of when it is nowhere', async () => {
    expect((await readWith({ [THREAD]: thread(said('a', 'answers: b')) })).findings).toMatchObject([{ code: 'comment-orphan', severity: 'warning' }]);
  });

  it('is a fault when it stands under another article', async () => {
    expect((await readWith({ [THREAD]: thread(said('a')), 'threads/news/2010/plan.yaml': thread(said('b', 'answers: a')) })).findings)
      .toMatchObject([{ code: 'comment-parent-elsewhere', severity: 'error', message: expect.stringContaining(THREAD) }]);
  });

  it('may be of the same day, when only one of the two has a time', async () => {
    expect(await faults('id: a\nname: A\ndate: 2010-09-11T18:00:00Z\ntext: A.', 'id: b\nname: B\ndate: 2010-09-11\nanswers: a\ntext: B.')).toEqual([]);
  });
});

describe('An id that two comments share', () => {
  it('is named with both files, and numbers count as names', async () => {
    const { findings } = await readWith({ [THREAD]: thread(said('7')), 'threads/news/2010/plan.yaml': thread(said('"7"')) });
    expect(findings).toMatchObject([{ file: `content/${THREAD}`, code: 'comment-id-shared', severity: 'error', message: expect.stringContaining('line 2 of content/threads/news/2010/plan.yaml') }]);
  });
});

describe('A date in the future', () => {
  it('is a fault from the second day on, since a day begins earlier in the east', async () => {
    expect(await faults('id: a\nname: A\ndate: 2026-11-22\ntext: A.')).toEqual([]);
    expect(await faults('id: a\nname: A\ndate: 2026-11-23\ntext: A.')).toEqual([`content/${THREAD}:4 date-in-future`]);
  });
});

describe('A hundred thousand comments', () => {
  it('are too many for one file, and said to be', async () => {
    const many = `comments:\n${Array.from({ length: 100_000 }, (_, at) => `- { id: c${at}, name: A, date: 2010-09-11, text: A }\n`).join('')}`;
    expect((await readWith({ [THREAD]: many })).findings).toMatchObject([{ code: 'too-large' }]);
  });

  it('are held in part: thirty thousand are read without a fault', async () => {
    const many = `comments:\n${Array.from({ length: 30_000 }, (_, at) => `- { id: c${at}, name: A, date: 2010-09-11, text: A }\n`).join('')}`;
    const found = await readWith({ [THREAD]: many });
    expect(inShort(found)).toEqual([]);
    expect(found.records.threads[0]?.data.comments).toHaveLength(30_000);
  });
});

describe('A text', () => {
  it('of a megabyte is refused', async () => {
    const { findings } = await readWith({ [THREAD]: thread(`id: a\nname: A\ndate: 2010-09-11\ntext: >-\n  ${'word word word word\n  '.repeat(50_000)}`) });
    expect(findings).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('Personal data', () => {
  it.each(['email: a@b.example', 'e-mail: a@b.example', 'author_email: a@b.example', 'ip: 192.0.2.1', 'author_IP: 192.0.2.1', 'ip-address: x'])('is refused as a field: %s', async (field) => {
    expect((await readWith({ [THREAD]: thread(said('a', field)) })).findings).toMatchObject([{ code: 'personal-data', severity: 'error' }]);
  });

  it.each([
    'Write to resident@mail.example', 'resident+tag@mail.example.', 'r\u00e9sident@mail.example', 'mailto:a@b.example', 'I am 192.0.2.17', '(255.255.255.255)', 'from 2001:db8::1', 'fe80::1%eth0 and fe80::1', '::ffff:192.0.2.1',
  ])('is found in a text: %s', async (text) => {
    expect(await faults(`id: a\nname: A\ndate: 2010-09-11\ntext: "${text}"`)).toEqual([`content/${THREAD}:5 personal-data`]);
  });

  it.each(['@rose@social.example', 'at 10:30:15', '1.2.3', 'policy 4.2.1', '999.1.1.1', 'std::vector', '::', 'a@b', 'see §1.1.1.1.1', 'Monday 10:30 - 11:30', '2018-12-31T10:30:00'])('is not seen where there is none: %s', async (text) => {
    expect(await faults(`id: a\nname: A\ndate: 2010-09-11\ntext: "${text}"`)).toEqual([]);
  });

  it('is looked for in twenty thousand letters without getting lost', async () => {
    expect(await faults(...Array.from({ length: 50 }, (_, at) => `id: c${at}\nname: A\ndate: 2010-09-11\ntext: "@${'a'.repeat(19_000)}"`))).toEqual([]);
  });
});

describe('A warning', () => {
  it('is given, and no more, for what the site can show as it is', async () => {
    const { findings } = await readWith({
      [THREAD]: thread(said('a', 'website: javascript:alert(1)'), said('b', 'answers: nobody')),
      'posts/2010/link.mdx': post('[A](//other.example/)\n'), 'posts/2999/later.mdx': post().replace('2010-09-10', '2999-01-01'), 'notes.txt': 'x',
    });
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning stray-file', 'warning link-scheme', 'warning scheduled', 'warning comment-link', 'warning comment-orphan']);
  });
});
