#!/usr/bin/env node
/** The command `pump`. Exit status: 0 clean, 1 findings, 2 could not run. */
import { Command, CommanderError } from 'commander';
import { CouldNotRun } from './could-not-run.ts';
import { checkVerb } from './verbs/check.ts';
import { dueVerb } from './verbs/due.ts';
import { exportVerb } from './verbs/export.ts';
import { importVerb } from './verbs/import.ts';
import { newVerb } from './verbs/new.ts';

const program = new Command('pump')
  .description('The colleague who looks after the content of a Parish Pump site.')
  .helpCommand('help [verb]', 'say how a verb is used')
  .addHelpText('after', '\nExit status: 0 clean, 1 findings, 2 could not run.')
  .showHelpAfterError('Type "npx pump help" for the verbs and how they are used.')
  .exitOverride();
for (const verb of [newVerb(), checkVerb(), dueVerb(), importVerb(), exportVerb()]) {
  for (const command of [verb, ...verb.commands]) command.exitOverride().showHelpAfterError(`Type "npx pump ${command === verb ? 'help ' : `${verb.name()} `}${command.name()}${command === verb ? '' : ' --help'}" to see how it is used.`);
  program.addCommand(verb);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CouldNotRun) console.error(error.message);
  else if (error instanceof Error && error.name === 'ExitPromptError') console.error('Stopped. Nothing was written.');
  else if (!(error instanceof CommanderError)) console.error(error);
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
}
