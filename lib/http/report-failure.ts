import { AppError } from '../core/shared/app-error';
import { log } from '../telemetry/log';

/** Logs a failure once, at the edge. A refusal that the person was told about is no failure of ours. */
export function reportFailure(error: unknown, where: { edge: string; tenantId?: string | undefined }): void {
  if (error instanceof AppError && !['internal', 'unavailable', 'carrier_failed'].includes(error.code)) return;
  log.error({ ...where, err: error }, 'a request failed');
}
