'use client';

import { Download, Ellipsis, History, Keyboard, ListOrdered } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/button';
import { Menu, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { BUILDER } from '../builder-strings';

type MoreMenuProps = { base: string; onKeys: () => void };

/** What is wanted now and then: the toolbar stays one line. */
export function MoreMenu({ base, onKeys }: MoreMenuProps) {
  return (
    <Menu
      label={BUILDER.more}
      align="end"
      trigger={
        <Button size="icon" title={BUILDER.more} aria-label={BUILDER.more}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem asChild>
        <Link href={`${base}/replay`}>
          <History aria-hidden />
          {BUILDER.replay}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`${base}/versions`}>
          <ListOrdered aria-hidden />
          {BUILDER.versions}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <a href={`${base}/export`}>
          <Download aria-hidden />
          {BUILDER.exportFlow}
        </a>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={onKeys}>
        <Keyboard aria-hidden />
        {BUILDER.keys}
      </MenuItem>
    </Menu>
  );
}
