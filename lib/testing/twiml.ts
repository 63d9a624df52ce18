import { SaxesParser } from 'saxes';

export type TwimlElement = { name: string; attributes: Record<string, string>; text: string };

/** A TwiML document taken apart by a strict XML parser; throws when it is not well-formed. */
export function twimlOf(xml: string): {
  elements: TwimlElement[];
  names: string[];
  text: string;
  find(name: string): TwimlElement | undefined;
} {
  const elements: TwimlElement[] = [];
  const open: TwimlElement[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    text += part;
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return {
    elements,
    names: elements.map(({ name }) => name),
    text,
    find: (name) => elements.find((each) => each.name === name),
  };
}
