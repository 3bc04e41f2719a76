import type { Site } from '../schema/site.ts';
import type { Comment, Thread } from '../schema/thread.ts';
import { dayOf, daysAfter } from '../text/date.ts';
import type { Article } from './record.ts';

type State = 'open' | 'closed';

export type Discussion = {
  comments: State;
  trackbacks: State;
  /** The day commenting ended, where it is known. */
  closed: string | undefined;
};

/** What is open under an article at the moment `now`: what it says itself, else what the site says, and nothing for longer than the site allows. */
export function discussionOf(article: Pick<Article, 'discussion' | 'published'>, thread: Thread | undefined, site: Pick<Site, 'discussion'>, now: number): Discussion {
  const { closeAfterDays } = site.discussion;
  const over = closeAfterDays === undefined ? undefined : daysAfter(article.published, closeAfterDays);
  const expired = over !== undefined && over <= now;
  const comments = expired ? 'closed' : (article.discussion.comments ?? site.discussion.comments);
  return {
    comments,
    trackbacks: expired ? 'closed' : (article.discussion.trackbacks ?? site.discussion.trackbacks),
    closed: comments === 'open' ? undefined : (thread?.closed ?? article.discussion.closed ?? (expired ? dayOf(new Date(over).toISOString()) : undefined)),
  };
}

export type CommentNode = { comment: Comment; answers: CommentNode[] };

/** Deeper answers are shown at this level, in their order: a phone has no room for more indents. */
export const DEEPEST = 5;

/** The comments as a tree, in the order they came. One whose parent is missing stands at the top level: no comment is lost. */
export function nest(comments: readonly Comment[]): CommentNode[] {
  const nodes = new Map<string, { node: CommentNode; depth: number; line: CommentNode[] }>();
  const top: CommentNode[] = [];
  for (const comment of comments) {
    const node: CommentNode = { comment, answers: [] };
    const parent = comment.answers === undefined ? undefined : nodes.get(comment.answers);
    // At the deepest level an answer joins the line in which its parent stands.
    const line = !parent ? top : parent.depth < DEEPEST ? parent.node.answers : parent.line;
    line.push(node);
    nodes.set(comment.id, { node, depth: !parent ? 1 : Math.min(parent.depth + 1, DEEPEST), line });
  }
  return top;
}

/** How many comments are shown; withheld ones do not count. */
export const shownCount = (thread: Thread | undefined): number => thread?.comments.filter(({ status }) => status === 'shown').length ?? 0;
