/** Links within a text, once it is known under which name each heading stands on the new page. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { parseDocument } from '../../articles/parse.ts';
import { renderTree } from '../../articles/render.ts';
import type { HtmlContext } from './context.ts';
import { nodesOf } from './nodes-of.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The names under which links of the old text knew it. */
    anchors?: string[];
  }
}

/**
 * Changes the links in a tree that was written as `body`, and takes out those that lead to no heading. Gives the addresses of these;
 * nothing where there was nothing to change. The links of footnotes are made later.
 */
export function followHeadings(root: Root, body: string, kind: HtmlContext['kind']): Set<string> | undefined {
  const links = nodesOf(root, 'link').filter(({ url }) => url.startsWith('#'));
  if (links.length === 0) return undefined;
  const source = `---\n---\n\n${body}`;
  const { tree } = parseDocument(source);
  if (!tree) return undefined;
  const slugger = new GithubSlugger();
  // Astro names the headings of standing pages.
  const ids = renderTree(tree, source).headings.map(({ id, text }): string => `#${kind === 'page' ? slugger.slug(text) : id}`);
  const places = new Set(ids);
  const moved = new Map<string, string | undefined>(nodesOf(root, 'heading').flatMap(({ data }, at) => (data?.anchors ?? []).map((name) => [`#${name}`, ids[at]] as const)).reverse());
  const dead = new Set<string>();
  for (const link of links) {
    const url = moved.get(link.url);
    if (url) link.url = url;
    else if (!places.has(link.url)) dead.add(link.url);
  }
  unlink(root, dead);
  return dead;
}

function unlink(node: Nodes, dead: ReadonlySet<string>): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).flatMap((child) => {
    unlink(child, dead);
    return child.type === 'link' && dead.has(child.url) ? child.children : [child];
  }) as never;
}
