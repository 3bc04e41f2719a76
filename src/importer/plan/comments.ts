/** Which comments are shown, and under which numbers. */
import { FreeNames } from '../../text/free-name.ts';
import type { Existing } from '../existing.ts';
import { commentFateOf, type CommentFate } from '../fate.ts';
import { ownComment, ownMention } from '../own.ts';
import type { Brief } from '../survey.ts';
import type { Plan } from './plan.ts';

/** Comments keep their numbers, so that old links to them arrive; a number that stands twice is given another. */
export function giveIds(items: readonly (Brief & { draft: boolean })[], plan: Pick<Plan, 'tasks'>, existing: Existing): void {
  const taken = new Set(existing.commentIds);
  const names = new FreeNames();
  for (const { comments, draft, place } of items) {
    plan.tasks.get(place)!.comments = comments.map(({ id, approved, type, own }) => {
      const fate: CommentFate = draft ? { code: 'on-draft', why: 'on an item that is not public' } : commentFateOf({ approved: isKept(own) ? '1' : approved, type });
      if (fate !== 'comment') return { fate, id: '' };
      const base = ownComment(own)?.id ?? (/^[1-9]\d{0,18}$/.test(id) ? id : `c${place}`);
      const free = names.like(base, (one) => !taken.has(one), 40);
      taken.add(free);
      return { fate, id: free };
    });
  }
}

/** What an export of this site carried as withheld or held stays so here; it is not public there either. */
const isKept = (own: string | undefined): boolean => ownComment(own)?.withheld !== undefined || ['held', 'withheld'].includes(String(ownMention(own)?.fields['status']));

/** Where each comment is shown that has kept its number. */
export function commentsOf(items: readonly Brief[], { tasks }: Pick<Plan, 'tasks'>): Map<string, string> {
  return new Map(items.flatMap(({ place: at, comments }) => {
    const { comments: planned, place } = tasks.get(at)!;
    return comments.flatMap(({ id }, number) => (id !== '' && planned[number]?.id === id ? [[id, place.address] as const] : []));
  }));
}
