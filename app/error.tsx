'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from './_components/button';
import { NoticePage } from './_components/notice-page';
import { NOTICES } from './notice-strings';

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main>
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
    </main>
  );
}
