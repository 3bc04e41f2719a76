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
import { councillorsHaveImprints } from './councillors-have-imprints.ts';
import { datesAreInOrder } from './dates-are-in-order.ts';
import { discussionComesAfter } from './discussion-comes-after.ts';
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

/** Rules, one per file, named for the wished state. These ask for whole records. */
export const checks: Check[] = [
  articlesAreDue, articlesSaySomething, closingDaysAreKnown, commentsAreInOrder, councillorsHaveImprints, discussionIsConsistent, mentionsAreDistinct,
  neighboursAreMutual, partnershipsHoldTogether, peopleAreDistinct, sourcesAreLookedAt, wordsArePlain,
];

/** Rules about single fields and about what stands in a text: these take faulty records as well (`Entry.faulty`), so that all faults are told in one run. */
export const checksOfParts: Check[] = [
  addressesAreUnique, articlesExist, authorsExist, columnsHaveNames, commentIdsAreUnique, commentLinksAreSafe, datesAreInOrder, discussionComesAfter, electionsAreKept,
  headingsAreInOrder, imagesExist, linksAreWhole, linksResolve, markdownIsRead, namesAreOwn, pastIsPast, peopleExist, quotationsAreShort, tagsExist, threadsArePrivate, yearsMatch,
];

/** Rules for a site that the public is to read. */
export const productionChecks: Check[] = [addressesAreReal, contentIsReal, imprintsAreReal];
