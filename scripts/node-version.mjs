/** One sentence when this Node is older than 20.19, else null. */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Linekeeper needs Node 20.19 or newer and this is Node ${version}; install a newer one from https://nodejs.org.`;
}
