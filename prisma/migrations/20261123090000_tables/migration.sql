-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "alert_rule" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "channels" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "alert_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "alert_recipient" (
    "tenant_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "alert_recipient_pkey" PRIMARY KEY ("tenant_id","rule_id","person_id")
);

-- CreateTable
CREATE TABLE "alert_delivery" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "message_sid" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_delivery_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "message_sid" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "from_number" TEXT NOT NULL,
    "to_number" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "call_sid" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "from_number" TEXT,
    "to_number" TEXT NOT NULL,
    "number_id" TEXT,
    "flow_version_id" TEXT,
    "caller_name" TEXT,
    "caller_city" TEXT,
    "caller_country" TEXT,
    "forwarded_from" TEXT,
    "stir_verstat" TEXT,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "schedule_state" TEXT,
    "outcome" TEXT,
    "missed" BOOLEAN,
    "missed_reason" TEXT,
    "short_abandon" BOOLEAN NOT NULL DEFAULT false,
    "answered_by_person_id" TEXT,
    "department_id" TEXT,
    "duration_seconds" INTEGER,
    "ring_seconds" INTEGER NOT NULL DEFAULT 0,
    "talk_seconds" INTEGER NOT NULL DEFAULT 0,
    "ivr_seconds" INTEGER NOT NULL DEFAULT 0,
    "seconds_to_person" INTEGER,
    "marks" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call_leg" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "leg_sid" TEXT NOT NULL,
    "to_number" TEXT,
    "person_id" TEXT,
    "department_id" TEXT,
    "visit" INTEGER,
    "status" TEXT NOT NULL,
    "result" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ringing_at" TIMESTAMPTZ(3),
    "picked_up_at" TIMESTAMPTZ(3),
    "bridged_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ring_seconds" INTEGER NOT NULL DEFAULT 0,
    "talk_seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "call_leg_pkey" PRIMARY KEY ("tenant_id","call_id","leg_sid")
);

-- CreateTable
CREATE TABLE "call_step" (
    "tenant_id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "visit" INTEGER NOT NULL,
    "step_id" TEXT NOT NULL,
    "step_type" TEXT NOT NULL,
    "step_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "exit" TEXT,
    "input" TEXT,

    CONSTRAINT "call_step_pkey" PRIMARY KEY ("tenant_id","call_id","visit")
);

-- CreateTable
CREATE TABLE "call_event" (
    "tenant_id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "call_id" TEXT,
    "source" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "url" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "answer" TEXT,
    "answer_ms" DOUBLE PRECISION NOT NULL,
    "events" JSONB NOT NULL,

    CONSTRAINT "call_event_pkey" PRIMARY KEY ("tenant_id","dedupe_key")
);

-- CreateTable
CREATE TABLE "recording" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "carrier_sid" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "duration_seconds" INTEGER,
    "channels" INTEGER,
    "person_id" TEXT,
    "department_id" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "storage_key" TEXT,
    "bytes" INTEGER,
    "waveform" JSONB,
    "problem" TEXT,
    "delete_after" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_at_carrier_at" TIMESTAMPTZ(3),
    "heard_at" TIMESTAMPTZ(3),

    CONSTRAINT "recording_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dead_letter" (
    "tenant_id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id","dedupe_key")
);

-- CreateTable
CREATE TABLE "flow" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "published_version_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "flow_version" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "flow_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT,
    "week" JSONB NOT NULL,
    "exceptions" JSONB NOT NULL DEFAULT '[]',
    "closed_message" TEXT NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "carrier_account" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT,
    "carrier" TEXT NOT NULL,
    "account_sid" TEXT NOT NULL,
    "sealed_token" TEXT NOT NULL,
    "reconciled_through" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "carrier_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_directory" (
    "number" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "number_id" TEXT NOT NULL,

    CONSTRAINT "number_directory_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "number" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "carrier_account_id" TEXT NOT NULL,
    "carrier_sid" TEXT NOT NULL,
    "flow_id" TEXT,
    "schedule_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "number_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "user_id" TEXT,
    "available" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "phone" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "phone_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "department" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ring_order" TEXT NOT NULL DEFAULT 'together',

    CONSTRAINT "department_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "department_member" (
    "tenant_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "department_member_pkey" PRIMARY KEY ("tenant_id","department_id","person_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "country" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en-US',
    "voice" TEXT,
    "fallback_number" TEXT,
    "record_calls" BOOLEAN NOT NULL DEFAULT true,
    "recording_announcement" TEXT,
    "recording_days" INTEGER NOT NULL DEFAULT 90,
    "outbound_countries" TEXT[],
    "snapshot_version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "tenant_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_by_user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_recipient_tenant_id_person_id_idx" ON "alert_recipient"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "alert_delivery_tenant_id_message_sid_idx" ON "alert_delivery"("tenant_id", "message_sid");

-- CreateIndex
CREATE INDEX "alert_delivery_tenant_id_created_at_idx" ON "alert_delivery"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alert_delivery_tenant_id_call_id_event_channel_address_key" ON "alert_delivery"("tenant_id", "call_id", "event", "channel", "address");

-- CreateIndex
CREATE INDEX "message_tenant_id_created_at_idx" ON "message"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_tenant_id_message_sid_key" ON "message"("tenant_id", "message_sid");

-- CreateIndex
CREATE INDEX "call_tenant_id_started_at_id_idx" ON "call"("tenant_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_from_number_started_at_id_idx" ON "call"("tenant_id", "from_number", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_direction_started_at_id_idx" ON "call"("tenant_id", "direction", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_outcome_started_at_id_idx" ON "call"("tenant_id", "outcome", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_missed_started_at_id_idx" ON "call"("tenant_id", "missed", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_number_id_started_at_id_idx" ON "call"("tenant_id", "number_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "call_tenant_id_answered_by_person_id_started_at_id_idx" ON "call"("tenant_id", "answered_by_person_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "call_tenant_id_carrier_call_sid_key" ON "call"("tenant_id", "carrier", "call_sid");

-- CreateIndex
CREATE INDEX "call_leg_tenant_id_person_id_started_at_idx" ON "call_leg"("tenant_id", "person_id", "started_at");

-- CreateIndex
CREATE INDEX "call_event_tenant_id_call_id_idx" ON "call_event"("tenant_id", "call_id");

-- CreateIndex
CREATE INDEX "call_event_tenant_id_received_at_idx" ON "call_event"("tenant_id", "received_at");

-- CreateIndex
CREATE INDEX "recording_tenant_id_call_id_idx" ON "recording"("tenant_id", "call_id");

-- CreateIndex
CREATE INDEX "recording_tenant_id_status_delete_after_idx" ON "recording"("tenant_id", "status", "delete_after");

-- CreateIndex
CREATE UNIQUE INDEX "recording_tenant_id_carrier_carrier_sid_key" ON "recording"("tenant_id", "carrier", "carrier_sid");

-- CreateIndex
CREATE UNIQUE INDEX "flow_version_tenant_id_flow_id_ordinal_key" ON "flow_version"("tenant_id", "flow_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "carrier_account_account_sid_key" ON "carrier_account"("account_sid");

-- CreateIndex
CREATE INDEX "carrier_account_tenant_id_idx" ON "carrier_account"("tenant_id");

-- CreateIndex
CREATE INDEX "number_directory_tenant_id_number_id_idx" ON "number_directory"("tenant_id", "number_id");

-- CreateIndex
CREATE UNIQUE INDEX "number_tenant_id_number_key" ON "number"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "person_tenant_id_user_id_idx" ON "person"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "phone_tenant_id_person_id_idx" ON "phone"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "department_member_tenant_id_person_id_idx" ON "department_member"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE INDEX "api_key_hash_idx" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_tenant_id_hash_key" ON "api_key"("tenant_id", "hash");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_at_idx" ON "audit_event"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_subject_id_idx" ON "audit_event"("tenant_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- AddForeignKey
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_tenant_id_rule_id_fkey" FOREIGN KEY ("tenant_id", "rule_id") REFERENCES "alert_rule"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_leg" ADD CONSTRAINT "call_leg_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_step" ADD CONSTRAINT "call_step_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_step" ADD CONSTRAINT "call_step_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_event" ADD CONSTRAINT "call_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_tenant_id_published_version_id_fkey" FOREIGN KEY ("tenant_id", "published_version_id") REFERENCES "flow_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carrier_account" ADD CONSTRAINT "carrier_account_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_directory" ADD CONSTRAINT "number_directory_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_directory" ADD CONSTRAINT "number_directory_tenant_id_number_id_fkey" FOREIGN KEY ("tenant_id", "number_id") REFERENCES "number"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number" ADD CONSTRAINT "number_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number" ADD CONSTRAINT "number_carrier_account_id_fkey" FOREIGN KEY ("carrier_account_id") REFERENCES "carrier_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number" ADD CONSTRAINT "number_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "flow"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "number" ADD CONSTRAINT "number_tenant_id_schedule_id_fkey" FOREIGN KEY ("tenant_id", "schedule_id") REFERENCES "schedule"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_tenant_id_user_id_fkey" FOREIGN KEY ("tenant_id", "user_id") REFERENCES "member"("tenant_id", "user_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "phone" ADD CONSTRAINT "phone_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone" ADD CONSTRAINT "phone_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department_member" ADD CONSTRAINT "department_member_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


