import { fileURLToPath } from 'node:url';

// The smallest Next application: an empty route and our own handler, so that both pay for the same framework.
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['lmdb', 'pino'],
};
