/** One item of an export → the files of the record that it becomes. */
import { writeYaml } from '../files/write-yaml.ts';
import { bodyOf, ownBody, type Copy } from './body.ts';
import { mentionsOf } from './discussion/mentions.ts';
import { threadOf, type Note } from './discussion/thread.ts';
import { fieldsOf, ownFields, titleOf } from './fields.ts';
import { passes } from './html/convert.ts';
import type { Library } from './library.ts';
import { ownItem, withoutStanding } from './own.ts';
import type { Around, Task } from './plan/plan.ts';
import type { WxrItem } from './wxr/records.ts';

export type Written = { file: string; key: string; text: string };

/** What became of an item. `files` is empty where its text could not be written at all. */
export type Outcome = {
  place: number;
  files: Written[];
  /** Pictures and documents to be copied: from where, and to which file of the record. */
  copies: Copy[];
  title: string;
  notes: Note[];
  shown: number;
  mentions: number;
};

export async function convertItem(item: WxrItem, task: Task, around: Around, library: Library, now: number): Promise<Outcome> {
  const notes: Note[] = [...task.place.notes];
  const said = new Set<string>();
  const note = (one: Note): void => {
    if (said.size !== said.add(`${one.code} ${one.text}`).size) notes.push(one);
  };
  const carried = ownItem(item.meta['_parish_pump'], item.content);
  const kept = carried && ownFields(carried, task, around, note);
  // Its text goes with its fields: what was withdrawn or put right would else be said again without a word of that.
  const own = kept && carried;
  const { body, copies } = own && passes(withoutStanding(own.body)) ? await ownBody(own, task, library) : await bodyOf(item, task, around, library, note);
  const title = titleOf(item, note);
  if (body === undefined) {
    note({ code: 'not-written', text: 'Its text cannot be written in any form that the checks let through; the item was left out.' });
    return { place: item.place, files: [], copies: [], title, notes, shown: 0, mentions: 0 };
  }
  const fields = kept ?? fieldsOf(item, task, around, { title, body }, note);
  const { id } = task.place;
  const thread = threadOf(item, task, { now, commenters: around.commenters }, carried?.thread, note);
  const mentions = mentionsOf(item, task, around.mentions, now, note);
  return {
    place: item.place, copies, title, notes, shown: thread.shown, mentions: mentions.length,
    files: [
      { file: `${id}.mdx`, key: task.key, text: `---\n${writeYaml(fields)}---\n${body ? `\n${body}` : ''}` },
      ...(thread.yaml === undefined ? [] : [{ file: `threads/${id}.yaml`, key: `${task.key} thread`, text: thread.yaml }]),
      ...mentions.map(({ file, key, yaml }) => ({ file, key, text: yaml })),
    ],
  };
}
