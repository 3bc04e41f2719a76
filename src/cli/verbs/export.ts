import { Command } from 'commander';
import { resolve } from 'node:path';
import { readContent } from '../../checker/content.ts';
import { describe } from '../../files/finding.ts';
import { folders } from '../../files/folders.ts';
import { writePieces } from '../../files/write.ts';
import { CouldNotRun } from '../could-not-run.ts';

/** `pump export`: everything that was said here, as a file that WordPress reads. */
export function exportVerb(): Command {
  return new Command('export').description('write posts, news, pages, comments and mentions as a WordPress export').argument('<file>', 'the file to be written, like blog.xml').action(async (file: string) => {
    const { content, root, cache } = folders();
    const read = await readContent(content, { root, cache });
    const errors = read.findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors) console.log(describe(finding));
    if (errors.length > 0) {
      console.log('Nothing was exported: put these right first.');
      process.exitCode = 1;
      return;
    }
    const { exportPieces } = await import('../../importer/export/export.ts');
    try {
      writePieces(resolve(file), exportPieces(read, Date.now()));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code ? new CouldNotRun(`${file} cannot be written (${code}). Check the folder and its permissions.`) : error;
    }
    const { posts, news, pages, threads, mentions } = read.records;
    console.log(`${file}: ${posts.length} posts, ${news.length} news items, ${pages.length} pages, ${threads.length} threads, ${mentions.length} mentions. Pictures are not in it: they lie in ${content}; give that folder as --uploads to import it here again.`);
  });
}
