/** The report as Markdown, for the person who moves house. */
import type { Link, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fitLine } from '../text/fit.ts';
import { count, groupBy, inWords } from '../text/list.ts';
import { isWebAddress } from '../text/url.ts';
import type { ItemReport, Report } from './report.ts';

const writer = unified().use(remarkStringify, { bullet: '-' }).freeze();

/** The whole report: the counts, what a person should look at, what was kept out, and every item once. */
export function reportText(report: Report): string {
  const { export: { title, address, file, bytes, version } } = report;
  return writer.stringify({ type: 'root', children: [
    heading(1, `Import of ${fitLine(title, 120) || file}`),
    paragraph(`${file}: ${bytes.toLocaleString('en-GB')} bytes, WordPress export ${version}${address ? `, from ${address}` : ''}.${report.dryRun ? ' This was a dry run: nothing was written.' : ''}`),
    ...counts(report), ...list('About the file', report.notes.map(({ text }) => text)), ...lookAt(report), ...tags(report), ...list('People', report.people.map(({ name, slug, why }) => `${name}: people/${slug}. ${why}`)),
    ...list('Old addresses that lead nowhere, since something else lives there', report.oldAddresses.refused), ...keptOut(report), ...broughtAlong(report),
  ] } satisfies Root);
}

const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({ type: 'heading', depth, children: [{ type: 'text', value }] });
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const item = (children: PhrasingContent[], below: string[] = []): ListItem => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }, ...(below.length > 0 ? [bullets(below)] : [])] });
const bullets = (lines: readonly string[]): List => ({ type: 'list', spread: false, children: lines.map((value) => item([{ type: 'text', value }])) });
const list = (title: string, lines: readonly string[]): RootContent[] => (lines.length > 0 ? [heading(2, title), bullets(lines)] : []);

function counts({ oldAddresses: old, counts: { items, posts, news, pages, drafts, keptOut, comments, files } }: Report): RootContent[] {
  const kept = Object.values(keptOut).reduce((a, b) => a + b, 0);
  const away = Object.values(comments.keptOut).reduce((a, b) => a + b, 0);
  const came = [count(posts, 'post'), ...(news > 0 ? [count(news, 'news item')] : []), count(pages, 'page'), ...(drafts > 0 ? [count(drafts, 'draft')] : [])];
  return [heading(2, 'In numbers'), bullets([
    `${count(items, 'item')} in the file: ${inWords(came)} came along, ${kept} were kept out${byCode(keptOut)}.`,
    `${count(comments.inFile, 'comment')} in the file: ${comments.shown} shown in threads, ${comments.mentions} now mentions, ${away} kept out${byCode(comments.keptOut)}.`,
    `Old addresses that lead to new ones: ${old.items} of posts and pages, ${old.lists} of lists (categories, tags, authors, years and months), ${old.feeds} of feeds, ${old.files} of files. See content/redirects; a blog whose lists lay elsewhere needs them put right there.`,
    `Files: ${files.new} new, ${files.updated} updated, ${files.unchanged} unchanged, ${files.edited} edited by hand and left as they are, ${files.removed} removed by hand and not put back.`,
  ])];
}

const byCode = (codes: Record<string, number>): string => {
  const parts = Object.entries(codes).map(([code, number]) => `${number} ${code}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
};

/** Items with something to say, under the name of their file. */
function lookAt({ items }: Report): RootContent[] {
  const noted = items.filter(({ notes }) => notes.length > 0);
  return noted.length === 0 ? [] : [heading(2, 'Worth a look'), { type: 'list', spread: false, children: noted.map(({ file, notes }) => item([{ type: 'text', value: file ?? '' }], shortened(notes))) }];
}

/** Three of a kind are enough to know; the report for programs has them all. */
const shortened = (notes: ItemReport['notes']): string[] => [...groupBy(notes, ({ code }) => code).values()].flatMap((group) => [
  ...group.slice(0, 3).map(({ text }) => fitLine(text, 500)), ...(group.length > 3 ? [`and ${group.length - 3} more of this kind.`] : []),
]);

function tags({ tags: fates, nearDuplicates }: Report): RootContent[] {
  return [
    ...list('Categories and tags', fates.map(({ term, kind, used, became, why }) => `${term} (${kind}, ${used === 0 ? 'not used' : `used ${used === 1 ? 'once' : `${used} times`}`}): ${became ? `${became.register}/${became.slug}` : 'nothing'}. ${why}`)),
    ...list('Topics that look alike', nearDuplicates.map(({ name, like }) => `"${name}" and "${like}": if they are one, say so in a map file and import again.`)),
  ];
}

function keptOut({ items }: Report): RootContent[] {
  const groups = groupBy(items.filter(({ became }) => became === 'kept-out'), ({ code = '', why = '' }) => `${code}: ${why}`);
  return groups.size === 0 ? [] : [heading(2, 'Kept out'), paragraph('By their numbers in WordPress and their places in the file; titles are not named, since these items are not public.'),
    ...[...groups].map(([why, group]): RootContent => bullets([`${why} (${group.length}) ${group.map(({ id, place }) => `${id || 'no number'} (item ${place})`).join(', ')}`]))];
}

function broughtAlong({ items }: Report): RootContent[] {
  const along = items.filter(({ became }) => became !== 'kept-out');
  return along.length === 0 ? [] : [heading(2, 'Brought along'), { type: 'list', spread: false, children: along.map((one) => item(lineOf(one))) }];
}

function lineOf({ title, link, file, put, comments, id, became }: ItemReport): PhrasingContent[] {
  const old: PhrasingContent[] = link && isWebAddress(link) ? [{ type: 'text', value: ', from ' }, { type: 'link', url: link, children: [{ type: 'text', value: link }] } satisfies Link] : [];
  const said = comments ? `; ${comments.inFile} comments: ${comments.shown} shown, ${comments.mentions} mentions, ${comments.keptOut.length} kept out${comments.keptOut.length > 0 ? ` (${comments.keptOut.map(({ id: number, code }) => `${number ? `${number} ` : ''}${code}`).join(', ')})` : ''}` : '';
  return [{ type: 'text', value: `${became === 'draft' ? `draft ${id}` : `${title ?? ''}: ${file}`} (${put})` }, ...old, { type: 'text', value: said }];
}
