/** A node of a TwiML document. `text` is the character data directly inside it, white space kept; `content` has text and elements in document order. */
export type TwimlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: TwimlElement[];
  text: string;
  content: (string | TwimlElement)[];
};

/** An element with text and nothing else, as the carrier makes for a response that is audio or plain text. */
export function textElement(name: string, text: string): TwimlElement {
  return { name, attributes: {}, children: [], text, content: [text] };
}
