import fs from 'node:fs';
import path from 'node:path';
import { createTestDatabase } from './database';

// Set-up file of the `db` project: runs before a test file's own imports, so that lib/config/env sees this file's database and data folder.
// Neither is deleted: the whole cluster and the run's data folder are thrown away when the run ends.
const database = await createTestDatabase();
process.env['DATABASE_URL'] = database.appUrl;
process.env['QUEUE_DATABASE_URL'] = database.queueUrl;
// The store of this machine must not show one file what another one counted.
const folder = process.env['DATA_DIR'] ?? '.data';
fs.mkdirSync(folder, { recursive: true });
process.env['DATA_DIR'] = fs.mkdtempSync(path.join(folder, 'file-'));
