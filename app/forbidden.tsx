import { Lock } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from './_components/button';
import { NoticePage } from './_components/notice-page';
import { NOTICES } from './notice-strings';

export default function Forbidden() {
  return (
    <main>
      <NoticePage
        icon={Lock}
        title={NOTICES.forbiddenTitle}
        text={NOTICES.forbiddenText}
        action={
          <Link href="/" className={buttonClasses()}>
            {NOTICES.home}
          </Link>
        }
      />
    </main>
  );
}
