import { ActionButton } from '@/app/_components/action-button';
import { Card, CardHeader } from '@/app/_components/card';
import { Cell, HeadCell, Table } from '@/app/_components/table';
import type { VersionFigures } from '@/lib/core/flow/judge-canary';
import type { FormState } from '@/lib/core/shared/form-state';
import type { FlowVersionDetail } from '@/lib/db/flow-versions';
import type { CanaryState } from '@/lib/services/flows/read-canary';
import { VERSIONS, versionName } from '../versions-strings';

type CanaryCardProps = {
  flowId: string;
  share: number;
  version: FlowVersionDetail;
  published: FlowVersionDetail;
  state: CanaryState;
  /** Null: the reader may not end it. */
  end: ((state: FormState, form: FormData) => Promise<FormState>) | null;
};

/** How the version on trial does, and the two ways to end the trial. */
export function CanaryCard({ flowId, share, version, published, state, end }: CanaryCardProps) {
  const { verdict } = state;
  const values = { flowId, versionId: version.id };
  return (
    <Card aria-label={VERSIONS.canary}>
      <CardHeader title={`${VERSIONS.canary}: ${versionName(version)}, ${share} %`} hint={VERSIONS.canaryFigures} />
      <Table label={VERSIONS.canaryFigures}>
        <thead>
          <tr>
            <HeadCell>{VERSIONS.title}</HeadCell>
            <HeadCell>{VERSIONS.calls}</HeadCell>
            <HeadCell>{VERSIONS.dropOffs}</HeadCell>
            <HeadCell>{VERSIONS.errors}</HeadCell>
          </tr>
        </thead>
        <tbody>
          <Figures name={versionName(version)} figures={state.canary} />
          <Figures name={versionName(published)} figures={state.published} />
        </tbody>
      </Table>
      <div className="flex flex-wrap items-center gap-3 p-4">
        <p className="min-w-0 flex-1 basis-60 text-sm">
          {verdict.kind === 'worse' ? verdict.why : VERSIONS[verdict.kind]}
        </p>
        {end ? (
          <>
            <ActionButton action={end} values={{ ...values, keep: 'yes' }} kind="primary">
              {VERSIONS.keep}
            </ActionButton>
            <ActionButton action={end} values={{ ...values, keep: 'no' }}>
              {VERSIONS.takeBack}
            </ActionButton>
          </>
        ) : null}
      </div>
    </Card>
  );
}

function Figures({ name, figures }: { name: string; figures: VersionFigures }) {
  const share = (part: number) =>
    figures.calls === 0 ? '–' : `${part} (${Math.round((part / figures.calls) * 100)} %)`;
  return (
    <tr>
      <Cell>{name}</Cell>
      <Cell className="tabular">{figures.calls}</Cell>
      <Cell className="tabular">{share(figures.dropOffs)}</Cell>
      <Cell className="tabular">{share(figures.errors)}</Cell>
    </tr>
  );
}
