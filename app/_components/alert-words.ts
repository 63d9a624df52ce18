import type { LucideIcon } from 'lucide-react';
import { CircleCheck, CircleX, Clock, Send, Slash } from 'lucide-react';
import type { Tone } from './badge';

export const CHANNEL_WORDS: Readonly<Record<string, string>> = { sms: 'Text', email: 'E-mail' };

type Look = { word: string; tone: Tone; icon: LucideIcon };

export const DELIVERY_LOOKS: Readonly<Record<'queued' | 'sent' | 'delivered' | 'failed' | 'dropped', Look>> = {
  queued: { word: 'On its way', tone: 'live', icon: Clock },
  sent: { word: 'Sent', tone: 'answered', icon: Send },
  delivered: { word: 'Delivered', tone: 'answered', icon: CircleCheck },
  failed: { word: 'Not delivered', tone: 'missed', icon: CircleX },
  dropped: { word: 'Not needed', tone: 'closed', icon: Slash },
};
