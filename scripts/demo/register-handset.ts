import { env } from '../../lib/config/env';

/** Makes a telephone at the carrier in a box, or renames the one that has the number. */
export async function registerHandset(handset: { number: string; name: string }): Promise<void> {
  const response = await fetch(`${env.BOX_URL}/box/handsets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(handset),
  });
  if (!response.ok) throw new Error(`The box refused the handset ${handset.name}: ${await response.text()}`);
}
