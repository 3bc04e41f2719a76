/** Signs that no text of the record may hold: XML, and so every feed, has no way to carry them. */

/** Control characters but tab and line feed, halves of characters, and two that Unicode promises never to use. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u;

export const hasControl = (text: string): boolean => CONTROL.test(text);

/** Where the first of them stands; -1 without one. */
export const findControl = (text: string): number => text.search(CONTROL);

/** The first of them by its number, `U+001B`. */
export const nameControl = (text: string): string => `U+${text.codePointAt(findControl(text))?.toString(16).toUpperCase().padStart(4, '0')}`;
