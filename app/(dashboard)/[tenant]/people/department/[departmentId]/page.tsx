import type { Metadata } from 'next';
import { BackLink } from '@/app/_components/back-link';
import { PageHeader } from '@/app/_components/page-header';
import { RemoveDialog } from '@/app/_components/remove-dialog';
import { mayRole } from '@/lib/core/access/may-role';
import { requireRole } from '@/lib/core/access/require-role';
import type { Department } from '@/lib/core/people/person';
import { AppError } from '@/lib/core/shared/app-error';
import { listDepartments } from '@/lib/db/departments';
import { listPeople } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import { tenantPage } from '@/lib/http/tenant-page';
import { DepartmentEditor } from '../../_components/department-editor';
import { deleteOneDepartment, saveOneDepartment } from '../../actions';
import type { DepartmentDraft } from '../../department-form';
import { DEPARTMENT } from '../../department-strings';

export const metadata: Metadata = { title: DEPARTMENT.title };

const NEW: DepartmentDraft = {
  name: '',
  personIds: [],
  order: 'together',
  weights: {},
  sticky: false,
  ringSeconds: '',
  scheduleId: '',
  overflowDepartmentId: '',
};

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** Who is rung here, and in which order? */
export default tenantPage('people.read', async ({ scope, tenant, role, params }) => {
  const [departments, people, schedules] = await Promise.all([
    listDepartments(scope),
    listPeople(scope),
    listSchedules(scope),
  ]);
  const isNew = params['departmentId'] === 'new';
  if (isNew) requireRole(role, 'people.change');
  const department = departments.find(({ id }) => id === params['departmentId']) ?? null;
  if (department === null && !isNew) throw new AppError('not_found', DEPARTMENT.gone);
  const mayChange = mayRole(role, 'people.change');
  const list = `/${tenant.slug}/people`;
  return (
    <>
      <BackLink href={list}>{DEPARTMENT.back}</BackLink>
      <PageHeader
        title={department?.name ?? DEPARTMENT.newTitle}
        answer={department === null ? DEPARTMENT.newAnswer : DEPARTMENT.editAnswer}
        actions={
          department !== null && mayChange ? (
            <RemoveDialog
              id={department.id}
              words={DEPARTMENT}
              remove={deleteOneDepartment.bind(null, tenant.slug)}
              doneHref={list}
            />
          ) : null
        }
      />
      <DepartmentEditor
        id={department?.id ?? ''}
        department={department === null ? NEW : draftOf(department)}
        people={people.map(named)}
        others={departments.filter(({ id }) => id !== department?.id).map(named)}
        schedules={schedules.map(named)}
        hoursHref={`/${tenant.slug}/hours`}
        doneHref={list}
        save={saveOneDepartment.bind(null, tenant.slug)}
        mayChange={mayChange}
      />
    </>
  );
});

function draftOf(department: Department): DepartmentDraft {
  const { name, personIds, order, weights, sticky, ringSeconds, scheduleId, overflowDepartmentId } = department;
  return {
    name,
    personIds: [...personIds],
    order,
    weights: Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, String(weight)])),
    sticky,
    ringSeconds: ringSeconds === null ? '' : String(ringSeconds),
    scheduleId: scheduleId ?? '',
    overflowDepartmentId: overflowDepartmentId ?? '',
  };
}
