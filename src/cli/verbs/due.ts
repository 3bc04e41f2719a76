import { Command } from 'commander';
import { readContent } from '../../checker/content.ts';
import { dueIn, dueInWords } from '../../desk/due.ts';
import { workingFolders } from '../content-folder.ts';

/** `pump due`: what waits to be published, and when. */
export function dueVerb(): Command {
  return new Command('due')
    .description('say what waits to be published, and when')
    .option('--json', 'as data')
    .action(async ({ json }: { json?: true }) => {
      const { content, root, cache } = workingFolders();
      const read = await readContent(content, { root, cache });
      const due = dueIn(read);
      console.log(json ? JSON.stringify(due, null, 2) : dueInWords(due));
      if (read.unread.size > 0) console.error('Some files could not be read and are not counted here: npx pump check');
    });
}
