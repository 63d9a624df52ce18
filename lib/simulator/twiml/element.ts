/** A node of a TwiML document; `text` is the character data directly inside it, white space kept. */
export type TwimlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: TwimlElement[];
  text: string;
};

/** All character data inside an element in document order (speech mark-up contributes its words). */
export function spokenText(element: TwimlElement): string {
  if (element.name === 'break') return ' ';
  if (element.name === 'sub') return element.attributes['alias'] ?? element.text;
  return (element.text + element.children.map(spokenText).join(' ')).replace(/\s+/g, ' ').trim();
}
