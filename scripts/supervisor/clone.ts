import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone: sources, packages and the build, which all its installations share. */
export const CLONE_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** What is made from the sources and known about it; not part of any installation. */
export const CACHE_FOLDER = path.join(CLONE_FOLDER, 'node_modules/.cache/linekeeper');
