/** `caf%C3%A9` → `café`; as it is where the codes are no text. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
