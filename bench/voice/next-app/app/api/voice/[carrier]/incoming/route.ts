import { POST as incoming } from '../../../../../../../../app/api/voice/[carrier]/incoming/route';

export const dynamic = 'force-dynamic';
export const POST = incoming;
