#!/usr/bin/env node
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// Stands in for Prisma's native schema engine, which would be downloaded: the same JSON-RPC on stdin and stdout, served by
// @prisma/schema-engine-wasm over @prisma/adapter-pg. Developers only; at run time scripts/migrate.ts applies migrations.
const POSTGRES_INTERNAL_CHAR_OID = 18;
const POSTGRES_TEXT_OID = 25;

const args = process.argv.slice(2);
const valuesOf = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []));
const datamodels = valuesOf('--datamodels').map((file) => [file, fs.readFileSync(file, 'utf8')]);
const url = new URL(JSON.parse(valuesOf('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL);
const databaseName = decodeURIComponent(url.pathname.slice(1));

async function withDatabase(name, work) {
  const target = new URL(url);
  target.pathname = `/${name}`;
  target.search = '';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const cliCommands = {
  'can-connect-to-database': () => withDatabase(databaseName, (client) => client.query('select 1')),
  'create-database': () =>
    withDatabase('postgres', (client) => client.query(`create database ${client.escapeIdentifier(databaseName)}`)),
  'drop-database': () =>
    withDatabase('postgres', (client) =>
      client.query(`drop database if exists ${client.escapeIdentifier(databaseName)} with (force)`),
    ),
};

async function runCliCommand(name) {
  process.stderr.write('\n'); // Prisma's command line drops the first line.
  try {
    await cliCommands[name]?.();
    return 0;
  } catch (error) {
    const missing = error.code === '3D000';
    const message = missing ? `Database \`${databaseName}\` does not exist` : `Can't reach database: ${error.message}`;
    const fields = { is_panic: false, error_code: missing ? 'P1003' : 'P1001', message };
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', target: 'schema_engine::logger', fields };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    return 1;
  }
}

if (args.includes('cli')) process.exit(await runCliCommand(args[args.indexOf('cli') + 1]));

// Discrete fields, never `connectionString`: with one, adapter-pg would open the MAIN database where the shadow database is
// meant, and the shadow database is reset at will.
function adapterFor(database) {
  return new PrismaPg({
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password) || undefined,
    database,
    idleTimeoutMillis: 50,
    allowExitOnIdle: true,
  });
}

/** Mends what the engine needs and adapter-pg 7.10 does not do: the internal "char" type (prisma/orm#27403) and scripts with $$ bodies. */
function mend(queryable) {
  const performIo = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  let charColumns = [];
  queryable.performIO = async (query) => {
    const result = await performIo(query);
    charColumns = [];
    for (const [index, field] of (result?.fields ?? []).entries()) {
      if (field.dataTypeID !== POSTGRES_INTERNAL_CHAR_OID) continue;
      field.dataTypeID = POSTGRES_TEXT_OID;
      charColumns.push(index);
    }
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  if (queryable.executeScript) {
    queryable.executeScript = async (script) => {
      try {
        await queryable.client.query(script);
      } catch (error) {
        queryable.onError(error);
      }
    };
  }
  if (queryable.startTransaction) {
    const start = queryable.startTransaction.bind(queryable);
    queryable.startTransaction = async (...rest) => mend(await start(...rest));
  }
  return queryable;
}

async function connectToShadowDb() {
  const name = `prisma_shadow_${crypto.randomUUID().replaceAll('-', '')}`;
  await withDatabase('postgres', (client) => client.query(`create database ${name}`));
  const adapter = mend(await adapterFor(name).connect());
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await withDatabase('postgres', (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return adapter;
}

const base = adapterFor(databaseName);
const factory = {
  provider: base.provider,
  adapterName: base.adapterName,
  connect: async () => mend(await base.connect()),
  connectToShadowDb,
};

const wasm = await import('@prisma/schema-engine-wasm/schema_engine_bg');
const require = createRequire(import.meta.url);
const wasmFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasmFile), { './schema_engine_bg.js': wasm });
wasm.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

function newEngine() {
  const log = (message) => process.env.DEBUG && process.stderr.write(`${message}\n`);
  const models = datamodels.length > 0 ? datamodels : undefined;
  return wasm.SchemaEngine.new({ datamodels: models }, log, bindMigrationAwareSqlAdapterFactory(factory));
}

const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function answer({ id, method, params }) {
  const engine = await newEngine();
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  if (typeof engine[name] !== 'function') throw new Error(`The schema engine knows no method ${method}.`);
  // These two find the shadow database only if devDiagnostic ran last on the same engine (an omission in 7.10).
  if (name === 'evaluateDataLoss' || name === 'createMigration') {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  const result = await engine[name](params);
  if (name === 'diff' && result?.stdout != null) {
    write({ id: 900_000 + id, method: 'print', params: { content: result.stdout } });
  }
  write({ id, result: result ?? null });
}

async function handle(line) {
  if (line.trim() === '') return;
  const request = JSON.parse(line);
  // Without a method it is the answer to our own `print`.
  if (!request.method) return;
  try {
    await answer(request);
  } catch (error) {
    const message = error?.message ?? String(error);
    const data = { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code };
    write({ id: request.id, error: { code: 4466, message, data } });
  }
}

let pending = Promise.resolve();
const lines = readline.createInterface({ input: process.stdin });
lines.on('line', (line) => {
  pending = pending.then(() => handle(line));
});
lines.on('close', () => pending.then(() => process.exit(0)));
