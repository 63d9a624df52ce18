type Line = { depth: number; text: string };

/** XML with a line for each element and two spaces for each level; what is no well-formed XML comes back as it was. */
export function prettyXml(xml: string): string {
  const tokens = xml.replaceAll(/>\s+</g, '><').match(/<[^>]+>|[^<]+/g) ?? [];
  const lines: Line[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.startsWith('</')) {
      depth -= 1;
      if (depth < 0) return xml;
      closeElement(lines, token, depth);
    } else {
      lines.push({ depth, text: token });
      if (token.startsWith('<') && !/^<[?!]|\/>$/.test(token)) depth += 1;
    }
  }
  return depth === 0 ? lines.map((line) => '  '.repeat(line.depth) + line.text).join('\n') : xml;
}

/** An element with nothing but text, or with nothing, stays on one line. */
function closeElement(lines: Line[], token: string, depth: number): void {
  const name = token.slice(2, -1);
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last?.depth === depth && isStart(last.text, name)) {
    last.text += token;
  } else if (
    before?.depth === depth &&
    last !== undefined &&
    isStart(before.text, name) &&
    !last.text.startsWith('<')
  ) {
    lines.pop();
    before.text += last.text + token;
  } else {
    lines.push({ depth, text: token });
  }
}

function isStart(text: string, name: string): boolean {
  return text.endsWith('>') && (text === `<${name}>` || text.startsWith(`<${name} `));
}
