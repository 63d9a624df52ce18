'use client';

import { Copy, CopyPlus, Play, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/button';
import type { Step } from '@/lib/core/flow/flow';
import { BUILDER } from '../builder-strings';
import { useBuilder } from './builder-context';
import { stepsToText } from './steps-clipboard';

/** What can be done with a step as a whole. */
export function StepActions({ step }: { step: Step }) {
  const { flow, edit, paste, remove } = useBuilder();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(stepsToText([step]));
      toast(BUILDER.copied);
    } catch {
      toast.error(BUILDER.notCopied);
    }
  };
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-4">
      {flow.entry === step.id ? null : (
        <Button size="small" onClick={() => edit({ kind: 'begin', stepId: step.id })}>
          <Play aria-hidden />
          {BUILDER.beginHere}
        </Button>
      )}
      <Button size="small" onClick={() => paste([step])}>
        <CopyPlus aria-hidden />
        {BUILDER.duplicate}
      </Button>
      <Button size="small" onClick={copy}>
        <Copy aria-hidden />
        {BUILDER.copy}
      </Button>
      <Button size="small" kind="danger" onClick={() => remove([step.id])}>
        <Trash2 aria-hidden />
        {BUILDER.remove}
      </Button>
    </div>
  );
}
