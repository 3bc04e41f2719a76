/** What content/site.yaml says, typed, and the standing pages that every page lists at its foot. */
import { join } from 'node:path';
import { fitShape } from './checker/shape.ts';
import { folders } from './files/folders.ts';
import { splitFrontmatter } from './files/frontmatter.ts';
import { readText } from './files/read.ts';
import { walk } from './files/walk.ts';
import { parseYaml } from './files/yaml.ts';
import { page } from './schema/page.ts';
import { site as shape, type Site } from './schema/site.ts';

/**
 * Stands in while site.yaml is missing or faulty, so that the checks can name that fault together with all others.
 * They stop the build before a page is made from it.
 */
const unknown: Site = {
  name: 'No name', summary: 'No summary', language: 'en-GB', address: 'https://site.invalid/', hosting: 'personal',
  imprint: { promoter: 'nobody', address: 'nowhere', sample: true },
  elections: [],
  discussion: { comments: 'closed', trackbacks: 'closed' },
};

export const site: Site = readSite(folders().content);

/** In the order they ask for; a page without `order` is not listed. */
export const listedPages: { title: string; address: string; order: number }[] = readPages(folders().content).sort((a, b) => a.order - b.order);

function readSite(folder: string): Site {
  const { text } = readText(join(folder, 'site.yaml'));
  return text === undefined ? unknown : (fitShape(shape, parseYaml(text)).data ?? unknown);
}

function readPages(folder: string): typeof listedPages {
  return walk(join(folder, 'pages')).filter((name) => name.endsWith('.mdx')).flatMap((name) => {
    const split = splitFrontmatter(readText(join(folder, 'pages', name)).text ?? '');
    const data = split.fault ? undefined : fitShape(page, parseYaml(split.yaml)).data;
    return data?.order === undefined ? [] : [{ title: data.title, address: `/${name.slice(0, -4)}/`, order: data.order }];
  });
}
