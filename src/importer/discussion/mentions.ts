/** Pingbacks and trackbacks → mentions, one file each. */
import { writeYaml } from '../../files/write-yaml.ts';
import { mention as shape } from '../../schema/mention.ts';
import { DAY_LONG, yearOf } from '../../text/date.ts';
import { fitLine } from '../../text/fit.ts';
import { personalIn, withoutPersonal } from '../../text/personal.ts';
import { slugify } from '../../text/slug.ts';
import { hostOf, isWebAddress } from '../../text/url.ts';
import { momentOf } from '../dates.ts';
import { decoded, lineOfWords } from '../html/words.ts';
import { ownMention } from '../own.ts';
import type { Task } from '../plan/plan.ts';
import type { WxrComment, WxrItem } from '../wxr/records.ts';
import { plainText } from './plain-text.ts';
import type { Note } from './thread.ts';

export type MentionFile = { file: string; key: string; yaml: string };

/** The mentions of one item that can be shown, and a note for each that cannot. */
export function mentionsOf(item: WxrItem, task: Task, known: ReadonlySet<string>, now: number, note: (note: Note) => void): MentionFile[] {
  const sources = new Set<string>();
  return item.comments.flatMap((comment, at): MentionFile[] => {
    const fate = task.comments[at]?.fate;
    if (fate !== 'pingback' && fate !== 'trackback') return [];
    const say = (code: string, text: string) => note({ code, text: `${fate === 'pingback' ? 'Pingback' : 'Trackback'} ${comment.id || at + 1}: ${text}` });
    const source = decoded(comment.url).trim();
    if (!isWebAddress(source) || source.length > 2_000) return say('mention-without-address', 'the address it came from is missing or cannot be linked, so it was left out.') ?? [];
    if (isPersonal(source)) return say('mention-personal', 'the address it came from holds an e-mail or IP address, so it was left out.') ?? [];
    if (sources.has(source) || known.has(`${source}\n${task.place.id}`)) return say('mention-twice', 'the same page links here already; it was left out.') ?? [];
    sources.add(source);
    return [fileOf(comment, fate, source, task, now, say)];
  });
}

/** True for an address that holds a personal one, also in codes: `?u=ann%40mail.example`. */
const isPersonal = (source: string): boolean => personalIn(source).length > 0 || personalIn(source.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))).length > 0;

function fileOf(comment: WxrComment, kind: 'pingback' | 'trackback', source: string, task: Task, now: number, say: (code: string, text: string) => void): MentionFile {
  const own = ownMention(comment.meta['_parish_pump'], comment.content);
  const fields = own && isSound(own.fields, task.place.id, now) ? own.fields : undefined;
  const number = /^\d{1,19}$/.test(comment.id) ? comment.id : 'x';
  const moment = momentOf({ gmt: comment.dateGmt, local: comment.date });
  const received = moment && Date.parse(moment) <= now + DAY_LONG ? moment : task.place.published;
  if (received !== moment) say('mention-date', `it has no date that can be right; it got that of the item, ${received}.`);
  const file = fields ? own!.file : `${yearOf(received)}/${[slugify(hostOf(source)).slice(0, 70).replace(/-+$/, ''), number].filter(Boolean).join('-')}`;
  const { title, author, excerpt } = wordsOf(comment, kind, say);
  const record = fields ? { ...fields, target: task.place.id } : { kind, source, title, author, excerpt, target: task.place.id, received, status: 'shown' };
  return { file: `mentions/${file}.yaml`, key: `${task.key} mention ${source}`, yaml: writeYaml(record) };
}

/** True for what an export of this site carried, where it fits its shape, has happened, and holds nothing private. */
function isSound(fields: Record<string, unknown>, target: string, now: number): boolean {
  const { success, data } = shape.safeParse({ ...fields, target });
  return success && [data.received, data.verified ?? data.received].every((date) => Date.parse(date) <= now + DAY_LONG)
    && !isPersonal(data.source) && [data.title, data.author, data.excerpt, data.reason].every((text) => personalIn(text).length === 0);
}

/** A pingback carries the title of the page it came from where comments have a name; a trackback begins with its title in bold, and has the blog's name there. */
function wordsOf({ author, content }: WxrComment, kind: 'pingback' | 'trackback', say: (code: string, text: string) => void) {
  const [, bold, rest] = /^\s*<strong>([\s\S]*?)<\/strong>([\s\S]*)$/i.exec(content) ?? [undefined, undefined, content];
  const name = clean(lineOfWords(author), 250, say);
  const excerpt = clean(plainText(rest ?? '').replace(/^\s*\[(?:\.\.\.|…)\]/, '').replace(/\[(?:\.\.\.|…)\]\s*$/, ''), 252, say);
  return kind === 'pingback' ? { title: name, author: undefined, excerpt } : bold === undefined ? { title: name, author: undefined, excerpt } : { title: clean(lineOfWords(bold), 250, say), author: name, excerpt };
}

function clean(text: string, most: number, say: (code: string, text: string) => void): string | undefined {
  if (personalIn(text).length > 0) say('mention-personal', 'it held an e-mail or IP address, which is left out.');
  return fitLine(withoutPersonal(text), most) || undefined;
}
