import { Command } from 'commander';
import { readContent } from '../../checker/content.ts';
import { describe } from '../../files/finding.ts';
import { folders } from '../../files/folders.ts';

/** `pump check`: everything that is wrong with the content, in one run. */
export function checkVerb(): Command {
  return new Command('check').description('say everything that is wrong with the content').action(async () => {
    const { content, root, cache } = folders();
    const { findings } = await readContent(content, { root, cache });
    for (const finding of findings) console.log(describe(finding));
    process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });
}
