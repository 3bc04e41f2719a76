/** What kinds of HTML elements there are, as far as paragraphs are concerned. */
import type { Element } from 'hast';
import { PLACEHOLDER } from './context.ts';

const FLOW = new Set(['div', 'section', 'article', 'aside', 'main', 'header', 'footer', 'nav', 'blockquote', 'li', 'td', 'th', 'dd', 'dt', 'details', 'form', 'fieldset', 'center', 'address', 'figcaption', 'caption', 'summary', 'dialog']);
const LINES = new Set(['li', 'td', 'th', 'dd', 'dt', 'figcaption', 'caption', 'summary']);
const BLOCK = new Set([...FLOW, PLACEHOLDER, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'menu', 'dir', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col', 'pre', 'hr', 'figure',
  'iframe', 'object', 'embed', 'video', 'audio', 'script', 'style', 'noscript', 'template', 'hgroup', 'legend', 'listing', 'xmp', 'plaintext']);
/** Line ends in them are what they are. */
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea', 'svg', 'math', 'listing', 'xmp', 'plaintext', 'template', 'iframe', 'select']);

export const isFlowContainer = ({ tagName }: Element): boolean => FLOW.has(tagName);
/** Containers in which a single paragraph needs no element of its own. */
export const holdsLines = ({ tagName }: Element): boolean => LINES.has(tagName);
export const isVerbatim = ({ tagName }: Element): boolean => VERBATIM.has(tagName);

/** Blocks, and what holds blocks though HTML has it within a line: `<span><div>…</div></span>`, `<a><figure>…</figure></a>`. */
export const isBlock = (element: Element): boolean => BLOCK.has(element.tagName);
