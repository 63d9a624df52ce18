import { Compass } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from './_components/button';
import { NoticePage } from './_components/notice-page';
import { NOTICES } from './notice-strings';

export default function NotFound() {
  return (
    <main>
      <NoticePage
        icon={Compass}
        title={NOTICES.notFoundTitle}
        text={NOTICES.notFoundText}
        action={
          <Link href="/" className={buttonClasses()}>
            {NOTICES.home}
          </Link>
        }
      />
    </main>
  );
}
