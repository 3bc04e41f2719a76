/** One import in a process of its own, so that its memory can be told. */
import { importExport } from '../../src/importer/import.ts';
import { reportText } from '../../src/importer/report-text.ts';

const [file = '', content = ''] = process.argv.slice(2);
const report = await importExport({ file, content, drafts: false, dryRun: false, now: Date.now() });
const text = reportText(report);
console.log(`files ${JSON.stringify(report.counts.files)}, ${report.counts.comments.shown} comments shown, report ${text.length} characters`);
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}`);
