/** The body of an e-mail as text and HTML: a table of facts and one button. Everything is made harmless for HTML. */
export function renderMailBody(
  subject: string,
  rows: readonly (readonly [string, string])[],
  button: { action: string; link: string },
): { text: string; html: string } {
  const lines = rows.map(([name, value]) => `${name}: ${value}`);
  return {
    text: [`${subject}.`, '', ...lines, '', `${button.action}: ${button.link}`, ''].join('\n'),
    html: renderHtml(subject, rows, button),
  };
}

function renderHtml(
  title: string,
  rows: readonly (readonly [string, string])[],
  button: { action: string; link: string },
): string {
  const cells = rows.map(
    ([name, value]) =>
      `<tr><th align="left" style="padding:4px 16px 4px 0;font-weight:500;color:#5b6670">${escapeHtml(name)}</th>` +
      `<td style="padding:4px 0">${escapeHtml(value)}</td></tr>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;padding:24px;font-family:Inter,Arial,sans-serif;font-size:16px;color:#17212b">',
    `<h1 style="font-size:20px;margin:0 0 16px">${escapeHtml(title)}</h1>`,
    `<table role="presentation" style="border-collapse:collapse;margin:0 0 20px">${cells.join('')}</table>`,
    `<p style="margin:0"><a href="${escapeHtml(button.link)}" style="color:#0f6b66">${escapeHtml(button.action)}</a></p>`,
    '</body></html>',
  ].join('\n');
}

function escapeHtml(text: string): string {
  const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
