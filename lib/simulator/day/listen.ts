/** The keys that a prompt offers: "For sales, press 1." */
export function keysOfferedIn(text: string): string[] {
  return [...text.matchAll(/\bpress (?:the )?(\d)\b/gi)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
}

/** Whether a prompt tells the caller that nobody is there at this hour. */
export function saysClosed(text: string): boolean {
  return /\b(closed|after hours)\b|outside (of )?(our |the )?(opening|business|office) hours/i.test(text);
}
