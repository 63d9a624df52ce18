'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { NoticePage } from '@/app/_components/notice-page';
import { NOTICES } from '@/app/notice-strings';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <NoticePage
      icon={TriangleAlert}
      title={NOTICES.errorTitle}
      text={NOTICES.errorText}
      action={
        <Button kind="primary" onClick={reset}>
          {NOTICES.retry}
        </Button>
      }
    />
  );
}
