/** The comments of one item → a thread. */
import { crossedInComment, crossedInThread, isDayBefore } from '../../schema/date-order.ts';
import { thread as threadShape, type Comment } from '../../schema/thread.ts';
import { writeYaml } from '../../files/write-yaml.ts';
import { DAY_LONG, formatDate } from '../../text/date.ts';
import { fitLine } from '../../text/fit.ts';
import { personalIn, withoutPersonal } from '../../text/personal.ts';
import { isWebAddress } from '../../text/url.ts';
import { momentOf } from '../dates.ts';
import { decoded, lineOfWords } from '../html/words.ts';
import { mended } from '../mend.ts';
import { ownComment, type OwnComment, type OwnItem } from '../own.ts';
import { plainText } from './plain-text.ts';
import type { Around, Task } from '../plan/plan.ts';
import type { WxrComment, WxrItem } from '../wxr/records.ts';

export type Note = { code: string; text: string };

/** A record may have two megabytes; a thread stops a little below. */
const MOST_BYTES = 1_900_000;
const MOST_CHARACTERS = 20_000;

type Shown = { comment: Comment; at: number };
type Known = Pick<Around, 'commenters'> & { /** Milliseconds since 1970. */ now: number };

/** The thread as YAML, or nothing where no comment is shown; `shown` counts them. Each change to what was written is noted. */
export function threadOf(item: WxrItem, task: Task, known: Known, own: OwnItem['thread'], note: (note: Note) => void): { yaml: string | undefined; shown: number } {
  const ids = new Map<string, string>();
  item.comments.forEach(({ id }, at) => {
    const planned = task.comments[at];
    if (planned?.fate === 'comment' && !ids.has(id)) ids.set(id, planned.id);
  });
  const shown = item.comments.flatMap((comment, at): Shown[] => {
    const planned = task.comments[at];
    return planned?.fate === 'comment' ? [{ comment: commentOf(comment, planned.id, ids, task.place.published, known, note), at }] : [];
  });
  const comments = within(inOrder(shown, note), note);
  if (comments.length === 0) return { yaml: undefined, shown: 0 };
  return { yaml: writeYaml({ ...own, closed: closedOf(own, comments, task.place.published, note), comments: comments.map(written) }), shown: comments.length };
}

/** The day on which an export of this site says that the thread closed, unless comments have come since, or its article. */
function closedOf(own: OwnItem['thread'], comments: Comment[], published: string, note: (note: Note) => void): string | undefined {
  const closed = own?.closed;
  if (closed === undefined || (crossedInThread({ closed, comments }, published).length === 0 && !comments.some(({ date }) => isDayBefore(closed, date)))) return closed;
  note({ code: 'date-mended', text: `Its thread is said to have closed on ${formatDate(closed)}, which is before it was published or before its last comment; the day was left out.` });
  return undefined;
}

/** Fields in the order of the schema; what says nothing is left out. */
const written = ({ id, name, person, website, date, text, answers, status, withheld }: Comment): Record<string, unknown> =>
  ({ id: /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id, name, person, website, date, text, answers: answers && /^[1-9]\d{0,14}$/.test(answers) ? Number(answers) : answers, status: status === 'withheld' ? status : undefined, withheld });

function commentOf(comment: WxrComment, id: string, ids: ReadonlyMap<string, string>, fallback: string, { now, commenters }: Known, note: (note: Note) => void): Comment {
  const say = (code: string, text: string) => note({ code, text: `Comment ${id}: ${text}` });
  const own = soundComment(comment, now, say);
  const answers = own ? own.answers : answered(comment, id, ids, say);
  if (own) return { id, name: own.name, person: own.person, website: own.website, date: own.date, text: own.withheld ? undefined : own.text, answers, status: own.withheld ? 'withheld' : 'shown', withheld: own.withheld };
  // WordPress knew who was signed in: a councillor's own reply is one.
  return { id, name: nameOf(comment.author, say), person: commenters.get(comment.user), website: websiteOf(comment.url, say), date: dateOf(comment, fallback, now, say), text: textOf(comment.content, say), answers, status: 'shown' };
}

type Say = (code: string, text: string) => void;

/** What an export of this site carried, where it fits its shape, has happened, and holds nothing private: anybody can write into a file. */
function soundComment({ meta, content }: WxrComment, now: number, say: Say): OwnComment | undefined {
  const own = ownComment(meta['_parish_pump'], content);
  if (!own) return undefined;
  const { of: _, ...fields } = own;
  const fits = threadShape.safeParse({ comments: [{ ...fields, ...(own.withheld && { status: 'withheld' }) }] }).success;
  const past = [own.date, own.withheld?.date].every((date) => date === undefined || Date.parse(date) <= now + DAY_LONG);
  return fits && past && [own.name, own.text, own.website, own.withheld?.reason].every((text) => personalIn(text).length === 0) ? mended(own, crossedInComment(own), say) : undefined;
}

function answered({ parent }: WxrComment, id: string, ids: ReadonlyMap<string, string>, say: Say): string | undefined {
  if (parent === '' || parent === '0') return undefined;
  const known = ids.get(parent);
  if (known && known !== id) return known;
  say('comment-orphan', 'what it answers is not shown here, so it stands at the top level.');
  return undefined;
}

function nameOf(author: string, say: Say): string {
  const line = lineOfWords(author);
  const clean = fitLine(withoutPersonal(line), 120);
  if (personalIn(line).length > 0) say('comment-personal', 'the name held an e-mail or IP address, which is left out.');
  return clean.replaceAll('[…]', '').trim() === '' ? 'Anonymous' : clean;
}

/** Only what can be linked: WordPress stores anything. */
function websiteOf(url: string, say: Say): string | undefined {
  const address = decoded(url).trim();
  if (address === '' || /^https?:\/*$/i.test(address)) return undefined;
  if (isWebAddress(address) && address.length <= 2_000 && personalIn(address).length === 0) return address;
  say('comment-website', 'the address given for the name is not one that can be linked, and was left out.');
  return undefined;
}

function dateOf({ date, dateGmt }: WxrComment, fallback: string, now: number, say: Say): string {
  const moment = momentOf({ gmt: dateGmt, local: date });
  if (moment && Date.parse(moment) <= now + DAY_LONG) return moment;
  say('comment-date', `it has no date that can be right; it got that of the item, ${fallback}.`);
  return fallback;
}

function textOf(content: string, say: Say): string {
  const plain = withoutPrivate(content, say);
  if (plain === '') {
    say('comment-empty', 'it has no text.');
    return '[…]';
  }
  if (plain.length <= MOST_CHARACTERS) return plain;
  say('comment-long', `it is longer than ${MOST_CHARACTERS.toLocaleString('en-GB')} characters; the rest was left out.`);
  return `${plain.slice(0, MOST_CHARACTERS - 4).replace(/[\ud800-\udbff]$/, '').trimEnd()} […]`;
}

function withoutPrivate(content: string, say: Say): string {
  const plain = plainText(content);
  const found = personalIn(plain);
  if (found.length > 0) say('comment-personal', `the text held ${found.join(' and ')}; […] stands in its place.`);
  return found.length > 0 ? withoutPersonal(plain) : plain;
}

/** By date, as WordPress shows them, but none above the one it answers; where they answer each other in a circle, one stands at the top level. */
function inOrder(shown: Shown[], note: (note: Note) => void): Comment[] {
  const sorted = shown.toSorted((a, b) => Date.parse(a.comment.date) - Date.parse(b.comment.date) || a.at - b.at).map(({ comment }) => comment);
  const byId = new Map(sorted.map((comment) => [comment.id, comment]));
  const placed = new Set<string>();
  /** The comments that must stand before one, and itself; or the one at which its chain of answers closes. */
  const wayTo = (comment: Comment): Comment[] | { circle: Comment } => {
    const way = new Map<string, Comment>();
    let here: Comment | undefined = comment;
    while (here && !placed.has(here.id)) {
      if (way.has(here.id)) return { circle: here };
      way.set(here.id, here);
      here = here.answers === undefined ? undefined : byId.get(here.answers);
    }
    return [...way.values()].reverse();
  };
  return sorted.flatMap((comment) => {
    let way = wayTo(comment);
    if ('circle' in way) {
      note({ code: 'comment-circle', text: `Comment ${way.circle.id}: it answers itself, directly or through others, so it stands at the top level.` });
      delete way.circle.answers;
      way = wayTo(comment) as Comment[];
    }
    for (const { id } of way) placed.add(id);
    return way;
  });
}

function within(comments: Comment[], note: (note: Note) => void): Comment[] {
  let bytes = 0;
  const fits = comments.filter((comment) => (bytes += Buffer.byteLength(comment.text ?? '') * 1.1 + comment.name.length * 3 + 200) < MOST_BYTES);
  if (fits.length < comments.length) note({ code: 'thread-long', text: `The thread is longer than a record can be: its last ${comments.length - fits.length} comments were left out.` });
  return fits;
}
