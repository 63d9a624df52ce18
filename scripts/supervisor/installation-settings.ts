import path from 'node:path';
import { parseEnv } from '../../lib/config/env';
import { StartError } from './start-error';

export type Ports = { web: number; voice: number; carrier: number; postgres: number; smtp: number };

/** What one installation is started with. `given` are the settings as a person wrote them, by their names in design and docs. */
export type InstallationSettings = {
  dataDir: string;
  ports: Ports;
  given: Record<string, string | undefined>;
  mode: 'production' | 'development';
  /** Whether a new demo business gets four weeks of calls behind it; a bench counts only its own. */
  withHistory: boolean;
};

export const PORT_SETTINGS: Record<keyof Ports, string> = {
  web: 'WEB_PORT',
  voice: 'VOICE_PORT',
  carrier: 'CARRIER_PORT',
  postgres: 'POSTGRES_PORT',
  smtp: 'SMTP_PORT',
};

/** Settings from environment variables; throws a StartError that names each one that is not right. */
export function readSettings(
  source: Record<string, string | undefined>,
  { mode = 'production', withHistory = true }: Partial<Pick<InstallationSettings, 'mode' | 'withHistory'>> = {},
): InstallationSettings {
  try {
    const env = parseEnv(source);
    const settings: InstallationSettings = {
      dataDir: path.resolve(env.DATA_DIR),
      ports: {
        web: env.WEB_PORT,
        voice: env.VOICE_PORT,
        carrier: env.CARRIER_PORT,
        postgres: env.POSTGRES_PORT,
        smtp: env.SMTP_PORT,
      },
      given: source,
      mode,
      withHistory,
    };
    checkTogether(settings);
    return settings;
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

/** What each setting allows and all together do not. */
function checkTogether(settings: InstallationSettings): void {
  if (!hasBox(settings) && !isGiven(settings, 'TWILIO_AUTH_TOKEN')) {
    throw new Error(
      'TWILIO_ACCOUNT_SID is set without TWILIO_AUTH_TOKEN; set both, or neither for the carrier in a box.',
    );
  }
  const takenBy = new Map<number, keyof Ports>();
  for (const name of usedPorts(settings)) {
    const other = takenBy.get(settings.ports[name]);
    if (other !== undefined) {
      throw new Error(
        `${PORT_SETTINGS[other]} and ${PORT_SETTINGS[name]} are both ${settings.ports[name]}; set one of them to another port.`,
      );
    }
    takenBy.set(settings.ports[name], name);
  }
}

/** Whether the person set it; an empty value counts as not set. */
export function isGiven(settings: InstallationSettings, name: string): boolean {
  return (settings.given[name] ?? '').trim() !== '';
}

/** The ports that this installation will listen on itself. */
export function usedPorts(settings: InstallationSettings): (keyof Ports)[] {
  const names: (keyof Ports)[] = ['web', 'voice'];
  if (hasBox(settings)) names.push('carrier');
  if (!isGiven(settings, 'DATABASE_URL')) names.push('postgres');
  if (hasMailSink(settings)) names.push('smtp');
  return names;
}

/** Without a carrier account the carrier in a box stands in. */
export function hasBox(settings: InstallationSettings): boolean {
  return !isGiven(settings, 'TWILIO_ACCOUNT_SID');
}

/** The mail sink shows its mail on the phones page, so it is there with the box only. */
export function hasMailSink(settings: InstallationSettings): boolean {
  return hasBox(settings) && !isGiven(settings, 'SMTP_URL');
}
