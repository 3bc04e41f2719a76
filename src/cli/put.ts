/** A new record on the disk. */
import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readContent } from '../checker/content.ts';
import { fitShape } from '../checker/shape.ts';
import type { NewRecord } from '../desk/new-article.ts';
import { describe } from '../files/finding.ts';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { parseYaml } from '../files/yaml.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { workingFolders } from './content-folder.ts';
import { CouldNotRun } from './could-not-run.ts';

/** Writes a new file and never over one that is there; says what the checker finds in it, and what comes next. */
export async function put({ path, text }: NewRecord, next: string): Promise<void> {
  const { content, root, cache } = workingFolders();
  const file = join(content, path);
  const wrong = shapeFaults(path, text);
  if (wrong.length > 0) throw new CouldNotRun([...wrong, 'Nothing was written.'].join('\n'));
  if (lstatSync(file, { throwIfNoEntry: false })) throw new CouldNotRun(`There is a file ${relative(process.cwd(), file)} already, and nothing was written over it. Choose another name with --name.`);
  makeFolder(dirname(file), content);
  writeFileSync(file, text, { flag: 'wx' });
  const { findings } = await readContent(content, { root, cache, only: (other) => other === path });
  console.log(`Began ${relative(process.cwd(), file)}.\n${next}\nThen: npx pump check ${relative(process.cwd(), file)}`);
  for (const finding of findings) console.log(describe(finding));
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What is wrong with a new record by its shape: a title of two lines, a ward that is too long. */
function shapeFaults(path: string, text: string): string[] {
  const split = path.endsWith('.mdx') ? splitFrontmatter(text) : { yaml: text };
  if ('fault' in split && split.fault) return [split.fault.message];
  const parsed = parseYaml((split as { yaml: string }).yaml);
  const faults = parsed.faults.length > 0 ? parsed.faults : fitShape(collections[path.split('/')[0] as CollectionName].shape, parsed).faults;
  return faults.map(({ message, remedy }) => `${message} ${remedy}`);
}

/** Makes the folder of a year. A link that leads out of the content folder is not followed. */
function makeFolder(folder: string, content: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CouldNotRun(`The folder ${relative(process.cwd(), folder)} cannot be made. Is there a file of that name?`);
  }
  if (relative(realpathSync(content), realpathSync(folder)).startsWith('..')) throw new CouldNotRun(`${relative(process.cwd(), folder)} is a link out of the content folder. Nothing was written.`);
}
