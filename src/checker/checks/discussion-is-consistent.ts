import type { Finding } from '../../files/finding.ts';
import { articlesOf, findingAt, type Check } from '../entry.ts';

/** Comments are open only where readers have a way to write in and the thread is not closed. */
export const discussionIsConsistent: Check = (content) => {
  if (!content.site) return [];
  const { editor, discussion } = content.site.data;
  const threads = new Map(content.records.threads.map((entry) => [entry.id, entry]));
  const findings: Finding[] = [];
  if (!editor && discussion.comments === 'open') {
    findings.push(findingAt(content.site, ['discussion', 'comments'], noEditor));
  }
  for (const entry of articlesOf(content)) {
    const comments = entry.data.discussion.comments ?? discussion.comments;
    if (!editor && entry.data.discussion.comments === 'open') findings.push(findingAt(entry, ['discussion', 'comments'], noEditor));
    const thread = threads.get(entry.key);
    if (comments === 'open' && thread?.data.closed) {
      findings.push(findingAt(thread, ['closed'], {
        code: 'thread-closed', message: `The thread is closed, but comments on ${entry.file} are open.`, remedy: 'Remove "closed" here, or close comments in the article.',
      }));
    }
    if (comments === 'open' && entry.data.discussion.closed) {
      findings.push(findingAt(entry, ['discussion', 'closed'], {
        code: 'discussion-closed', message: 'A closing day is given, but comments are open.', remedy: 'Remove the day, or write "comments: closed".',
      }));
    }
  }
  return findings;
};

const noEditor = {
  code: 'no-editor',
  message: 'Comments are open, but site.yaml gives no address to write to.',
  remedy: 'Add "editor" with a name and an address to site.yaml, or write "comments: closed".',
};
