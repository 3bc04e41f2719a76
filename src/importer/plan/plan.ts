/** What is to become of everything in an export, before any of it is written. */
import type { Existing } from '../existing.ts';
import { fateOf, type CommentFate } from '../fate.ts';
import type { Attachment } from '../html/context.ts';
import type { Survey, Brief } from '../survey.ts';
import type { TagMap } from '../tag-map.ts';
import { addAliases, addOnce } from './aliases.ts';
import { blogOf, homeOf, hostOfBlog } from './blog.ts';
import { commentsOf, giveIds } from './comments.ts';
import { planOldAddresses, type OldAddresses } from './old-addresses.ts';
import { planPeople, type People } from './people.ts';
import { oldPath, Places, type Earlier, type Place } from './places.ts';
import { planTags, type Tags } from './tags.ts';

export type Task = {
  key: string;
  place: Place;
  draft: boolean;
  /** For each comment of the item in the file's order: what becomes of it, and the id it gets where it is shown as a comment. */
  comments: { fate: CommentFate; id: string }[];
  /** The standing page that lists it. */
  parent: string | undefined;
};

/** What every item needs to know of the whole. It can be handed to another thread. */
export type Around = {
  /** What each category and tag became, by `keyOf`. */
  tags: Tags['byTerm'];
  /** Authors by login. */
  people: People['byLogin'];
  /** Authors by the number that comments carry. */
  commenters: People['byNumber'];
  /** Old paths and questions → new addresses: `/2010/09/waste`, `?p=12`. */
  addresses: Map<string, string>;
  attachments: Attachment[];
  attachmentPages: [address: string, id: string][];
  reusable: Map<string, string>;
  /** The host of the old blog, and the path at which it began. */
  host: string;
  home: string;
  /** The address of the page that shows a comment, by its number in WordPress. */
  comments: Map<string, string>;
  takesLetters: boolean;
  /** Mentions that are in the content folder already. */
  mentions: Set<string>;
  /** What stands in the registers, with what is to be added. */
  known: Record<'boroughs' | 'partnerships' | 'topics' | 'people', Set<string>>;
};

export type Plan = {
  around: Around;
  /** By the item's place in the file. */
  tasks: Map<number, Task>;
  /** Items that are kept out. */
  keptOut: Map<number, { code: string; why: string }>;
  tags: Tags;
  people: People;
  oldAddresses: OldAddresses;
};

export function planImport(survey: Survey, existing: Existing, options: { drafts: boolean; map: TagMap; today: string; earlier: Earlier; keys: ReadonlyMap<number, string> }): Plan {
  const plan: Pick<Plan, 'tasks' | 'keptOut'> & { addresses: Around['addresses'] } = { tasks: new Map(), keptOut: new Map(), addresses: new Map() };
  const wanted = sort(survey.items, plan, options.drafts);
  const places = placeAll(wanted, plan, existing, options);
  linkParents(wanted, plan);
  giveIds(wanted, plan, existing);
  const posts = wanted.filter(({ type }) => type === 'post');
  const tags = planTags(survey.terms, posts, existing.registers, options.map);
  const people = planPeople(survey.authors, posts.filter(({ own }) => own?.kind !== 'news'), existing, { ...options, blog: blogOf(survey) });
  addAliases(wanted, plan, places, existing);
  const { boroughs, partnerships, topics, people: persons } = existing.registers;
  const around: Around = {
    tags: tags.byTerm, people: people.byLogin, commenters: people.byNumber, addresses: plan.addresses, host: hostOfBlog(survey), home: homeOf(survey), comments: commentsOf(wanted, plan), attachments: survey.attachments, attachmentPages: survey.attachmentPages, reusable: survey.reusable,
    takesLetters: existing.takesLetters, mentions: existing.mentions, known: { boroughs: boroughs.slugs, partnerships: partnerships.slugs, topics: topics.slugs, people: persons.slugs },
  };
  const oldAddresses = planOldAddresses(survey, { ...around, tasks: plan.tasks }, places);
  for (const { from, to } of [...oldAddresses.lists, ...oldAddresses.filePages]) addOnce(plan.addresses, oldPath(from), to);
  return { around, tasks: plan.tasks, keptOut: plan.keptOut, tags, people, oldAddresses };
}

/** Parts what comes along from what is kept out. */
function sort(items: readonly Brief[], plan: Pick<Plan, 'keptOut'>, drafts: boolean): (Brief & { draft: boolean })[] {
  return items.flatMap((item) => {
    const fate = fateOf(item, drafts);
    if (!fate.keptOut) return [{ ...item, draft: fate.draft }];
    plan.keptOut.set(item.place, { code: fate.code, why: fate.why });
    return [];
  });
}

function placeAll(items: readonly (Brief & { draft: boolean })[], plan: Pick<Plan, 'tasks'>, existing: Existing, { today, earlier, keys }: { today: string; earlier: Earlier; keys: ReadonlyMap<number, string> }): Places {
  const places = new Places(existing.addresses, earlier, today, (register, slug) => existing.registers[register].slugs.has(slug));
  for (const item of items) {
    const key = keys.get(item.place)!;
    const place = places.place(item, key);
    if (key.endsWith(')')) place.notes.push({ code: 'number-twice', text: `Another item of the export has the number ${item.id} too; both are kept.` });
    plan.tasks.set(item.place, { key, place, draft: item.draft, comments: [], parent: undefined });
  }
  return places;
}

/** Pages below pages: here they lie side by side, and each knows the one it belongs to. A circle is cut. */
function linkParents(items: readonly Brief[], plan: Pick<Plan, 'tasks'>): void {
  const pages = new Map(items.filter(({ type }) => type === 'page').map((item) => [item.id, item]));
  for (const item of pages.values()) {
    const task = plan.tasks.get(item.place)!;
    const above = new Set([item.id]);
    let parent = pages.get(item.parent);
    while (parent && !above.has(parent.id)) {
      above.add(parent.id);
      parent = pages.get(parent.parent);
    }
    const direct = pages.get(item.parent);
    if (direct && !parent) task.parent = plan.tasks.get(direct.place)?.place.id.slice('pages/'.length);
  }
}
