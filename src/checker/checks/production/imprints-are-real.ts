import { findingAt, type Check } from '../../entry.ts';

const fault = {
  code: 'sample-imprint', message: 'The imprint is a sample, and the law asks for a true one.', remedy: 'Write the name and postal address of whoever promotes the site, and take out "sample: true".',
};

/** Every imprint names a true promoter and address (Elections Act 2022, sections 41 to 48). */
export const imprintsAreReal: Check = ({ site, records }) => [...(site ? [site] : []), ...records.people]
  .filter(({ data }) => data.imprint?.sample)
  .map((entry) => findingAt(entry, ['imprint', 'sample'], fault));
