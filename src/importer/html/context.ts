/** What the handlers need to know while they turn one item's HTML into an MDX document, and where they say what they could not keep. */
import type { Element } from 'hast';

/** A picture as the new site shows it, or the reason why it cannot. */
export type Picture = { file: string } | { missing: string };

/** A file of WordPress's library. */
export type Attachment = { id: string; parent: string; url: string; title: string; caption: string; alt: string; order: number };

export type HtmlContext = {
  /** Articles know the components `Figure` and `Quote`; standing pages do not. */
  kind: 'article' | 'page';
  /** The old address of the item; relative links start from it. */
  base: string;
  /** What a picture's address has become. */
  picture: (url: string) => Picture;
  /** A link as the new site writes it; nothing where it must not be linked. */
  link: (href: string) => string | undefined;
  /** The same for what is not worth offering as a file: a picture that cannot be shown. */
  plainLink: (href: string) => string | undefined;
  /** The pictures of a gallery: those named by number, or all that belong to the item. */
  gallery: (ids: readonly string[] | undefined) => Attachment[];
  /** The file of the library that lies at an address, or has its page there. */
  attachment: (url: string) => Attachment | undefined;
  /** Footnotes by their id, as the block editor keeps them. */
  footnotes: ReadonlyMap<string, string>;
  /** Footnotes that the text refers to, in order. */
  cited: string[];
  /** Shortcodes that were found, by the number in their placeholder. */
  shortcodes: Shortcode[];
  /** Says something in the report: what was changed or left out, and why. */
  note: (code: string, text: string) => void;
};

export type Shortcode = { name: string; attributes: Record<string, string>; raw: string };

/** The element that stands for a shortcode between reading and writing. */
export const PLACEHOLDER = 'pump-shortcode';

/** Which shortcode a placeholder stands for. */
export const shortcodeOf = ({ properties }: Element, { shortcodes }: Pick<HtmlContext, 'shortcodes'>): Shortcode | undefined => shortcodes[Number(properties['dataAt'])];
