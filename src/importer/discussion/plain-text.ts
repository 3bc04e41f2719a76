/** A comment's HTML → plain text: paragraphs, line breaks, and links as text and address. */
import type { ElementContent, RootContent } from 'hast';
import { parseHtml } from '../html/parse.ts';
import { below, oneLine, property } from '../handlers/kit.ts';
import { withoutControls } from '../html/words.ts';
import { toString } from 'hast-util-to-string';

/** What WordPress lets comments hold, and what older versions and plugins let through. Anything else was typed as text. */
const TAGS = 'a|abbr|acronym|address|b|big|blockquote|br|cite|code|dd|del|div|dl|dt|em|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var';
const TYPED = new RegExp(`<(?!/?(?:${TAGS})(?=[\\s/>])|!--)`, 'gi');

/** A line break that is written as such and begins a line of the file too is one line break. */
const BROKEN = /(<br\s*\/?>)[ \t]*\r?\n/gi;

const PARAGRAPH = new Set(['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'address', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
const LINE = new Set(['br', 'dt', 'dd']);

/** The text as a reader saw it. Markup that WordPress would have shown as text stays text. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  try {
    return tidy(textOf(parseHtml(withoutControls(html).replace(TYPED, '&lt;').replace(BROKEN, '$1')).children));
  } catch (error) {
    if (error instanceof RangeError) return tidy(html.replace(/<[^>]*>/g, ' '));
    throw error;
  }
}

function textOf(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    if (node.tagName === 'a') return linkText(toString(node), property(node, 'href').trim(), below(node, 'img').map((image) => property(image, 'alt')).join(' '));
    if (node.tagName === 'img') return [property(node, 'alt'), property(node, 'src')].filter(Boolean).join(' ');
    if (node.tagName === 'tr') return `\n${below(node, 'td', 'th').map((cell) => oneLine(textOf(cell.children))).filter(Boolean).join(', ')}`;
    const inner = textOf(node.children);
    if (node.tagName === 'blockquote') return `\n\n${tidy(inner).split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
    if (node.tagName === 'li') return `\n- ${inner.trim()}`;
    return PARAGRAPH.has(node.tagName) ? `\n\n${inner}\n\n` : LINE.has(node.tagName) ? `\n${inner}` : inner;
  }).join('');
}

/** `the plan (https://…)`; the address alone where that is what was written. */
function linkText(words: string, href: string, picture: string): string {
  const text = oneLine(words) || oneLine(picture);
  if (!href || href.startsWith('#')) return text;
  const same = text.replace(/^https?:\/\//i, '').replace(/\/$/, '') === href.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return same ? href : text ? `${text} (${href})` : href;
}

/** No space at the ends of lines, and one empty line between paragraphs. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
