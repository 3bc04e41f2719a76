import { Command } from 'commander';
import { newArticle } from '../../desk/new-article.ts';
import { newPartnership } from '../../desk/new-partnership.ts';
import { eventTypes } from '../../schema/event.ts';
import { kinds } from '../../schema/partnership.ts';
import { isDateOrTime, isPartialDate } from '../../text/date.ts';
import { begin, choices, nameFor, plainChoice, sourceOf } from '../begin.ts';
import { CouldNotRun } from '../could-not-run.ts';
import { put } from '../put.ts';

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
