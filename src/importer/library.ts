/** The media library of the old blog: what the export says about its files, and the files themselves. */
import type { Attachment } from './html/context.ts';
import { Uploads, type Offered, type Upload } from './uploads.ts';

export class Library {
  readonly #uploads: Uploads;
  readonly #byId: Map<string, Attachment>;
  readonly #byUrl: Map<string, Attachment>;
  readonly #byParent = new Map<string, Attachment[]>();

  constructor(attachments: readonly Attachment[], pages: readonly [address: string, id: string][], uploads: string | undefined) {
    this.#uploads = new Uploads(uploads);
    this.#byId = new Map(attachments.map((one) => [one.id, one]));
    this.#byUrl = new Map(attachments.map((one) => [plain(one.url), one]));
    for (const [address, id] of pages) this.#byUrl.set(plain(address), this.#byId.get(id)!);
    for (const one of attachments) {
      const siblings = this.#byParent.get(one.parent);
      if (siblings) siblings.push(one);
      else this.#byParent.set(one.parent, [one]);
    }
  }

  /** The pictures named by number, or all that belong to an item, in their order. */
  gallery(item: string, ids: readonly string[] | undefined): Attachment[] {
    if (ids) return ids.flatMap((id) => this.#byId.get(id) ?? []);
    return (this.#byParent.get(item) ?? []).filter(({ url }) => /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?)$/i.test(url)).toSorted((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  }

  attachment(url: string, base: string): Attachment | undefined {
    return this.#byUrl.get(plain(whole(url, base)));
  }

  picture(url: string, base: string): Promise<Upload | { missing: string }> {
    return this.#uploads.find(whole(url, base));
  }

  /** A file that is linked and not shown, as it will be offered. */
  offered(url: string): Offered | { missing: string } {
    return this.#uploads.offered(url);
  }
}

const whole = (url: string, base: string): string => (URL.canParse(url, base || undefined) ? new URL(url, base || undefined).href : url);

/** Without the scheme, the size and the slash at the end: the same file is written in many ways. */
const plain = (url: string): string => url.replace(/^https?:/i, '').replace(/[?#].*$/, '').replace(/-\d+x\d+(?=\.\w+$)/, '').replace(/\/$/, '');
