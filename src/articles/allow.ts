import type { Nodes, Root } from 'hast';
import type { Fault, Words } from '../files/finding.ts';
import { hasPictureEnding } from '../files/picture.ts';
import { inWords } from '../text/list.ts';
import { isWebAddress } from '../text/url.ts';
import { components, isLink } from './components.ts';
import { isComponent, tagName, writtenAttributes, type ComponentNode } from './nodes.ts';
import { unknownTag } from './tag-words.ts';

/** Everything in a document that is not on the allowed list: Markdown with GFM, and the components with plain attributes. */
export function allowFaults(tree: Root): Fault[] {
  const faults: Fault[] = [];
  const visit = (node: Nodes | ComponentNode): void => {
    const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    for (const fault of faultsOf(node)) faults.push({ ...fault, ...place });
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
  return faults;
}

function faultsOf(node: Nodes | ComponentNode): Words[] {
  if (isComponent(node)) return componentFaults(node);
  switch (node.type as string) {
    case 'root': case 'text': case 'doctype':
      return [];
    case 'element':
      return elementFaults(node as Extract<Nodes, { type: 'element' }>);
    case 'mdxFlowExpression': case 'mdxTextExpression':
      return [expression];
    case 'mdxjsEsm':
      return [{ code: 'esm', message: 'A line begins with import or export, and articles hold no code.', remedy: 'Remove it; the components need no import. If it is prose, begin the line with another word.' }];
    default:
      return [{ code: 'markup', message: 'This markup is not allowed in an article.', remedy: 'Write it in Markdown.' }];
  }
}

const expression: Words = { code: 'expression', message: 'Braces { } hold an expression, and articles hold no code.', remedy: 'Remove them, or write \\{ to show the sign.' };

function elementFaults({ tagName: tag, properties }: Extract<Nodes, { type: 'element' }>): Words[] {
  if (tag === 'h1') return [{ code: 'heading-level', message: 'A heading begins with a single # or is underlined with ===, but the title is the only heading of the first level.', remedy: 'Begin the headings in the text with ##.' }];
  if (tag === 'a') return linkFaults(String(properties['href'] ?? ''));
  if (tag === 'img') return imageFaults(String(properties['src'] ?? ''), String(properties['alt'] ?? ''));
  return [];
}

function componentFaults(node: ComponentNode): Words[] {
  const name = tagName(node);
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) return [unknownTag(name)];
  if (node.type === 'mdxJsxTextElement') {
    return [{ code: 'component-inline', message: `<${name}> stands within a line of text.`, remedy: 'Put it on lines of its own, with an empty line before and after.' }];
  }
  const { attributes, odd } = writtenAttributes(node);
  const allowed = [...component.needs, ...component.takes];
  const faults: Words[] = [
    ...odd.filter((key) => key === '' || allowed.includes(key)).map((key): Words => ({ code: 'attribute', message: `${key ? `The attribute "${key}"` : 'An attribute'} of <${name}> is not plain text, or stands twice.`, remedy: `Write attributes as ${key || 'name'}="text", once and without braces.` })),
    ...[...Object.keys(attributes), ...odd].filter((key) => key !== '' && !allowed.includes(key)).map((key): Words => ({
      code: 'attribute', message: `<${name}> takes no attribute "${key}".`, remedy: `Remove it. It takes ${inWords(allowed)}.`,
    })),
    ...component.needs.filter((key) => !attributes[key]?.trim()).map((key): Words => ({
      code: key === 'alt' ? 'image-alt' : 'attribute', message: `<${name}> needs the attribute "${key}".`,
      remedy: key === 'alt' ? 'Say in a few words what the picture shows.' : `Write ${key}="…".`,
    })),
    ...(component.faults?.(attributes) ?? []).map(({ message, remedy }): Words => ({ code: 'attribute', message: `In <${name}>, ${message}`, remedy })),
  ];
  const empty = node.children.every((child) => child.type === 'text' && child.value.trim() === '');
  if (component.holds && empty) faults.push({ code: 'empty-component', message: `<${name}> holds nothing.`, remedy: 'Write its text between the tags, or remove it.' });
  if (!component.holds && !empty) faults.push({ code: 'attribute', message: `<${name}> holds no text.`, remedy: `Close it at once, like <${name} … />.` });
  if (name === 'Figure' && attributes['src']) faults.push(...imageFaults(attributes['src'], attributes['alt'] || ' '));
  return faults;
}

function linkFaults(href: string): Words[] {
  // An address that leaves out its scheme is warned of by a check, links-are-whole.
  if (isLink(href) || isWebAddress(href.replace(/^\/\//, 'https://'))) return [];
  if (/^(?:https?:)?\/\/[^/]*@/i.test(href)) return [{ code: 'link-unsafe', message: 'A link has a user name in its address.', remedy: 'Remove everything between // and @.' }];
  if (/^(?!https?:)[a-z](?:[a-z0-9+.\s-]|%0[9ad])*:/i.test(href)) return [{ code: 'link-unsafe', message: `A link may not begin with "${href.slice(0, 30).split(':')[0]}:".`, remedy: 'Link to a page that begins with https:// or http://.' }];
  return [{ code: 'link-form', message: `A link points to "${href.slice(0, 80)}", which is not an address.`, remedy: 'Write https://… for another site, or begin with / for a page here.' }];
}

/** What is wrong with a picture of this address and alternative text. */
export function imageFaults(src: string, alt: string): Words[] {
  const faults: Words[] = [];
  if (!alt) faults.push({ code: 'image-alt', message: 'A picture has no alternative text.', remedy: 'Say between the square brackets what it shows.' });
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(src)) {
    faults.push({ code: 'image-path', message: `A picture may not begin with "${src.slice(0, 30).split(':')[0]}:".`, remedy: 'Save it beside the article and write ./name.jpg.' });
  } else if (/^(?:https?:|\/\/)/i.test(src)) {
    faults.push({ code: 'image-remote', message: 'A picture comes from another site, which would tell that site who reads this one.', remedy: 'Save it beside the article and write ./name.jpg.' });
  } else if (!/^\.{1,2}\//.test(src)) {
    faults.push({ code: 'image-path', message: `The picture "${src.slice(0, 80)}" is not named from the article's folder.`, remedy: 'Save it beside the article and write ./name.jpg.' });
  } else if (!/^\.{1,2}\/(?:\.\.\/)*(?:[\p{L}\p{N}_-][\p{L}\p{N}._-]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(src)) {
    faults.push({ code: 'image-path', message: `The name of the picture "${src.slice(0, 80)}" has a space or a special sign in it.`, remedy: 'Give the file a name of letters, digits and hyphens, and write that name here.' });
  } else if (!hasPictureEnding(src)) {
    faults.push({ code: 'image-kind', message: `The picture "${src.slice(0, 80)}" is not a PNG, JPEG, WebP, AVIF or GIF file.`, remedy: 'Save it as one of these.' });
  }
  return faults;
}
