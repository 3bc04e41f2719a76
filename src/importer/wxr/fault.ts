/** Why an export cannot be read, and where. Nothing has been written when it is thrown. */
export class ExportFault extends Error {
  override readonly name = 'ExportFault';
  /** Counted from 0. */
  readonly byte: number;
  /** The item that was being read, from 1; 0 before the first. */
  readonly item: number;

  constructor(message: string, remedy: string, { byte, item }: { byte: number; item: number }) {
    super(`${item > 0 ? `Item ${item}, byte` : 'Byte'} ${byte}: ${message} ${remedy}`);
    this.byte = byte;
    this.item = item;
  }
}
