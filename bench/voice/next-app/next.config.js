import path from 'node:path';
import { fileURLToPath } from 'node:url';
import product from '../../../next.config.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The product's settings, for an application of two routes that is built in seconds. */
export default {
  poweredByHeader: false,
  serverExternalPackages: product.serverExternalPackages,
  turbopack: { root },
  outputFileTracingRoot: root,
  typescript: { ignoreBuildErrors: true },
};
