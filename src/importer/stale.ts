/** What earlier imports wrote of the same items: which files those are, and which of them WordPress no longer shows to everybody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './item.ts';
import type { Ledger } from './ledger.ts';
import type { Plan } from './plan/plan.ts';
import type { Note } from './discussion/thread.ts';
import type { Shelf } from './shelf.ts';

/** `blog post 12 thread` → `blog post 12`: what an item brought with it has the item's key at its beginning. */
const itemOf = (key: string): string => key.replace(/ (?:thread|mention|copy)\b.*$/, '');

/** Tells which files this export may write anew: those of its own items and lists, and not those that another export brought. */
export function ofThisExport(ledger: Ledger, keys: ReadonlyMap<number, string>, blog: string): (file: string) => boolean {
  const items = new Set(keys.values());
  return (file) => {
    const key = ledger.keyOf(file);
    return key !== undefined && (items.has(itemOf(key)) || key.startsWith('record ') || key.startsWith(`${blog} redirects`));
  };
}

type Done = { ledger: Ledger; shelf: Shelf; keys: ReadonlyMap<number, string>; plan: Plan; outcomes: ReadonlyMap<number, Outcome> };

/**
 * Takes out what an earlier import wrote and this one, of the same item, did not: an article that has become private, a thread whose
 * last comment was binned, an article's old file after it has moved. What a person has changed stays, and the report says so; so does a draft.
 */
export function takeOut(content: string, { ledger, shelf, keys, plan, outcomes }: Done): Note[] {
  const left = new Map<string, string[]>();
  for (const file of ledger.files()) {
    const item = itemOf(ledger.keyOf(file) ?? '');
    if (!shelf.wasPut(file)) left.set(item, [...(left.get(item) ?? []), file]);
  }
  return [...keys].flatMap(([place, key]) => {
    const keptOut = plan.keptOut.has(place);
    if (!keptOut && !outcomes.get(place)?.files.length) return [];
    // Pictures of an article that is still public stay: without --uploads they are not found again.
    const files = (left.get(key) ?? []).filter((file) => keptOut || !/ copy /.test(ledger.keyOf(file) ?? ''));
    return files.some((file) => isDraft(content, file)) ? [] : takeOutFiles(files, keptOut, shelf);
  });
}

function takeOutFiles(files: readonly string[], keptOut: boolean, shelf: Shelf): Note[] {
  const edited = files.filter((file) => shelf.isEdited(file));
  const article = edited.some((file) => file.endsWith('.mdx'));
  const going = files.filter((file) => !edited.includes(file) && !(article && keptOut));
  for (const file of going) shelf.remove(file);
  return [
    ...going.map((file) => ({ code: 'taken-out', text: `${file} was taken out again: in WordPress it is no longer shown to everybody, or has moved.` })),
    ...edited.map((file) => ({ code: 'still-there', text: `${file} has been edited here and was left, though in WordPress it is no longer shown to everybody, or has moved. Remove it if it should go.` })),
  ];
}

function isDraft(content: string, file: string): boolean {
  try {
    return file.endsWith('.mdx') && /^draft: true$/m.test(readFileSync(join(content, file), 'utf8'));
  } catch {
    return false;
  }
}
