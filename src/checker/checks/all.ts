import type { Check } from '../entry.ts';
import { addressesAreUnique } from './addresses-are-unique.ts';
import { articlesAreDue } from './articles-are-due.ts';
import { articlesExist } from './articles-exist.ts';
import { authorsExist } from './authors-exist.ts';
import { commentIdsAreUnique } from './comment-ids-are-unique.ts';
import { commentLinksAreSafe } from './comment-links-are-safe.ts';
import { commentsAreInOrder } from './comments-are-in-order.ts';
import { discussionIsConsistent } from './discussion-is-consistent.ts';
import { imagesExist } from './images-exist.ts';
import { linksAreWhole } from './links-are-whole.ts';
import { mentionsAreDistinct } from './mentions-are-distinct.ts';
import { neighboursAreMutual } from './neighbours-are-mutual.ts';
import { partnershipsHoldTogether } from './partnerships-hold-together.ts';
import { pastIsPast } from './past-is-past.ts';
import { peopleExist } from './people-exist.ts';
import { tagsExist } from './tags-exist.ts';
import { threadsArePrivate } from './threads-are-private.ts';
import { yearsMatch } from './years-match.ts';

/** Every rule, one per file, named for the wished state. */
export const checks: Check[] = [
  addressesAreUnique, articlesAreDue, articlesExist, authorsExist, commentIdsAreUnique, commentLinksAreSafe, commentsAreInOrder,
  discussionIsConsistent, imagesExist, linksAreWhole, mentionsAreDistinct, neighboursAreMutual, partnershipsHoldTogether, pastIsPast, peopleExist,
  tagsExist, threadsArePrivate, yearsMatch,
];
