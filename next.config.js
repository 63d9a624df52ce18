/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` says what does not type-check; saying it again would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  // Native or WASM modules that must be loaded from node_modules at run time, not bundled.
  serverExternalPackages: ['lmdb', 'pg', 'graphile-worker', '@node-rs/argon2', 'pino'],
  // A page that the role may not see answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  // Some carriers' consoles add a slash to a webhook's address; a redirect would lose the call.
  skipTrailingSlashRedirect: true,
  // Every other header comes from lib/http/guard-requests.ts. The box's page for one browser phone stands in a page of ours.
  headers: async () => [
    { source: '/phones/browser/:identity', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
  ],
};
