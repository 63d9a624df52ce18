import { SaxesParser } from 'saxes';
import type { TwimlElement } from './element';

/** A document that the carrier refuses to execute, with its error code. */
export class TwimlError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'TwimlError';
    this.code = code;
  }
}

const VERSIONS = ['2010-04-01', '2008-08-01'] as const;

/** The element `<Response>` of a TwiML document; throws a TwimlError: 12100 no well-formed XML, 12101 another version of the language, 12102 another root element. */
export function parseTwiml(body: string): TwimlElement {
  const parser = new SaxesParser();
  const open: TwimlElement[] = [];
  let root: TwimlElement | null = null;
  parser.on('error', (error) => {
    throw new TwimlError(12100, `Document parse failure: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    const element: TwimlElement = {
      name: tag.name,
      attributes: { ...tag.attributes } as Record<string, string>,
      children: [],
      text: '',
      content: [],
    };
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else {
      parent.children.push(element);
      parent.content.push(element);
    }
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent === undefined) return;
    parent.text += text;
    parent.content.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(body).close();
  return responseOf(root);
}

function responseOf(root: TwimlElement | null): TwimlElement {
  if (root === null) throw new TwimlError(12100, 'Document parse failure: there is no element');
  if (root.name !== 'Response') {
    throw new TwimlError(12102, `Document parse failure: the root element is <${root.name}>, not <Response>`);
  }
  const version = root.attributes['version'] ?? VERSIONS[0];
  if (!VERSIONS.some((known) => known === version)) {
    throw new TwimlError(12101, `Invalid Twilio Markup XML version: ${version}`);
  }
  return root;
}
