/** Says why a verb could not do its work, in words for the person at the keyboard. Ends the command with status 2. */
export class CouldNotRun extends Error {
  override readonly name = 'CouldNotRun';
}
