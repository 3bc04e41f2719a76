import type { Check } from '../entry.ts';
import { addressesAreUnique } from './addresses-are-unique.ts';
import { articlesAreDue } from './articles-are-due.ts';
import { articlesExist } from './articles-exist.ts';
import { articlesSaySomething } from './articles-say-something.ts';
import { authorsExist } from './authors-exist.ts';
import { closingDaysAreKnown } from './closing-days-are-known.ts';
import { columnsHaveNames } from './columns-have-names.ts';
import { commentIdsAreUnique } from './comment-ids-are-unique.ts';
import { commentLinksAreSafe } from './comment-links-are-safe.ts';
import { commentsAreInOrder } from './comments-are-in-order.ts';
import { discussionIsConsistent } from './discussion-is-consistent.ts';
import { electionsAreKept } from './elections-are-kept.ts';
import { headingsAreInOrder } from './headings-are-in-order.ts';
import { imagesExist } from './images-exist.ts';
import { linksAreWhole } from './links-are-whole.ts';
import { linksResolve } from './links-resolve.ts';
import { markdownIsRead } from './markdown-is-read.ts';
import { mentionsAreDistinct } from './mentions-are-distinct.ts';
import { namesAreOwn } from './names-are-own.ts';
import { neighboursAreMutual } from './neighbours-are-mutual.ts';
import { partnershipsHoldTogether } from './partnerships-hold-together.ts';
import { pastIsPast } from './past-is-past.ts';
import { peopleAreDistinct } from './people-are-distinct.ts';
import { peopleExist } from './people-exist.ts';
import { addressesAreReal } from './production/addresses-are-real.ts';
import { contentIsReal } from './production/content-is-real.ts';
import { imprintsAreReal } from './production/imprints-are-real.ts';
import { quotationsAreShort } from './quotations-are-short.ts';
import { sourcesAreLookedAt } from './sources-are-looked-at.ts';
import { tagsExist } from './tags-exist.ts';
import { threadsArePrivate } from './threads-are-private.ts';
import { wordsArePlain } from './words-are-plain.ts';
import { yearsMatch } from './years-match.ts';

/** Every rule, one per file, named for the wished state. */
export const checks: Check[] = [
  addressesAreUnique, articlesAreDue, articlesExist, articlesSaySomething, authorsExist, closingDaysAreKnown, columnsHaveNames, commentIdsAreUnique, commentLinksAreSafe, commentsAreInOrder,
  discussionIsConsistent, electionsAreKept, headingsAreInOrder, imagesExist, linksAreWhole, linksResolve, markdownIsRead, mentionsAreDistinct, namesAreOwn,
  neighboursAreMutual, partnershipsHoldTogether, pastIsPast, peopleAreDistinct, peopleExist, quotationsAreShort, sourcesAreLookedAt, tagsExist, threadsArePrivate, wordsArePlain,
  yearsMatch,
];

/** Rules for a site that the public is to read. */
export const productionChecks: Check[] = [addressesAreReal, contentIsReal, imprintsAreReal];
