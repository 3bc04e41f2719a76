/** What is said of a tag that cannot stay: what to write in its place, for somebody who knows a little HTML or none. */
import type { Words } from '../files/finding.ts';
import { inWords } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import { components } from './components.ts';

/** A tag that is none of the components. */
export function unknownTag(name: string): Words {
  const instead = Object.hasOwn(inMarkdown, name) ? inMarkdown[name] : undefined;
  const isHtml = /^[a-z]/.test(name);
  const near = instead ? undefined : nearComponent(name);
  const message = isHtml && near?.toLowerCase() !== name ? `The HTML tag <${name}> is not allowed in an article.` : `There is no component <${name}>.`;
  const all = `The components are ${inWords(Object.keys(components))}.`;
  const otherwise = isHtml ? `Write it in Markdown, or write \\<${name}> to show it. ${all}` : all;
  return { code: isHtml ? 'html' : 'unknown-component', message, remedy: near ? `Did you mean <${near}>?` : instead ?? otherwise };
}

/** Short words in small letters, as in `Dear <name>`, are near to everything and mean none of the components. */
function nearComponent(name: string): string | undefined {
  const [near] = nearest(name, Object.keys(components));
  return near?.toLowerCase() === name || /^[A-Z]|.{5}/.test(name) ? near : undefined;
}

/** True for the name of a tag in HTML: small letters. */
export const isHtmlTag = (name: string): boolean => /^[a-z][a-z0-9]*$/.test(name);

/** True for a tag of HTML that is surely meant as one, or for a component in small letters. */
export const isMeantAsTag = (name: string): boolean => Object.hasOwn(inMarkdown, name) || (isHtmlTag(name) && nearComponent(name) !== undefined);

/** True for a tag of HTML that holds nothing, and has no closing tag. */
export const isVoid = (name: string): boolean => ['br', 'hr', 'img', 'input', 'wbr', 'embed', 'source'].includes(name);

const paragraph = 'Remove the tag; an empty line begins a new paragraph.';
const words = 'Remove the tag and keep the words.';
const video = 'Link to the page instead: [words](https://…).';
const heading = 'Begin the line with ## for a heading, or ### for one below it.';
const table = 'Write the table in Markdown, with | between the columns.';
const list = 'Begin each entry with - on a line of its own, or with 1. in a numbered list.';
const never = 'Remove it; articles hold no code.';

/** What stands for a tag of HTML in Markdown. */
const inMarkdown: Record<string, string> = {
  br: 'Remove it; an empty line begins a new paragraph, and \\ at the end of a line begins a new line.', p: paragraph, div: paragraph, section: paragraph, article: paragraph,
  span: words, font: words, u: words, center: words, small: words, abbr: words, mark: words,
  iframe: video, video, audio: video, embed: video, object: video,
  a: 'Write a link as [words](https://…).', image: 'Write a picture as ![what it shows](./name.jpg).', img: 'Write a picture as ![what it shows](./name.jpg).',
  b: 'Write **words** for bold.', strong: 'Write **words** for bold.', i: 'Write *words* for italics.', em: 'Write *words* for italics.', s: 'Write ~~words~~.', del: 'Write ~~words~~.',
  h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading,
  ul: list, ol: list, li: list, table, thead: table, tbody: table, tr: table, td: table, th: table,
  hr: 'Write --- with an empty line before and after.', blockquote: 'Begin each line of it with >, or use <Quote>.',
  code: 'Write it between two `.', pre: 'Write ``` on a line before it and on one after it.', script: never, style: never, form: never, input: never, button: never, svg: never,
};
