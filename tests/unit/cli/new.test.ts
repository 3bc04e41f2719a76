import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from './pump.ts';

const place = desk();
const text = (name: string) => readFileSync(join(place.root, 'content', name), 'utf8');
const POST = ['--summary', 'What is planned: all of it.', '--author', 'rose', '--published', '2026-03-01'];
const SOURCE = ['--publisher', 'The Paper', '--source-address', 'https://paper.example/plan', '--source-date', '2026-02'];

describe('pump new post', () => {
  it('begins a draft in the folder of its year, its fields filled in, and says what comes next', () => {
    const { status, out } = place.pump('new', 'post', 'A library for all', ...POST, '--borough', 'Camden', 'islington', '--topic', 'schools', '--partnership', 'school-meals', '--ward', 'Kilburn');
    expect(status).toBe(0);
    expect(out).toContain('Began content/posts/2026/a-library-for-all.mdx.\n');
    expect(out).toContain('npx pump check content/posts/2026/a-library-for-all.mdx');
    expect(text('posts/2026/a-library-for-all.mdx')).toBe(
      '---\ntitle: A library for all\nsummary: "What is planned: all of it."\npublished: 2026-03-01\nauthor: rose\nboroughs:\n  - camden\n  - islington\npartnerships:\n  - school-meals\ntopics:\n  - schools\nward: Kilburn\ndraft: true\n---\n\n',
    );
    expect(place.pump('check')).toMatchObject({ status: 0, out: 'Nothing is wrong.\n' });
  });

  it('is of today when no day is given', () => {
    place.pump('new', 'post', 'Today', '--summary', 'Of today.', '--author', 'rose');
    const [year = ''] = readdirSync(join(place.root, 'content/posts')).filter((name) => name !== '2010');
    expect(text(`posts/${year}/today.mdx`)).toMatch(new RegExp(`^published: ${year}-\\d\\d-\\d\\d$`, 'm'));
  });

  it('writes over nothing', () => {
    place.pump('new', 'post', 'A library', ...POST);
    const before = text('posts/2026/a-library.mdx');
    expect(place.pump('new', 'post', 'A library', ...POST, '--ward', 'Other')).toMatchObject({ status: 2, err: expect.stringContaining('There is a file content/posts/2026/a-library.mdx already') });
    expect(text('posts/2026/a-library.mdx')).toBe(before);
    expect(place.pump('new', 'post', 'A library', ...POST, '--name', 'a-second-library')).toMatchObject({ status: 0 });
  });

  it('says everything that is missing or wrong at once, and writes nothing', () => {
    const { status, err } = place.pump('new', 'post', '図書館', '--author', 'rosa', '--borough', 'Camdn', '--published', '31/02/2026');
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      '--name is missing: What is to be its name in the address?',
      '--summary is missing: What does it say, in a sentence or two?',
      '--author: "rosa" is not known. Did you mean "rose"?',
      '--published: write a day like 2018-12-31, or a time with its zone like 2018-12-31T09:30:00Z',
      '--borough: "Camdn" is not known. Did you mean "camden"?',
      'Nothing was written.', '',
    ]);
    expect(readdirSync(join(place.root, 'content/posts'))).toEqual(['2010']);
  });

  it('does not write through a link that leads out of the content folder, nor what the check would refuse', () => {
    const outside = mkdtempSync(join(tmpdir(), 'pump-outside-'));
    symlinkSync(outside, join(place.root, 'content/posts/2026'));
    expect(place.pump('new', 'post', 'A library', ...POST)).toMatchObject({ status: 2, err: expect.stringContaining('is a link out of the content folder') });
    expect(readdirSync(outside)).toEqual([]);
    expect(place.pump('new', 'post', 'A\nlibrary', ...POST)).toMatchObject({ status: 2, err: expect.stringContaining('runs over more than one line') });
  });

  it('takes no author who is no councillor', () => {
    expect(place.pump('new', 'post', 'A', '--summary', 'B.', '--author', 'newsdesk')).toMatchObject({ status: 2, err: expect.stringContaining('--author: "newsdesk" is not known') });
  });

  it('asks for what is missing when somebody sits at the keyboard', async ({ skip }) => {
    if (spawnSync('script', ['--version']).status !== 0) skip('there is no program "script" here to stand in for a terminal');
    await answering('new post "Asked for"', [
      ['What does it say', 'What is planned.\r'], ['\u276f Rose', '\r'], ['On which day', '\r'], ['Which boroughs', ' \r'], ['Which partnerships', '\r'], ['Which topics', '\r'],
    ]);
    const [year = ''] = readdirSync(join(place.root, 'content/posts')).filter((name) => name !== '2010');
    expect(text(`posts/${year}/asked-for.mdx`)).toMatch(/^summary: What is planned\.\n.*\nauthor: rose\nboroughs:\n {2}- camden\ndraft: true$/m);
  });
});

/** Types each answer when its question stands on the terminal. */
function answering(words: string, answers: [question: string, keys: string][]): Promise<void> {
  const terminal = spawn('script', ['-qec', `${process.execPath} ${join(process.cwd(), 'src/cli/pump.ts')} ${words}`, '/dev/null'], { cwd: place.root });
  let shown = '';
  terminal.stdout.on('data', (piece: Buffer) => {
    shown += piece.toString();
    const [next] = answers;
    if (!next || !shown.includes(next[0])) return;
    answers.shift();
    shown = '';
    setTimeout(() => terminal.stdin.write(next[1]), 400);
  });
  return new Promise((resolve) => { terminal.on('close', () => resolve()); });
}

describe('pump new news', () => {
  it('begins an item with the report it is about', () => {
    expect(place.pump('new', 'news', 'A plan for meals', '--summary', 'The Paper reports a plan.', '--author', 'newsdesk', '--published', '2026-03-01', ...SOURCE, '--paywall')).toMatchObject({ status: 0 });
    expect(text('news/2026/a-plan-for-meals.mdx')).toContain('draft: true\nsource:\n  publisher: The Paper\n  address: https://paper.example/plan\n  date: 2026-02\n  paywall: true\n---\n');
  });

  it('does not do without the report', () => {
    expect(place.pump('new', 'news', 'A plan', '--summary', 'S.', '--author', 'newsdesk')).toMatchObject({ status: 2, err: expect.stringMatching(/--publisher is missing.*\n--source-address is missing/) });
  });
});

describe('pump new partnership', () => {
  const event = ['--event', 'proposed', '--event-date', '2026-02', '--event-text', 'Both cabinets asked for a plan.'];

  it('begins a record that passes the check, with one event and its source', () => {
    expect(place.pump('new', 'partnership', 'Shared library van', '--summary', 'One van for two boroughs.', '--kind', 'shared-service', '--member', 'camden', 'islington', ...event, ...SOURCE)).toMatchObject({ status: 0 });
    expect(text('partnerships/shared-library-van.yaml')).toContain('  - id: 2026-02-proposed\n    date: 2026-02\n    type: proposed\n    text: Both cabinets asked for a plan.\n    source: the-paper\n');
    expect(place.pump('check')).toMatchObject({ status: 0, out: 'Nothing is wrong.\n' });
  });

  it('has members', () => {
    expect(place.pump('new', 'partnership', 'Nobody', '--summary', 'S.', '--kind', 'shared-service', ...event, ...SOURCE)).toMatchObject({ status: 2, err: expect.stringContaining('--member is missing') });
  });
});
