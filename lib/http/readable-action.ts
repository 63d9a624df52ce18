/**
 * Whether a change of a page has the shape that the framework reads: arguments of an action as a JSON array, or form data that can be
 * parsed. What has not is answered by the framework with 500, though nothing failed but the request. The body stays readable.
 */
export async function isReadableAction(request: Request): Promise<boolean> {
  const isAction = request.headers.has('next-action');
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(
    request.headers.get('content-type') ?? '',
  );
  if (!isAction && !isForm) return true;
  try {
    if (!isForm) return isArgumentList(await request.clone().text());
    const root = (await request.clone().formData()).get('0');
    return !isAction || (typeof root === 'string' && isArgumentList(root));
  } catch {
    return false;
  }
}

function isArgumentList(text: string): boolean {
  return Array.isArray(JSON.parse(text));
}
