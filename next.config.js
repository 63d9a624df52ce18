/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or WASM modules that must be loaded from node_modules at run time, not bundled.
  serverExternalPackages: ['lmdb', 'pg', 'graphile-worker', '@node-rs/argon2', 'pino', 'echarts'],
};
