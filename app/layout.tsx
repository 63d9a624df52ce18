import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Toasts } from './_components/toasts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Linekeeper', template: '%s · Linekeeper' },
  description: 'The phone system that a small business runs on its own server.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  return (
    <html lang="en" dir="ltr" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  );
}
