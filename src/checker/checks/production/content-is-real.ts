import { findingAt, type Check } from '../../entry.ts';

/** Nothing that was written to show how the site works is published as if it were true. */
export const contentIsReal: Check = ({ records }) => [...records.posts, ...records.news, ...records.people, ...records.threads, ...records.mentions]
  .filter(({ data }) => data.sample)
  .map((entry) => findingAt(entry, ['sample'], {
    code: 'sample-content', message: 'This is a sample, written to show how the site works.', remedy: 'Remove the file, or put your own words in its place and take out "sample: true".',
  }));
