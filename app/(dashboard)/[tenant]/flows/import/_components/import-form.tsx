'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/app/_components/button';
import { Card } from '@/app/_components/card';
import { ErrorSummary } from '@/app/_components/error-summary';
import { TextField } from '@/app/_components/text-field';
import { IMPORT } from '../import-strings';
import { ImportFound } from './import-found';
import { type ImportPreview, previewFile, saveFile } from './read-file';

/** Chooses a file, shows what is in it, and saves it as a draft. */
export function ImportForm({ slug }: { slug: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();

  const attempt = (work: (chosen: File) => Promise<void>) => (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return setError(IMPORT.noFile);
    setError(undefined);
    startTransition(() =>
      work(file).catch((problem: unknown) => setError(problem instanceof Error ? problem.message : IMPORT.failed)),
    );
  };
  const look = attempt(async (chosen) => {
    setPreview(null);
    const found = await previewFile(slug, chosen);
    setPreview(found);
    setName(found.name);
  });
  const save = attempt(async (chosen) => router.push(`/${slug}/flows/${await saveFile(slug, chosen, name)}`));

  return (
    <div className="flex flex-col gap-6">
      <Card className="p-4">
        <form onSubmit={look} noValidate className="flex flex-col gap-4">
          <ErrorSummary title={IMPORT.errorTitle} errors={error === undefined ? {} : { file: error }} />
          <TextField
            id="file"
            type="file"
            accept=".json,application/json"
            label={IMPORT.file}
            hint={IMPORT.fileHint}
            error={error}
            inputClassName="py-1.5"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setPreview(null);
              setError(undefined);
            }}
          />
          <div>
            <Button type="submit" kind={preview === null ? 'primary' : 'secondary'} disabled={isPending}>
              {isPending && preview === null ? IMPORT.reading : IMPORT.read}
            </Button>
          </div>
        </form>
      </Card>
      {preview === null ? null : (
        <>
          <ImportFound preview={preview} />
          <Card className="p-4">
            <form onSubmit={save} noValidate className="flex flex-col gap-4">
              <TextField
                id="name"
                label={IMPORT.name}
                hint={IMPORT.saveHint}
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <div>
                <Button type="submit" kind="primary" disabled={isPending}>
                  {isPending ? IMPORT.saving : IMPORT.save}
                </Button>
              </div>
            </form>
          </Card>
        </>
      )}
    </div>
  );
}
