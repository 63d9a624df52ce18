'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/app/_components/button';

export function PrintButton({ label }: { label: string }) {
  return (
    <Button onClick={() => window.print()} className="print:hidden">
      <Printer aria-hidden />
      {label}
    </Button>
  );
}
