import { POST as respond } from '../../../../../../../../app/api/voice/[carrier]/incoming/route';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export const POST = respond;
