'use client';

import { useEffect, useState } from 'react';
import type { PlacedReply } from '@/lib/services/placed-calls/read-placed-call';

/** Looks again this often though nothing was told: a stream may be lost without a word. */
const LOOK_MS = 5_000;

/** How a placed call stands, live, until it is over; null: none, or nothing known yet. */
export function usePlacedCall(slug: string, placedCallId: string | null): PlacedReply | null {
  const [known, setKnown] = useState<{ id: string; reply: PlacedReply } | null>(null);
  useEffect(() => {
    if (placedCallId === null) return;
    let isOver = false;
    const look = async () => {
      const response = await fetch(`/api/placed-calls/${slug}/${placedCallId}`).catch(() => null);
      if (!response?.ok || isOver) return;
      const reply: PlacedReply = await response.json();
      setKnown({ id: placedCallId, reply });
      if (reply.state === 'done' || reply.state === 'failed') stop();
    };
    const source = new EventSource(`/api/live/${slug}?since=${Date.now()}`);
    const timer = setInterval(look, LOOK_MS);
    const stop = () => {
      isOver = true;
      source.close();
      clearInterval(timer);
    };
    source.addEventListener('open', look);
    source.addEventListener('calls', (event) => {
      const isOurs = event.data === '[]' || String(event.data).includes(placedCallId);
      if (isOurs) void look();
    });
    void look();
    return stop;
  }, [slug, placedCallId]);
  return known !== null && known.id === placedCallId ? known.reply : null;
}
