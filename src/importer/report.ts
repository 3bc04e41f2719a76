/** What became of everything in an export. Items that are not public are named by their number only: the report may be passed on. */
import type { CommentFate } from './fate.ts';
import type { Outcome } from './item.ts';
import type { Plan } from './plan/plan.ts';
import type { Put } from './shelf.ts';
import type { Brief, Survey } from './survey.ts';
import { count } from '../text/list.ts';

type Note = { code: string; text: string };

export type ItemReport = {
  /** Which item of the file, from 1, and its number in WordPress. */
  place: number;
  id: string;
  type: string;
  became: 'post' | 'news' | 'page' | 'draft' | 'kept-out';
  /** Of what is public now: the title, the old address and the file. The name of a draft's file says its title. */
  title?: string;
  link?: string;
  file?: string;
  /** What happened to the file. */
  put?: Put;
  /** Of what was kept out. */
  code?: string;
  why?: string;
  comments?: { inFile: number; shown: number; mentions: number; keptOut: { id: string; code: string; why: string }[] };
  notes: Note[];
};

export type Report = {
  export: { title: string; address: string; version: string; file: string; bytes: number };
  dryRun: boolean;
  /** Each adds up to what the file holds. */
  counts: {
    items: number; posts: number; news: number; pages: number; drafts: number; keptOut: Record<string, number>;
    comments: { inFile: number; shown: number; mentions: number; keptOut: Record<string, number> };
    files: Record<Put, number>;
  };
  items: ItemReport[];
  tags: Plan['tags']['fates'];
  nearDuplicates: Plan['tags']['nearDuplicates'];
  people: Plan['people']['fates'];
  /** How many old addresses lead to new ones, by what they were, and which lead nowhere. Those of the files that were copied are among them. */
  oldAddresses: { items: number; lists: number; feeds: number; files: number; refused: string[] };
  /** About the file as a whole. */
  notes: Note[];
};

/** Puts the report together from what was planned and what came of it. */
export function reportOf(survey: Survey, plan: Plan, outcomes: ReadonlyMap<number, Outcome & { put: Put }>, files: Record<Put, number>, about: { file: string; bytes: number; dryRun: boolean; notes: Note[] }): Report {
  const items = survey.items.map((item) => itemReport(item, plan, outcomes.get(item.place)));
  const { title, link, baseBlogUrl, version } = survey.channel;
  return {
    export: { title, address: baseBlogUrl || link, version, file: about.file, bytes: about.bytes },
    dryRun: about.dryRun, counts: countsOf(items, files), items, tags: plan.tags.fates, nearDuplicates: plan.tags.nearDuplicates, people: plan.people.fates, oldAddresses: oldAddressesOf(plan, outcomes),
    notes: [
      ...about.notes, ...(survey.ownFiles > 0 ? [{ code: 'own-files', text: `${count(survey.ownFiles, 'entry', 'entries')} more in the file only name pictures and documents for WordPress. These come along with the articles that show them or link to them.` }] : []),
      ...(survey.mended > 0 ? [{ code: 'control-characters', text: `${survey.mended} invisible control characters were taken out; they carry no meaning and no page may hold them.` }] : []),
    ],
  };
}

function oldAddressesOf({ tasks, oldAddresses: { lists, feeds, filePages, refused } }: Plan, outcomes: ReadonlyMap<number, Outcome>): Report['oldAddresses'] {
  const copied = new Set([...outcomes.values()].flatMap(({ copies }) => copies.flatMap(({ from }) => from ?? [])));
  const items = [...tasks.values()].reduce((sum, { place }) => sum + place.aliases.length, 0);
  return { items, lists: lists.length, feeds: feeds.length, files: filePages.length + copied.size, refused };
}

function itemReport(item: Brief, plan: Plan, outcome: (Outcome & { put: Put }) | undefined): ItemReport {
  const task = plan.tasks.get(item.place);
  const base = { place: item.place, id: item.id, type: item.type };
  if (!task || !outcome || outcome.files.length === 0) {
    const kept = plan.keptOut.get(item.place) ?? { code: 'not-written', why: 'Its text cannot be written in any form that the checks let through.' };
    return { ...base, became: 'kept-out', ...kept, ...(item.comments.length > 0 && { comments: commentsKept(item, kept) }), notes: [] };
  }
  const became = task.draft ? 'draft' : item.type === 'page' ? 'page' : task.place.id.startsWith('news/') ? 'news' : 'post';
  return {
    ...base, became, ...(!task.draft && { title: outcome.title, link: item.link, file: `${task.place.id}.mdx` }), put: outcome.put,
    ...(item.comments.length > 0 && { comments: commentsOf(item, task.comments, outcome) }), notes: task.draft ? [] : outcome.notes,
  };
}

function commentsOf({ comments }: Brief, planned: { fate: CommentFate; id: string }[], outcome: Outcome): ItemReport['comments'] {
  const keptOut = comments.flatMap(({ id }, at) => {
    const fate = planned[at]?.fate;
    return typeof fate === 'object' ? [{ id, ...fate }] : [];
  });
  const rest = comments.length - keptOut.length - outcome.shown - outcome.mentions;
  const unusable = Array.from({ length: rest }, () => ({ id: '', code: 'unusable', why: 'it cannot be shown; the notes say why' }));
  return { inFile: comments.length, shown: outcome.shown, mentions: outcome.mentions, keptOut: [...keptOut, ...unusable] };
}

const commentsKept = ({ comments }: Brief, { code }: { code: string }): ItemReport['comments'] =>
  ({ inFile: comments.length, shown: 0, mentions: 0, keptOut: comments.map(({ id }) => ({ id, code: `on-${code}`, why: 'on an item that is kept out' })) });

function countsOf(items: readonly ItemReport[], files: Record<Put, number>): Report['counts'] {
  const comments = items.flatMap(({ comments: one }) => one ?? []);
  const sum = (field: 'inFile' | 'shown' | 'mentions') => comments.reduce((total, one) => total + one[field], 0);
  const number = (became: ItemReport['became']) => items.filter((item) => item.became === became).length;
  return {
    items: items.length, posts: number('post'), news: number('news'), pages: number('page'), drafts: number('draft'), keptOut: tally(items.flatMap(({ became, code }) => (became === 'kept-out' ? [code ?? ''] : []))),
    comments: { inFile: sum('inFile'), shown: sum('shown'), mentions: sum('mentions'), keptOut: tally(comments.flatMap(({ keptOut }) => keptOut.map(({ code }) => code))) }, files,
  };
}

function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes.toSorted()) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
