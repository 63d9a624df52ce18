#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` (PRISMA_SCHEMA_ENGINE_BINARY): the same JSON-RPC on stdin and stdout, answered by
// @prisma/schema-engine-wasm over @prisma/adapter-pg, so that nothing is downloaded. For developers only; `npm start` applies migrations by
// scripts/migrate.ts. Works around four faults of 7.10.0, each named where it is.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const PG_CHAR = 18;
const PG_TEXT = 25;

const args = process.argv.slice(2);
const datasource = JSON.parse(argumentsNamed('--datasource')[0] ?? '{}');
const url = new URL(datasource.url ?? process.env.DATABASE_URL);
const mainDatabase = decodeURIComponent(url.pathname.slice(1));

if (args.includes('cli')) await answerCommand(args[args.indexOf('cli') + 1]);
else await serve();

function argumentsNamed(name) {
  return args.flatMap((argument, index) => (argument === name ? [args[index + 1]] : []));
}

async function onDatabase(database, sql) {
  const target = new URL(url);
  target.pathname = `/${database}`;
  target.search = '';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function answerCommand(command) {
  // Prisma's command line drops the first line of what the engine writes.
  process.stderr.write('\n');
  const name = pg.escapeIdentifier(mainDatabase);
  try {
    if (command === 'can-connect-to-database') await onDatabase(mainDatabase, 'select 1');
    else if (command === 'create-database') await onDatabase('postgres', `create database ${name}`);
    else if (command === 'drop-database') await onDatabase('postgres', `drop database if exists ${name} with (force)`);
  } catch (error) {
    const isMissing = error.code === '3D000';
    const message = isMissing
      ? `Database \`${mainDatabase}\` does not exist`
      : `The database server cannot be reached: ${error.message}`;
    const fields = { is_panic: false, error_code: isMissing ? 'P1003' : 'P1001', message };
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', target: 'schema_engine::logger', fields };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    process.exit(1);
  }
  process.exit(0);
}

async function serve() {
  const engineModule = await loadEngine();
  const schemas = argumentsNamed('--datamodels').map((file) => [file, fs.readFileSync(file, 'utf8')]);
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory());
  const newEngine = () =>
    engineModule.SchemaEngine.new({ datamodels: schemas.length > 0 ? schemas : undefined }, () => undefined, factory);
  let last = Promise.resolve();
  const input = readline.createInterface({ input: process.stdin });
  input.on('line', (line) => {
    last = last.then(() => answer(line, newEngine));
  });
  input.on('close', () => last.then(() => process.exit(0)));
}

async function loadEngine() {
  const engineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = fs.readFileSync(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineModule;
}

function adapterFactory() {
  // Discrete fields, never a connection string: with one, the adapter's shadow database would be the main one, which is then reset.
  const open = (database) =>
    new PrismaPg({
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password) || undefined,
      database,
      idleTimeoutMillis: 50,
      allowExitOnIdle: true,
    });
  const main = open(mainDatabase);
  return {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => repaired(await main.connect()),
    connectToShadowDb: async () => {
      const name = `prisma_shadow_${randomBytes(8).toString('hex')}`;
      await onDatabase('postgres', `create database ${name}`);
      const shadow = repaired(await open(name).connect());
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        // The adapter's own drop fails while a connection lingers.
        await onDatabase('postgres', `drop database if exists ${name} with (force)`);
      };
      return shadow;
    },
  };
}

function repaired(queryable) {
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  let charColumns = [];
  // PostgreSQL's internal type "char" is unknown to the adapter, and the engine wants it as a character.
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    charColumns = [];
    for (const [index, field] of (result?.fields ?? []).entries()) {
      if (field.dataTypeID !== PG_CHAR) continue;
      field.dataTypeID = PG_TEXT;
      charColumns.push(index);
    }
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter cuts scripts at every semicolon, also inside function bodies.
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
    const startTransaction = queryable.startTransaction.bind(queryable);
    queryable.startTransaction = async (...rest) => repaired(await startTransaction(...rest));
  }
  return queryable;
}

async function answer(line, newEngine) {
  if (line.trim() === '') return;
  const { id, method, params } = JSON.parse(line);
  // A line without a method answers our own `print` request.
  if (!method) return;
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  try {
    const engine = await newEngine();
    const name = method === 'getDatabaseVersion' ? 'version' : method;
    if (typeof engine[name] !== 'function') throw new Error(`The schema engine does not know ${method}.`);
    // These two find the shadow database only after devDiagnostic ran on the same engine.
    if (name === 'evaluateDataLoss' || name === 'createMigration') {
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
    }
    const result = await engine[name](params);
    if (method === 'diff' && result?.stdout != null) {
      send({ id: 900_000 + id, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const message = error?.message ?? String(error);
    const data = { is_panic: false, message, meta: error?.meta ?? null, error_code: error?.code };
    send({ id, error: { code: 4466, message, data } });
  }
}
