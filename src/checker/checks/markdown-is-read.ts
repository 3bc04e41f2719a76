import type { Finding } from '../../files/finding.ts';
import { articlesOf, type Check } from '../entry.ts';

const remedies = {
  picture: 'Write ![what it shows](./name.jpg): no space between the brackets, and none in the name of the file.',
  link: 'Write [words](https://…): no space between the two brackets, and an address in the second.',
  heading: 'Put a space after the # signs.',
  note: 'Write the note as well, on a line of its own: [^1]: What it says.',
};

/** What is meant as a link, a picture, a heading or a note is read as one, and not printed with its signs. */
export const markdownIsRead: Check = (content) => articlesOf(content).flatMap(({ file, document }) => (document?.slips ?? []).map(({ written, kind, line, column }): Finding => ({
  file, line, column, severity: 'warning', code: 'markdown-as-text', message: `"${written}" is printed as it stands, and not as a ${kind}.`, remedy: `${remedies[kind]} If it is meant so, write a backslash before the first sign.`,
})));
