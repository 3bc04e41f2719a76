import { Command } from 'commander';
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { folders } from '../../files/folders.ts';
import { writeWhole } from '../../files/write.ts';
import type { Options } from '../../importer/import.ts';
import type { Report } from '../../importer/report.ts';
import { CouldNotRun } from '../could-not-run.ts';

type Flags = { uploads?: string; into: string; dryRun?: boolean; drafts?: boolean; map?: string };

/** `pump import`: an old WordPress blog comes along whole. */
export function importVerb(): Command {
  return new Command('import').description('bring an old WordPress blog along: posts, pages, comments, pingbacks and addresses')
    .argument('<export>', 'the file that WordPress gives under Tools, Export, All content')
    .option('--uploads <folder>', 'the old blog’s wp-content/uploads, from which pictures are copied')
    .option('--into <folder>', 'the content folder', folders().content)
    .option('--dry-run', 'say what would be done, and write nothing')
    .option('--drafts', 'bring drafts and scheduled posts along, as drafts')
    .option('--map <file>', 'a YAML file that says which category, tag or author becomes what')
    .action(async (file: string, flags: Flags) => {
      const content = folder(flags.into);
      const options: Options = {
        file: existing(file, 'file'), content, drafts: flags.drafts === true, dryRun: flags.dryRun === true, now: Date.now(),
        uploads: flags.uploads === undefined ? undefined : existing(flags.uploads, 'folder'), map: flags.map === undefined ? undefined : existing(flags.map, 'file'), progress: progressBar(),
      };
      // Loaded when it is wanted: the other verbs need not wait for it.
      const [{ importExport }, { reportText }] = await Promise.all([import('../../importer/import.ts'), import('../../importer/report-text.ts')]);
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
      const report = await importExport(options).catch((error: unknown) => { throw inWords(error, file); }).finally(clearBar);
      tell(report, content, reportText(report));
    });
}

/** Signals are heard between two files, so that none is cut off. */
function stop(): never {
  clearBar();
  console.error('Stopped. What was written so far is whole; run the same command again to go on.');
  process.exit(2);
}

/** The full path of something that must be there. */
function existing(path: string, kind: 'file' | 'folder'): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new CouldNotRun(`There is no ${kind} ${path}. Check the name.`);
  if (kind === 'folder' ? !stat.isDirectory() : !stat.isFile()) throw new CouldNotRun(`${path} is not a ${kind}.`);
  return resolve(path);
}

/** The full path of a folder that is there or can be made. */
function folder(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new CouldNotRun(`${path} is a file, and the import goes into a folder. Name the content folder.`);
  return resolve(path);
}

const KNOWN = new Set(['ExportFault', 'MapFault', 'Busy']);
const DISK: Record<string, string> = {
  ENOSPC: 'The disk is full.', EACCES: 'A file or folder may not be written.', EROFS: 'The disk may not be written.', EPERM: 'A file or folder may not be written.',
  ENOTDIR: 'A file lies where a folder is needed.', EEXIST: 'A file lies where a folder is needed.',
};

/** What went wrong, for the person at the keyboard. What nobody expected stays as it is. */
function inWords(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error;
  if (KNOWN.has(error.name)) return new CouldNotRun(error.name === 'ExportFault' ? `${file}: ${error.message} Nothing was written.` : error.message);
  const disk = DISK[(error as NodeJS.ErrnoException).code ?? ''];
  return disk ? new CouldNotRun(`${disk} What was written so far is whole; make room or put the permissions right, and run the same command again.`) : error;
}

/** `text` is the report in words. */
function tell(report: Report, content: string, text: string): void {
  if (report.dryRun) {
    console.log(text);
    return;
  }
  const place = join(dirname(content), 'import-report');
  try {
    writeWhole(`${place}.md`, text);
    writeWhole(`${place}.json`, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    console.log(text);
    throw new CouldNotRun(`The import is done, but its report could not be written to ${dirname(place)} (${(error as Error).message}). It is printed above: keep it.`);
  }
  console.log(text.slice(0, text.indexOf('\n## ', text.indexOf('## In numbers') + 1)).trimEnd());
  console.log(`\nThe report: ${place}.md, and the same for programs: ${place}.json. Read it, run "npx pump check", then look at the site.`);
}

const BAR = 30;

/** How far it is, on a terminal only. */
function progressBar(): Options['progress'] {
  if (!process.stderr.isTTY) return undefined;
  return (step, share) => {
    const done = Math.round(share * BAR);
    process.stderr.write(`\r${step === 'reading' ? 'Reading' : 'Writing'} [${'#'.repeat(done)}${' '.repeat(BAR - done)}] ${String(Math.floor(share * 100)).padStart(3)}%`);
  };
}

function clearBar(): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${' '.repeat(BAR + 16)}\r`);
}
