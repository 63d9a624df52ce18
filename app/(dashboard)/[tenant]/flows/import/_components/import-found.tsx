import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Card, CardHeader } from '@/app/_components/card';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import { IMPORT } from '../import-strings';
import type { ImportPreview } from './read-file';

/** What is in a file: how much, what has no counterpart, and what must be put right. */
export function ImportFound({ preview }: { preview: ImportPreview }) {
  const { steps, notMapped, findings } = preview;
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  return (
    <>
      <Card>
        <CardHeader title={`${IMPORT.found}: ${preview.name}, ${IMPORT.steps(steps.length)}`} hint={IMPORT.notMapped} />
        {notMapped.length === 0 ? (
          <p className="p-4 text-sm text-muted">{IMPORT.notMappedNone}</p>
        ) : (
          <Table label={IMPORT.notMapped}>
            <thead>
              <tr>
                <HeadCell>{IMPORT.widget}</HeadCell>
                <HeadCell>{IMPORT.type}</HeadCell>
                <HeadCell>{IMPORT.reason}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {notMapped.map(({ widget, type, reason }) => (
                <tr key={`${widget} ${reason}`}>
                  <Cell>{widget}</Cell>
                  <Cell className="text-muted">{type}</Cell>
                  <Cell className="whitespace-normal">{reason}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Card>
      <Card>
        <CardHeader title={IMPORT.findings} />
        {findings.length === 0 ? (
          <p className="p-4 text-sm text-muted">{IMPORT.findingsNone}</p>
        ) : (
          <ul aria-label={IMPORT.findings} className="divide-y divide-line">
            {findings.map(({ level, stepId, message }) => (
              <li key={`${stepId} ${message}`} className="flex gap-2 px-4 py-3 text-sm">
                {level === 'error' ? (
                  <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-missed" />
                ) : (
                  <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-voicemail" />
                )}
                <p className="min-w-0">
                  {stepId === null ? '' : `“${names.get(stepId) ?? stepId}”: `}
                  {message}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
