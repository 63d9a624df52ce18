'use client';

import { useEffect, useRef } from 'react';
import type { Step } from '@/lib/core/flow/flow';
import { stepsFromText, stepsToText } from './steps-clipboard';

export type BuilderCommands = {
  undo: () => void;
  redo: () => void;
  search: () => void;
  add: () => void;
  help: () => void;
  remove: () => void;
  /** What a copy takes; empty: nothing is chosen. */
  copied: () => readonly Step[];
  paste: (steps: readonly Step[]) => void;
};

/** The builder's keys. Where somebody types, undo, copy, paste and delete are the text's own. */
export function useBuilderKeys(commands: BuilderCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressKey(event, latest.current);
    const onCopy = (event: ClipboardEvent) => {
      const steps = isTyping(event) || hasSelectedText() ? [] : latest.current.copied();
      if (steps.length === 0) return;
      event.clipboardData?.setData('text/plain', stepsToText(steps));
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      const steps = isTyping(event) ? null : stepsFromText(event.clipboardData?.getData('text/plain') ?? '');
      if (steps === null) return;
      latest.current.paste(steps);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

function pressKey(event: KeyboardEvent, commands: BuilderCommands): void {
  const command = commandOf(event);
  if (command === null || document.querySelector('[role="dialog"]') !== null) return;
  event.preventDefault();
  commands[command]();
}

type Command = 'undo' | 'redo' | 'search' | 'remove' | 'add' | 'help';

const PLAIN: Readonly<Record<string, Command>> = { a: 'add', '?': 'help', delete: 'remove', backspace: 'remove' };

function commandOf(event: KeyboardEvent): Command | null {
  const key = event.key.toLowerCase();
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key === 'f') return 'search';
  if (isTyping(event)) return null;
  if (!isCommand) {
    const command = event.altKey ? null : (PLAIN[key] ?? null);
    return command === 'remove' && !isOnStep(event) ? null : command;
  }
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

function isOnStep({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-step], .react-flow') !== null;
}

function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function hasSelectedText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}
