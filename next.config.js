const everyAnswer = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self)' },
];

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
  // Webhooks are left out: the carrier needs none of these, and they answer often. Pages get their policy from proxy.ts.
  headers: async () => [
    { source: '/((?!api/voice|api/messages).*)', headers: everyAnswer },
    // The box's page for one browser phone stands in a page of ours.
    { source: '/phones/browser/:identity', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
    {
      source: '/api/:path((?!voice|messages).*)',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};
