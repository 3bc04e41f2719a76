/** What has no place in a document that holds no code: it is left out, and the report says so. */
import type { Element } from 'hast';
import { property, type HandlersFor } from './kit.ts';

export const left: HandlersFor = ({ note }) => {
  const out = (what: string) => () => {
    note('left-out', `${what} was left out: an article holds no code.`);
  };
  return {
    script: out('A script'), style: out('A style sheet'), template: out('A template'), svg: out('A drawing (SVG) in the text'), canvas: out('A canvas'),
    input: (_, element: Element) => {
      if (property(element, 'type') === 'checkbox') return { type: 'text', value: 'checked' in element.properties ? '[x]' : '[ ]' };
      note('left-out', 'A field of a form was left out: there is nobody here to send it to.');
      return property(element, 'value') && ['submit', 'button'].includes(property(element, 'type')) ? { type: 'text', value: property(element, 'value') } : undefined;
    },
  };
};
