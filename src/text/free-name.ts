/** Names that are taken, told apart by numbers: `waste`, `waste-2`, `waste-3`. */
export class FreeNames {
  readonly #next = new Map<string, number>();

  /** `base`, or the first of `base-2`, `base-3`, … that is free; cut short so that none is longer than `most` characters. */
  like(base: string, isFree: (name: string) => boolean, most: number): string {
    if (isFree(base)) return base;
    const stem = base.slice(0, most - '-99999999'.length).replace(/-+$/, '');
    let number = this.#next.get(stem) ?? 2;
    while (!isFree(`${stem}-${number}`)) number += 1;
    // Ten thousand articles of one name need not each begin at two.
    this.#next.set(stem, number);
    return `${stem}-${number}`;
  }
}
