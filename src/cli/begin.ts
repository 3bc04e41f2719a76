/** What every new record is asked for. */
import { readContent } from '../checker/content.ts';
import type { Content } from '../checker/entry.ts';
import { isPartialDate } from '../text/date.ts';
import { isSlug, slugify } from '../text/slug.ts';
import { isWebAddress } from '../text/url.ts';
import { Asker, type Choice } from './ask.ts';
import { workingFolders } from './content-folder.ts';

type Flags = Partial<Record<'name' | 'publisher' | 'sourceAddress' | 'sourceTitle' | 'sourceDate', string>>;

/** The registers, somebody to ask, and the day on this machine. */
export async function begin(): Promise<{ content: Content; asker: Asker; today: string }> {
  const { content, root, cache } = workingFolders();
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return { content: await readContent(content, { root, cache, only: () => false }), asker: new Asker(process.stdin.isTTY && process.stdout.isTTY), today };
}

/** The entries of a register, by name. */
export const choices = (entries: { id: string; data: { name: string } }[]): Choice[] => entries.map(({ id, data }) => ({ value: id, name: data.name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
export const plainChoice = (value: string): Choice => ({ value, name: value.replaceAll('-', ' ') });

/** The title makes the name, unless it has no letters that an address can hold. */
export const nameFor = (asker: Asker, title: string, { name }: Flags): Promise<string> =>
  asker.line('--name', name ?? (isSlug(slugify(title)) ? slugify(title) : undefined), 'What is to be its name in the address?', { valid: (text) => isSlug(text) || 'use lower-case letters, digits and single hyphens' });

/** Where the report can be read that a record is about. */
export const sourceOf = async (asker: Asker, flags: Flags) => ({
  publisher: await asker.line('--publisher', flags.publisher, 'Who published the report?'),
  address: await asker.line('--source-address', flags.sourceAddress, 'Where can it be read (its web address)?', { valid: (text) => isWebAddress(text) || 'write a whole address that begins with https:// or http://' }),
  title: await asker.line('--source-title', flags.sourceTitle, 'Which title does it carry there? (may stay empty)', { optional: true }),
  date: await asker.line('--source-date', flags.sourceDate, 'When was it published there? (may stay empty)', { optional: true, valid: (text) => isPartialDate(text) || 'write 2016-10-30, or 2016-10, or 2016, or unknown' }),
});
