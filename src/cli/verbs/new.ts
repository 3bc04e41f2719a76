import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Command } from 'commander';
import { readContent } from '../../checker/content.ts';
import { fitShape } from '../../checker/shape.ts';
import type { Content } from '../../checker/entry.ts';
import { newArticle, type NewRecord } from '../../desk/new-article.ts';
import { newPartnership } from '../../desk/new-partnership.ts';
import { describe } from '../../files/finding.ts';
import { splitFrontmatter } from '../../files/frontmatter.ts';
import { parseYaml } from '../../files/yaml.ts';
import { collections, type CollectionName } from '../../schema/collections.ts';
import { eventTypes } from '../../schema/event.ts';
import { kinds } from '../../schema/partnership.ts';
import { isDateOrTime, isPartialDate } from '../../text/date.ts';
import { isSlug, slugify } from '../../text/slug.ts';
import { isWebAddress } from '../../text/url.ts';
import { Asker, type Choice } from '../ask.ts';
import { workingFolders } from '../content-folder.ts';
import { CouldNotRun } from '../could-not-run.ts';

type Flags = Partial<Record<'summary' | 'author' | 'published' | 'ward' | 'name' | 'publisher' | 'sourceAddress' | 'sourceTitle' | 'sourceDate' | 'kind' | 'event' | 'eventDate' | 'eventText', string>>
  & { borough?: string[]; partnership?: string[]; topic?: string[]; member?: string[]; paywall?: true };

/** `pump new`: a file in the right place with its fields filled in, for its author to write on. */
export function newVerb(): Command {
  const verb = new Command('new').description('begin a post, a news item or a partnership');
  article(verb.command('post').description("begin a councillor's post")).action((title: string, flags: Flags) => beginArticle('post', title, flags));
  withSource(article(verb.command('news').description('begin an item about a report elsewhere'))).action((title: string, flags: Flags) => beginArticle('news', title, flags));
  withSource(titled(verb.command('partnership').description('begin the record of something that boroughs do together')))
    .option('--kind <kind>', `one of: ${kinds.join(', ')}`)
    .option('--member <borough...>', 'the boroughs that take part')
    .option('--topic <topic...>', 'topics, from content/topics')
    .option('--event <type>', `what happened first, one of: ${eventTypes.join(', ')}`)
    .option('--event-date <date>', 'when, as far as it is known: 2016-10-30, 2016-10, 2016 or unknown')
    .option('--event-text <text>', 'what happened, in a sentence of your own')
    .action((title: string, flags: Flags) => beginPartnership(title, flags));
  return verb;
}

const titled = (command: Command): Command => command
  .argument('<title>', 'in quotation marks')
  .option('--summary <text>', 'what it says, in a sentence or two')
  .option('--name <name>', 'its name in the address; left out: made from the title');

const article = (command: Command): Command => titled(command)
  .option('--author <person>', 'whose it is, from content/people')
  .option('--published <date>', 'the day it is to be published; left out: today')
  .option('--borough <borough...>', 'borough tags, from content/boroughs')
  .option('--partnership <partnership...>', 'partnership tags, from content/partnerships')
  .option('--topic <topic...>', 'topic tags, from content/topics')
  .option('--ward <ward>', 'the ward it is about');

const withSource = (command: Command): Command => command
  .option('--publisher <name>', 'who published the report')
  .option('--source-address <address>', 'where the report can be read')
  .option('--source-title <title>', 'the title it carries there')
  .option('--source-date <date>', 'when it was published there')
  .option('--paywall', 'a reader must pay to read it');

async function beginArticle(kind: 'post' | 'news', title: string, flags: Flags): Promise<void> {
  const { content, asker, today } = await begin();
  const { people, boroughs, partnerships, topics } = content.records;
  const writers = people.filter(({ data }) => kind === 'news' || data.roles.some((role) => role.kind === 'councillor'));
  const name = await nameFor(asker, title, flags);
  const beginning = {
    kind, title, name,
    summary: await asker.line('--summary', flags.summary, 'What does it say, in a sentence or two?'),
    author: await asker.one('--author', flags.author, 'Whose is it?', choices(writers)),
    published: await asker.line('--published', flags.published, 'On which day is it to be published?', { fallback: today, valid: (text) => isDateOrTime(text) || 'write a day like 2018-12-31, or a time with its zone like 2018-12-31T09:30:00Z' }),
    boroughs: await asker.several('--borough', flags.borough, 'Which boroughs is it about?', choices(boroughs)),
    partnerships: await asker.several('--partnership', flags.partnership, 'Which partnerships?', choices(partnerships)),
    topics: await asker.several('--topic', flags.topic, 'Which topics?', choices(topics)),
    ward: flags.ward,
    source: kind === 'news' ? { ...await sourceOf(asker, flags), paywall: flags.paywall } : undefined,
  };
  asker.settle();
  await put(newArticle(beginning), `Write the text below the second line of hyphens. When it is ready, take out "draft: true".`);
}

async function beginPartnership(title: string, flags: Flags): Promise<void> {
  const { content, asker, today } = await begin();
  const name = await nameFor(asker, title, flags);
  const beginning = {
    title, name, recorded: today,
    summary: await asker.line('--summary', flags.summary, 'What is it, in a sentence or two?'),
    kind: await asker.one('--kind', flags.kind, 'What kind of arrangement is it?', kinds.map(plainChoice)) as (typeof kinds)[number],
    members: await asker.several('--member', flags.member, 'Which boroughs take part?', choices(content.records.boroughs)),
    topics: await asker.several('--topic', flags.topic, 'Which topics?', choices(content.records.topics)),
    event: {
      type: await asker.one('--event', flags.event, 'What happened first?', eventTypes.map(plainChoice)),
      date: await asker.line('--event-date', flags.eventDate, 'When did it happen?', { valid: (text) => isPartialDate(text) || 'write 2016-10-30, or 2016-10, or 2016, or unknown' }),
      text: await asker.line('--event-text', flags.eventText, 'What happened, in a sentence of your own?'),
      confidence: 'medium',
    },
    source: await sourceOf(asker, flags),
  };
  asker.settle();
  if (beginning.members.length === 0) throw new CouldNotRun('--member is missing: which boroughs take part?\nNothing was written.');
  await put(newPartnership(beginning), 'Add what else is known: members with their dates, events in order, claims about money, each with its source.');
}

async function begin(): Promise<{ content: Content; asker: Asker; today: string }> {
  const { content, root, cache } = workingFolders();
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return { content: await readContent(content, { root, cache, only: () => false }), asker: new Asker(process.stdin.isTTY && process.stdout.isTTY), today };
}

const choices = (entries: { id: string; data: { name: string } }[]): Choice[] => entries.map(({ id, data }) => ({ value: id, name: data.name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
const plainChoice = (value: string): Choice => ({ value, name: value.replaceAll('-', ' ') });

/** The title makes the name, unless it has no letters that an address can hold. */
const nameFor = (asker: Asker, title: string, { name }: Flags): Promise<string> =>
  asker.line('--name', name ?? (isSlug(slugify(title)) ? slugify(title) : undefined), 'What is to be its name in the address?', { valid: (text) => isSlug(text) || 'use lower-case letters, digits and single hyphens' });

const sourceOf = async (asker: Asker, flags: Flags) => ({
  publisher: await asker.line('--publisher', flags.publisher, 'Who published the report?'),
  address: await asker.line('--source-address', flags.sourceAddress, 'Where can it be read (its web address)?', { valid: (text) => isWebAddress(text) || 'write a whole address that begins with https:// or http://' }),
  title: await asker.line('--source-title', flags.sourceTitle, 'Which title does it carry there? (may stay empty)', { optional: true }),
  date: await asker.line('--source-date', flags.sourceDate, 'When was it published there? (may stay empty)', { optional: true, valid: (text) => isPartialDate(text) || 'write 2016-10-30, or 2016-10, or 2016, or unknown' }),
});

/** Writes a new file and never over one that is there; says what the checker finds in it, and what comes next. */
async function put({ path, text }: NewRecord, next: string): Promise<void> {
  const { content, root, cache } = workingFolders();
  const file = join(content, path);
  const wrong = shapeFaults(path, text);
  if (wrong.length > 0) throw new CouldNotRun([...wrong, 'Nothing was written.'].join('\n'));
  if (lstatSync(file, { throwIfNoEntry: false })) throw new CouldNotRun(`There is a file ${relative(process.cwd(), file)} already, and nothing was written over it. Choose another name with --name.`);
  makeFolder(dirname(file), content);
  writeFileSync(file, text, { flag: 'wx' });
  const { findings } = await readContent(content, { root, cache, only: (other) => other === path });
  console.log(`Began ${relative(process.cwd(), file)}.\n${next}\nThen: npx pump check ${relative(process.cwd(), file)}`);
  for (const finding of findings) console.log(describe(finding));
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What is wrong with a new record by its shape: a title of two lines, a ward that is too long. */
function shapeFaults(path: string, text: string): string[] {
  const split = path.endsWith('.mdx') ? splitFrontmatter(text) : { yaml: text };
  if ('fault' in split && split.fault) return [split.fault.message];
  const parsed = parseYaml((split as { yaml: string }).yaml);
  const faults = parsed.faults.length > 0 ? parsed.faults : fitShape(collections[path.split('/')[0] as CollectionName].shape, parsed).faults;
  return faults.map(({ message, remedy }) => `${message} ${remedy}`);
}

/** Makes the folder of a year. A link that leads out of the content folder is not followed. */
function makeFolder(folder: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CouldNotRun(`The folder ${relative(process.cwd(), folder)} cannot be made. Is there a file of that name?`);
  }
  if (relative(realpathSync(content), realpathSync(folder)).startsWith('..')) throw new CouldNotRun(`${relative(process.cwd(), folder)} is a link out of the content folder. Nothing was written.`);
}
