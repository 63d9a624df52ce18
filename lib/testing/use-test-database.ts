import { createTestDatabase } from './database';

// Set-up file of the `db` project: runs before a test file's own imports, so that lib/config/env sees this file's database.
// Databases are not dropped: the whole cluster is thrown away when the run ends.
const database = await createTestDatabase();
process.env['DATABASE_URL'] = database.appUrl;
process.env['QUEUE_DATABASE_URL'] = database.queueUrl;
