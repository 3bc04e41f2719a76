import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readContent } from '../../checker/content.ts';
import { isIgnored } from '../../checker/names.ts';
import { hasPictureEnding } from '../../files/picture.ts';
import { tidied } from '../../checker/tidy.ts';
import { readText } from '../../files/read.ts';
import { walk } from '../../files/walk.ts';
import { writeWhole } from '../../files/write.ts';
import type { z } from 'astro/zod';
import { collections, type CollectionName } from '../../schema/collections.ts';
import { site } from '../../schema/site.ts';
import { count } from '../../text/list.ts';
import { workingFolders } from '../content-folder.ts';
import { CouldNotRun } from '../could-not-run.ts';
import { report, type Format } from '../report.ts';

type Options = { format: Format; fix?: boolean; production?: boolean };
type Only = (path: string) => boolean;

/** `pump check`: everything that is wrong with the content, in one run. */
export function checkVerb(): Command {
  return new Command('check')
    .description('say everything that is wrong with the content')
    .argument('[paths...]', 'only these files or folders of the content; the others are known by name alone')
    .addOption(new Option('--format <format>', 'how to say it: in words, as data, or as annotations on GitHub').choices(['text', 'json', 'github']).default('text'))
    .option('--fix', 'first put right what is safe: line ends, spaces at line ends, the order of fields')
    .option('--production', 'refuse what is only a sample, and addresses that were not set')
    .addHelpText('after', '\nErrors stop a build. Warnings ask for a look, hints for a thought; with these alone the exit status is 0.')
    .action(check);
}

async function check(paths: string[], { format, fix, production = false }: Options): Promise<void> {
  const { content, root, cache } = workingFolders();
  const only = paths.length > 0 ? within(content, paths) : undefined;
  if (fix) console.error(tidy(content, only ?? (() => true)));
  const { findings } = await readContent(content, { root, cache, production, ...(only && { only }) });
  const said = report(findings, format, format === 'text' && process.stdout.isTTY && !process.env['NO_COLOR']);
  if (said) console.log(said);
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Tests whether a path in the content folder is one of these or lies below one. Throws where one is not in the content folder. */
function within(content: string, paths: string[]): Only {
  const asked = paths.map((path) => {
    const inside = relative(content, resolve(path)).replaceAll('\\', '/');
    if (inside.startsWith('..')) throw new CouldNotRun(`${path} does not lie in the content folder ${content}.`);
    if (!existsSync(resolve(path))) throw new CouldNotRun(`There is no file ${path}.`);
    // Whether a picture is right is said where an article shows it.
    return hasPictureEnding(inside) ? posix.dirname(inside) : inside;
  });
  return (path) => asked.some((inside) => inside === '' || path === inside || path.startsWith(`${inside}/`));
}

/** Tidies the records that are asked for. Gives a sentence about it. */
function tidy(content: string, only: Only): string {
  const records = (Object.entries(collections) as [CollectionName, (typeof collections)[CollectionName]][]).flatMap(([name, { ending, shape }]) =>
    walk(join(content, name)).filter((path) => path.endsWith(ending) && !isIgnored(path)).map((path) => ({ path: `${name}/${path}`, shape: shape as z.ZodType })));
  const changed = [{ path: 'site.yaml', shape: site as z.ZodType }, ...records].filter(({ path }) => only(path)).filter(({ path, shape }) => {
    const file = join(content, path);
    if (readText(file).text === undefined) return false;
    const before = readFileSync(file, 'utf8');
    const after = tidied(before, shape, path.endsWith('.mdx') ? 'document' : 'record');
    if (after !== before) writeWhole(file, after);
    return after !== before;
  }).length;
  return changed === 0 ? 'Everything was tidy.' : `Tidied ${count(changed, 'file')}.`;
}
