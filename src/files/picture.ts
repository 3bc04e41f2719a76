/** Pictures as files. */

const ENDING = /\.(?:png|jpe?g|webp|avif|gif)$/i;

export const hasPictureEnding = (path: string): boolean => ENDING.test(path);

const KINDS: readonly [ending: string, signature: RegExp][] = [
  ['png', /^\x89PNG\r\n\x1a\n/], ['jpg', /^\xff\xd8\xff/], ['gif', /^GIF8[79]a/], ['webp', /^RIFF.{4}WEBP/s], ['avif', /^.{4}ftypavi[fs]/s],
];

/** The ending that fits what a file is, by the signature in its first 16 bytes; nothing for one that is no picture. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes);
  return KINDS.find(([, signature]) => signature.test(text))?.[0];
}
