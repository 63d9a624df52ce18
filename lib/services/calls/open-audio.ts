import { openStorage } from '../../storage/registry';
import { readAudioName } from './position-url';

/** The bytes of an audio file by the last part of its address; null when the name is none of ours or the file is gone. */
export async function openAudio(name: string): Promise<Uint8Array | null> {
  const key = readAudioName(name);
  return key === null ? null : openStorage().get(key);
}
