import { openStorage } from '../../storage/registry';
import { openCarrierSound } from '../placed-calls/carrier-sound';
import { readAudioName } from './position-url';

/** The bytes of an audio file by the last part of its address; null when the name is none of ours or the file is gone. */
export async function openAudio(name: string): Promise<Uint8Array | null> {
  const key = readAudioName(name);
  if (key === null) return null;
  return openCarrierSound(key) ?? openStorage().get(key);
}
