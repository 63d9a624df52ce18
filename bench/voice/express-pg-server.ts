import express from 'express';
import pg from 'pg';
import twilio from 'twilio';
import { BENCH_BASE, BENCH_TOKEN } from './sent-form';

/**
 * What a developer would write instead of Linekeeper: Express, the carrier's own middleware for the signature, one number lookup and one
 * durable insert of the form in PostgreSQL, and TwiML from the carrier's package. `DATABASE_URL` names a database without tables.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
await pool.query(`
  create table phone_number (number text primary key, greeting text not null);
  create table call_event (id bigint generated always as identity primary key, call_sid text not null, form jsonb not null);
  insert into phone_number
    select '+12125550' || lpad(n::text, 3, '0'), 'Thank you for calling Acme. For Sales, press 1. For Support, press 2.'
    from generate_series(100, 199) n;
`);

const app = express();
app.get('/', (_request, response) => {
  response.sendStatus(204);
});
app.post(
  '/api/voice/twilio/incoming',
  express.urlencoded({ extended: false }),
  twilio.webhook(BENCH_TOKEN, { host: new URL(BENCH_BASE).host, protocol: 'https' }),
  async (request, response) => {
    const { To, CallSid } = request.body;
    const { rows } = await pool.query('select greeting from phone_number where number = $1', [To]);
    await pool.query('insert into call_event (call_sid, form) values ($1, $2)', [CallSid, request.body]);
    const twiml = new twilio.twiml.VoiceResponse();
    twiml
      .gather({ action: `${BENCH_BASE}/api/voice/twilio/continue`, numDigits: 1, timeout: 5 })
      .say({ voice: 'Polly.Joanna' }, rows[0].greeting);
    response.type('text/xml').send(twiml.toString());
  },
);
app.listen(Number(process.env['PORT']), '127.0.0.1');
