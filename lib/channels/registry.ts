import type { Channel } from './channel';
import { email } from './email/email';
import { sms } from './sms/sms';

/** Every way of telling people something, by its id. Adding one is a folder and a line here. */
export const channels = { sms, email } as const satisfies Record<string, Channel>;

export function findChannel(id: string): Channel | null {
  return Object.values<Channel>(channels).find((channel) => channel.id === id) ?? null;
}
