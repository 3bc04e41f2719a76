/** What may become public, and what is kept out and why. Only what WordPress itself shows to everybody is public. */
import type { WxrComment, WxrItem } from './wxr/records.ts';

export type Fate = { keptOut: false; draft: boolean } | { keptOut: true; code: string; why: string };

const out = (code: string, why: string): Fate => ({ keptOut: true, code, why });

/** What becomes of an item. Drafts come along, as drafts, only when asked for. */
export function fateOf({ type, status, locked }: Pick<WxrItem, 'type' | 'status' | 'locked'>, drafts: boolean): Fate {
  if (type === 'attachment') return out('library', 'A file of the media library. It is copied with the articles that show it or link to it, where --uploads names the folder of the files.');
  if (type === 'nav_menu_item') return out('menu', 'An entry of a menu. This site makes its menus itself.');
  if (type === 'revision') return out('revision', 'An older wording of an item.');
  if (type === 'wp_block') return out('reusable-block', 'A reusable block. Its text was put in wherever it is used.');
  if (type !== 'post' && type !== 'page') return out('other-type', `It is of the type "${type.slice(0, 40) || 'none'}", which belongs to a plugin, a theme or WordPress itself.`);
  if (locked) return out('password', 'It is protected by a password.');
  if (status === 'publish') return { keptOut: false, draft: false };
  if (drafts && ['draft', 'pending', 'future'].includes(status)) return { keptOut: false, draft: true };
  return out(...(STATUS[status] ?? ['unknown-status', `Its status "${status.slice(0, 40)}" does not say that it is public.`] as const));
}

const STATUS: Record<string, readonly [string, string]> = {
  draft: ['draft', 'It is a draft. Import with --drafts to bring drafts along, as drafts.'],
  'auto-draft': ['draft', 'It is an empty draft that WordPress made.'],
  pending: ['draft', 'It waits for review. Import with --drafts to bring it along, as a draft.'],
  future: ['scheduled', 'It is scheduled for later. Import with --drafts to bring it along, as a draft.'],
  private: ['private', 'It is private.'],
  trash: ['trash', 'It is in the bin.'],
};

export type CommentFate = 'comment' | 'pingback' | 'trackback' | { code: string; why: string };

/** What becomes of a comment on a public item. */
export function commentFateOf({ approved, type }: Pick<WxrComment, 'approved' | 'type'>): CommentFate {
  if (type === 'note') return { code: 'note', why: 'an editor’s note' };
  if (!['', 'comment', 'pingback', 'trackback'].includes(type)) return { code: 'unknown-type', why: `of an unknown type ("${type.slice(0, 40)}")` };
  if (approved !== '1') return APPROVED[approved] ?? { code: 'not-approved', why: 'not approved' };
  return type === 'pingback' || type === 'trackback' ? type : 'comment';
}

const APPROVED: Record<string, { code: string; why: string }> = {
  0: { code: 'pending', why: 'waiting for approval' }, spam: { code: 'spam', why: 'marked as spam' },
  trash: { code: 'trash', why: 'in the bin' }, 'post-trashed': { code: 'trash', why: 'in the bin' },
};
