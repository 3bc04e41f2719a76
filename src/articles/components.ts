import type { Element, ElementContent } from 'hast';
import { formatDate, isDate } from '../text/date.ts';
import { isWebAddress } from '../text/url.ts';

/** The attributes as written, all plain text, and what stands between the tags. */
export type Written = { attributes: Record<string, string>; children: ElementContent[] };

type Component = {
  /** Attributes that must be there. */
  needs: string[];
  /** Attributes that may be there. */
  takes: string[];
  /** True when something must stand between the tags. */
  holds: boolean;
  /** What is wrong with the value of an attribute, and what to do. */
  faults?: (attributes: Record<string, string>) => { message: string; remedy: string }[];
  /** The clean HTML for it. */
  toHtml: (written: Written) => Element;
};

/** The components that a post or a news item may use, and the HTML each becomes. */
export const components: Record<string, Component> = {
  Figure: {
    needs: ['src', 'alt'],
    takes: ['caption', 'credit', 'kind'],
    holds: false,
    faults: ({ kind = 'drawing' }) => (kind === 'drawing' ? [] : [{ message: '"kind" is not "drawing".', remedy: 'Write kind="drawing" for a chart or a plan on white paper, and leave it out for anything else.' }]),
    // A drawing is dark on white, and is turned over where the page is dark.
    toHtml: ({ attributes: { src = '', alt = '', caption, credit, kind } }) => h('figure', kind ? { className: ['is-drawing'] } : {}, [
      h('img', { src, alt }),
      ...(caption || credit ? [h('figcaption', {}, [text(caption ?? ''), ...(credit ? [h('small', {}, [text(` ${credit}`)])] : [])])] : []),
    ]),
  },
  Quote: {
    needs: ['from'],
    takes: ['href'],
    holds: true,
    faults: ({ href }) => (href === undefined || isLink(href) ? [] : [badLink]),
    toHtml: ({ attributes: { from = '', href }, children }) => h('figure', { className: ['quote'] }, [
      h('blockquote', href ? { cite: href } : {}, inBlocks(children)),
      h('figcaption', {}, [href ? h('a', { href }, [text(from)]) : text(from)]),
    ]),
  },
  Note: {
    needs: [],
    takes: ['title'],
    holds: true,
    toHtml: ({ attributes: { title }, children }) => h('div', { className: ['note'], role: 'note' }, [
      ...(title ? [h('p', { className: ['note-title'] }, [h('strong', {}, [text(title)])])] : []),
      ...inBlocks(children),
    ]),
  },
  Download: {
    needs: ['href', 'title', 'type'],
    takes: ['size'],
    holds: false,
    faults: ({ href = '' }) => (isLink(href) ? [] : [badLink]),
    toHtml: ({ attributes: { href = '', title = '', type = '', size } }) => h('p', { className: ['download'] }, [
      h('a', { href }, [text(title)]), text(` (${[type, size].filter(Boolean).join(', ')})`),
    ]),
  },
  Correction: {
    needs: ['date'],
    takes: [],
    holds: true,
    faults: ({ date = '' }) => (isDate(date) ? [] : [{ message: '"date" is not a date.', remedy: 'Write year, month and day like 2018-12-31, and check that the day exists.' }]),
    toHtml: ({ attributes: { date = '' }, children }) => h('div', { className: ['correction'], role: 'note' }, [
      h('p', { className: ['note-title'] }, [h('strong', {}, [text('Corrected on '), h('time', { dateTime: date }, [text(formatDate(date))])])]),
      ...inBlocks(children),
    ]),
  },
};

const badLink = { message: '"href" is not an address.', remedy: 'Write https://… for another site, or begin with / for a page or file here, like /files/report.pdf.' };

/** What a link in an article may point to: the web, this site from its root, a place on the same page, or a mail address. */
export function isLink(address: string): boolean {
  if (/[\s\p{Cc}\\]/u.test(address)) return false;
  return isWebAddress(address) || (/^\/(?!\/)/.test(address) && URL.canParse(address, 'https://here.example')) || /^#./.test(address) || /^mailto:[^@:/]+@[^@:/]+$/i.test(address);
}

export const h = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element =>
  ({ type: 'element', tagName, properties, children });

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Words written on the line of the tag have no paragraph of their own; they get one. */
function inBlocks(children: ElementContent[]): ElementContent[] {
  const inline = children.every((child) => child.type === 'text' || (child.type === 'element' && ['a', 'em', 'strong', 'code', 'del', 'br', 'sup'].includes(child.tagName)));
  return inline ? [h('p', {}, children)] : children;
}
