import { toString } from 'hast-util-to-string';
import { isUpload } from '../links.ts';
import { below, property, type HandlersFor } from './kit.ts';
import { isPictureAddress } from './pictures.ts';

/** Links: to other sites, to what was imported (under its new address), and to places on the page. What cannot be linked keeps its words. */
export const links: HandlersFor = (context) => ({
  a(state, element) {
    const children = state.all(element);
    const href = property(element, 'href').trim();
    // A picture that led to itself, only larger, is the picture.
    if (isPictureAddress(href) && isUpload(href) && below(element, 'img').length > 0 && toString(element).trim() === '') return children;
    const url = href ? context.link(href) : undefined;
    const title = property(element, 'title').trim();
    return url && children.length > 0 ? { type: 'link', url, title: title || null, children: children as never } : children;
  },
});
