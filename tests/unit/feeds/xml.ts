/**
 * Reads an XML document strictly enough to fail where a feed reader would: tags that do not match, signs that XML does not know,
 * a bare & or <. Gives its elements in order, each with its way from the top, its attributes and its own text.
 */
export type Read = { path: string; attributes: Record<string, string>; text: string };

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' };

export function readXml(xml: string): Read[] {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (bad) throw new Error(`A sign that XML does not know at ${bad.index}`);
  const read: Read[] = [];
  const open: Read[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<(\?[^>]*\?|\/?[A-Za-z][\w:-]*)((?:\s+[\w:-]+=(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g)) {
    const [tag, name = '', attributes = '', closed] = match;
    const text = decoded(xml.slice(at, match.index));
    const top = open.at(-1);
    if (top) top.text += text;
    else if (text.trim()) throw new Error(`Text outside of everything: ${text}`);
    at = match.index + tag.length;
    if (name.startsWith('?')) continue;
    if (name.startsWith('/')) {
      if (open.pop()?.path.split('/').at(-1) !== name.slice(1)) throw new Error(`</${name.slice(1)}> closes another`);
      continue;
    }
    const element = { path: `${top ? `${top.path}/` : ''}${name}`, attributes: Object.fromEntries([...attributes.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, two]) => [key, decoded(one ?? two ?? '')])), text: '' };
    read.push(element);
    if (!closed) open.push(element);
  }
  if (open.length > 0 || decoded(xml.slice(at)).trim()) throw new Error('The document is not closed');
  return read;
}

function decoded(text: string): string {
  return text.replace(/[<&](?:(#x[\dA-Fa-f]+|#\d+|\w+);)?/g, (sign, entity: string | undefined) => {
    if (sign.startsWith('<') || !entity) throw new Error(`A bare ${sign} in the text`);
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.startsWith('#x') ? `0${entity.slice(1)}` : entity.slice(1)));
    const known = ENTITIES[entity];
    if (known === undefined) throw new Error(`An entity that XML does not know: ${sign}`);
    return known;
  });
}

/** The texts of all elements at a path. */
export const texts = (xml: string, path: string): string[] => readXml(xml).filter((element) => element.path === path).map(({ text }) => text);

/** The values of an attribute of all elements at a path. */
export const values = (xml: string, path: string, attribute: string): (string | undefined)[] => readXml(xml).filter((element) => element.path === path).map(({ attributes }) => attributes[attribute]);
