-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('summit', 'ministerial', 'high_level', 'conference', 'expert_meeting', 'working_group', 'workshop', 'side_event', 'other');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('tentative', 'confirmed', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "AttendanceMode" AS ENUM ('in_person', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "SessionType" AS ENUM ('opening', 'plenary', 'panel', 'keynote', 'breakout', 'side_event', 'closing', 'social', 'other');

-- CreateEnum
CREATE TYPE "CountKind" AS ENUM ('participants', 'states', 'organizations');

-- CreateEnum
CREATE TYPE "PreventionTier" AS ENUM ('primary', 'secondary', 'tertiary');

-- CreateEnum
CREATE TYPE "InterventionSetting" AS ENUM ('prison', 'probation', 'community', 'education', 'religious', 'online', 'border', 'other');

-- CreateEnum
CREATE TYPE "Voluntariness" AS ENUM ('voluntary', 'mandatory', 'mixed');

-- CreateEnum
CREATE TYPE "PillarKind" AS ENUM ('religious', 'socio_economic', 'security', 'psychosocial', 'legal', 'educational', 'other');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('international', 'regional', 'government', 'judiciary', 'research', 'civil_society', 'religious', 'private_sector', 'media', 'other');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('organiser', 'co_organiser', 'host', 'chair', 'moderator', 'rapporteur', 'keynote', 'speaker', 'presenter', 'participant', 'observer', 'mentioned');

-- CreateEnum
CREATE TYPE "AliasKind" AS ENUM ('acronym', 'translation', 'transliteration', 'former_name', 'short_name', 'other');

-- CreateEnum
CREATE TYPE "RecordStatus" AS ENUM ('draft', 'in_review', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'team', 'restricted');

-- CreateEnum
CREATE TYPE "AttributionRule" AS ENUM ('on_the_record', 'chatham_house', 'closed');

-- CreateEnum
CREATE TYPE "RecordOrigin" AS ENUM ('entered', 'imported', 'demonstration');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('outcome_document', 'communique', 'chairs_summary', 'concept_note', 'agenda', 'national_action_plan', 'resolution', 'report', 'study', 'press', 'speech', 'web_page', 'minutes', 'other');

-- CreateEnum
CREATE TYPE "BindingStatus" AS ENUM ('binding', 'non_binding', 'mixed');

-- CreateEnum
CREATE TYPE "Endorsement" AS ENUM ('adopted', 'endorsed', 'welcomed', 'issued_by_chair', 'none');

-- CreateEnum
CREATE TYPE "TakeawayKind" AS ENUM ('not_classified', 'good_practice', 'lesson', 'recommendation', 'caveat');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('asserted', 'corroborated', 'contested', 'superseded');

-- CreateEnum
CREATE TYPE "Independence" AS ENUM ('independent', 'partly_independent', 'self_reported');

-- CreateEnum
CREATE TYPE "Progress" AS ENUM ('not_started', 'in_progress', 'delivered', 'overdue', 'abandoned', 'cannot_tell');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reader', 'contributor', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "ChangeRequestState" AS ENUM ('open', 'published', 'returned', 'withdrawn');

-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL DEFAULT 'other',
    "schedule" "MeetingStatus" NOT NULL DEFAULT 'confirmed',
    "startOn" TEXT,
    "endOn" TEXT,
    "timeZone" TEXT,
    "attendanceMode" "AttendanceMode",
    "venue" TEXT,
    "city" TEXT,
    "countryCode" CHAR(2),
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "languages" TEXT[],
    "documentSymbol" TEXT,
    "summary" TEXT,
    "attributionRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "seriesId" UUID,
    "followUpOfId" UUID,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSession" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "type" "SessionType" NOT NULL DEFAULT 'other',
    "scheduledStart" TIMESTAMPTZ(3),
    "scheduledEnd" TIMESTAMPTZ(3),
    "actualStart" TIMESTAMPTZ(3),
    "actualEnd" TIMESTAMPTZ(3),
    "room" TEXT,
    "summary" TEXT,
    "attributionRule" "AttributionRule",

    CONSTRAINT "MeetingSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParticipantCount" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "kind" "CountKind" NOT NULL,
    "value" INTEGER NOT NULL,
    "hedge" TEXT,
    "asOf" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ParticipantCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PresentedModel" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" CHAR(2),
    "sinceOn" TEXT,
    "preventionTier" "PreventionTier"[],
    "setting" "InterventionSetting"[],
    "targetGroup" TEXT,
    "legalBasis" TEXT,
    "voluntariness" "Voluntariness",
    "safeguards" TEXT,
    "summary" TEXT,

    CONSTRAINT "PresentedModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pillar" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "modelId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "kind" "PillarKind" NOT NULL DEFAULT 'other',
    "description" TEXT,

    CONSTRAINT "Pillar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelInstitution" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "modelId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "role" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ModelInstitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferabilityCondition" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "modelId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,

    CONSTRAINT "TransferabilityCondition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "modelId" UUID,
    "leadOrganizationId" UUID,
    "sinceOn" TEXT,
    "description" TEXT,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammePartner" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "programmeId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,

    CONSTRAINT "ProgrammePartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presentation" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "modelId" UUID NOT NULL,
    "emphasis" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Presentation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "kind" "OrganizationKind" NOT NULL DEFAULT 'other',
    "countryCode" CHAR(2),
    "parentId" UUID,
    "url" TEXT,
    "description" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publicRole" TEXT NOT NULL,
    "organizationId" UUID,
    "countryCode" CHAR(2),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "personId" UUID,
    "organizationId" UUID,
    "countryCode" CHAR(2),
    "role" "ParticipationRole" NOT NULL,
    "capacity" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopeNote" TEXT,
    "broaderId" UUID,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicAssignment" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "topicId" UUID NOT NULL,
    "meetingId" UUID,
    "sessionId" UUID,
    "modelId" UUID,
    "programmeId" UUID,
    "takeawayId" UUID,
    "claimId" UUID,
    "commitmentId" UUID,
    "sourceId" UUID,

    CONSTRAINT "TopicAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,
    "alpha3" CHAR(3) NOT NULL,
    "m49" CHAR(3) NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" "AliasKind" NOT NULL DEFAULT 'other',
    "language" TEXT,
    "seriesId" UUID,
    "meetingId" UUID,
    "modelId" UUID,
    "programmeId" UUID,
    "organizationId" UUID,
    "personId" UUID,
    "topicId" UUID,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugRedirect" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "noun" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "seriesId" UUID,
    "meetingId" UUID,
    "modelId" UUID,
    "programmeId" UUID,
    "organizationId" UUID,
    "personId" UUID,
    "topicId" UUID,

    CONSTRAINT "SlugRedirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "title" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL DEFAULT 'other',
    "authors" TEXT[],
    "publisher" TEXT,
    "containerTitle" TEXT,
    "issuedOn" TEXT,
    "accessedOn" TEXT,
    "url" TEXT,
    "archiveUrl" TEXT,
    "doi" TEXT,
    "symbol" TEXT,
    "language" TEXT,
    "pages" TEXT,
    "bindingStatus" "BindingStatus",
    "endorsement" "Endorsement",
    "note" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "sourceId" UUID NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "meetingId" UUID,
    "sessionId" UUID,
    "participantCountId" UUID,
    "modelId" UUID,
    "pillarId" UUID,
    "institutionId" UUID,
    "conditionId" UUID,
    "programmeId" UUID,
    "presentationId" UUID,
    "takeawayId" UUID,
    "claimId" UUID,
    "evidenceItemId" UUID,
    "commitmentId" UUID,
    "assessmentId" UUID,
    "organizationId" UUID,
    "personId" UUID,
    "participationId" UUID,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL,
    "fields" TEXT[],
    "note" TEXT,
    "meetingId" UUID,
    "sessionId" UUID,
    "modelId" UUID,
    "pillarId" UUID,
    "conditionId" UUID,
    "programmeId" UUID,
    "presentationId" UUID,
    "takeawayId" UUID,
    "claimId" UUID,
    "evidenceItemId" UUID,
    "commitmentId" UUID,
    "sourceId" UUID,
    "organizationId" UUID,
    "personId" UUID,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Takeaway" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "TakeawayKind" NOT NULL DEFAULT 'not_classified',

    CONSTRAINT "Takeaway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID,
    "sessionId" UUID,
    "modelId" UUID,
    "programmeId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "measure" TEXT,
    "figure" DECIMAL(20,4),
    "unit" TEXT,
    "asOf" TEXT,
    "standing" "ClaimStatus" NOT NULL DEFAULT 'asserted',

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceItem" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "claimId" UUID,
    "modelId" UUID,
    "programmeId" UUID,
    "evaluatorId" UUID,
    "title" TEXT NOT NULL,
    "design" TEXT,
    "independence" "Independence",
    "finding" TEXT,
    "limits" TEXT,
    "issuedOn" TEXT,

    CONSTRAINT "EvidenceItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "visibility" "Visibility" NOT NULL DEFAULT 'public',
    "embargoUntil" TIMESTAMPTZ(3),
    "origin" "RecordOrigin" NOT NULL DEFAULT 'entered',
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "verb" TEXT,
    "deliverable" TEXT NOT NULL,
    "dueOn" TEXT,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "commitmentId" UUID NOT NULL,
    "assessedOn" TEXT NOT NULL,
    "progress" "Progress" NOT NULL,
    "note" TEXT,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" UUID NOT NULL,
    "effectiveVisibility" "Visibility" NOT NULL DEFAULT 'team',
    "effectiveEmbargoUntil" TIMESTAMPTZ(3),
    "effectiveRule" "AttributionRule" NOT NULL DEFAULT 'on_the_record',
    "takeawayId" UUID,
    "claimId" UUID,
    "presentationId" UUID,
    "commitmentId" UUID,
    "personId" UUID,
    "organizationId" UUID,
    "countryCode" CHAR(2),
    "wording" TEXT,
    "capacity" TEXT,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'reader',
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" "Role" NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "RecordStatus" NOT NULL,
    "fields" JSONB NOT NULL,
    "reason" TEXT,
    "actId" UUID NOT NULL,
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "reason" TEXT,
    "state" "ChangeRequestState" NOT NULL DEFAULT 'open',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewerId" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewNote" TEXT,

    CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "noun" TEXT,
    "recordId" UUID,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "recordId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSeries_slug_key" ON "MeetingSeries"("slug");

-- CreateIndex
CREATE INDEX "MeetingSeries_name_id_idx" ON "MeetingSeries"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE INDEX "Meeting_seriesId_idx" ON "Meeting"("seriesId");

-- CreateIndex
CREATE INDEX "Meeting_countryCode_idx" ON "Meeting"("countryCode");

-- CreateIndex
CREATE INDEX "Meeting_followUpOfId_idx" ON "Meeting"("followUpOfId");

-- CreateIndex
CREATE INDEX "Meeting_status_updatedAt_idx" ON "Meeting"("status", "updatedAt");

-- CreateIndex
CREATE INDEX "MeetingSession_meetingId_position_id_idx" ON "MeetingSession"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "ParticipantCount_meetingId_kind_position_idx" ON "ParticipantCount"("meetingId", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PresentedModel_slug_key" ON "PresentedModel"("slug");

-- CreateIndex
CREATE INDEX "PresentedModel_name_id_idx" ON "PresentedModel"("name", "id");

-- CreateIndex
CREATE INDEX "PresentedModel_countryCode_idx" ON "PresentedModel"("countryCode");

-- CreateIndex
CREATE INDEX "Pillar_modelId_position_id_idx" ON "Pillar"("modelId", "position", "id");

-- CreateIndex
CREATE INDEX "ModelInstitution_organizationId_idx" ON "ModelInstitution"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ModelInstitution_modelId_organizationId_key" ON "ModelInstitution"("modelId", "organizationId");

-- CreateIndex
CREATE INDEX "TransferabilityCondition_modelId_position_id_idx" ON "TransferabilityCondition"("modelId", "position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");

-- CreateIndex
CREATE INDEX "Programme_modelId_idx" ON "Programme"("modelId");

-- CreateIndex
CREATE INDEX "Programme_leadOrganizationId_idx" ON "Programme"("leadOrganizationId");

-- CreateIndex
CREATE INDEX "Programme_name_id_idx" ON "Programme"("name", "id");

-- CreateIndex
CREATE INDEX "ProgrammePartner_organizationId_idx" ON "ProgrammePartner"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammePartner_programmeId_organizationId_key" ON "ProgrammePartner"("programmeId", "organizationId");

-- CreateIndex
CREATE INDEX "Presentation_meetingId_position_id_idx" ON "Presentation"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "Presentation_modelId_idx" ON "Presentation"("modelId");

-- CreateIndex
CREATE INDEX "Presentation_sessionId_idx" ON "Presentation"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Organization_name_id_idx" ON "Organization"("name", "id");

-- CreateIndex
CREATE INDEX "Organization_acronym_idx" ON "Organization"("acronym");

-- CreateIndex
CREATE INDEX "Organization_countryCode_idx" ON "Organization"("countryCode");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");

-- CreateIndex
CREATE INDEX "Person_organizationId_idx" ON "Person"("organizationId");

-- CreateIndex
CREATE INDEX "Person_countryCode_idx" ON "Person"("countryCode");

-- CreateIndex
CREATE INDEX "Participation_meetingId_position_id_idx" ON "Participation"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "Participation_sessionId_idx" ON "Participation"("sessionId");

-- CreateIndex
CREATE INDEX "Participation_personId_idx" ON "Participation"("personId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_idx" ON "Participation"("organizationId");

-- CreateIndex
CREATE INDEX "Participation_countryCode_idx" ON "Participation"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_broaderId_idx" ON "Topic"("broaderId");

-- CreateIndex
CREATE INDEX "Topic_name_id_idx" ON "Topic"("name", "id");

-- CreateIndex
CREATE INDEX "TopicAssignment_topicId_idx" ON "TopicAssignment"("topicId");

-- CreateIndex
CREATE INDEX "TopicAssignment_meetingId_idx" ON "TopicAssignment"("meetingId");

-- CreateIndex
CREATE INDEX "TopicAssignment_sessionId_idx" ON "TopicAssignment"("sessionId");

-- CreateIndex
CREATE INDEX "TopicAssignment_modelId_idx" ON "TopicAssignment"("modelId");

-- CreateIndex
CREATE INDEX "TopicAssignment_programmeId_idx" ON "TopicAssignment"("programmeId");

-- CreateIndex
CREATE INDEX "TopicAssignment_takeawayId_idx" ON "TopicAssignment"("takeawayId");

-- CreateIndex
CREATE INDEX "TopicAssignment_claimId_idx" ON "TopicAssignment"("claimId");

-- CreateIndex
CREATE INDEX "TopicAssignment_commitmentId_idx" ON "TopicAssignment"("commitmentId");

-- CreateIndex
CREATE INDEX "TopicAssignment_sourceId_idx" ON "TopicAssignment"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Country_alpha3_key" ON "Country"("alpha3");

-- CreateIndex
CREATE UNIQUE INDEX "Country_m49_key" ON "Country"("m49");

-- CreateIndex
CREATE INDEX "Alias_nameKey_idx" ON "Alias"("nameKey");

-- CreateIndex
CREATE INDEX "Alias_seriesId_idx" ON "Alias"("seriesId");

-- CreateIndex
CREATE INDEX "Alias_meetingId_idx" ON "Alias"("meetingId");

-- CreateIndex
CREATE INDEX "Alias_modelId_idx" ON "Alias"("modelId");

-- CreateIndex
CREATE INDEX "Alias_programmeId_idx" ON "Alias"("programmeId");

-- CreateIndex
CREATE INDEX "Alias_organizationId_idx" ON "Alias"("organizationId");

-- CreateIndex
CREATE INDEX "Alias_personId_idx" ON "Alias"("personId");

-- CreateIndex
CREATE INDEX "Alias_topicId_idx" ON "Alias"("topicId");

-- CreateIndex
CREATE INDEX "SlugRedirect_seriesId_idx" ON "SlugRedirect"("seriesId");

-- CreateIndex
CREATE INDEX "SlugRedirect_meetingId_idx" ON "SlugRedirect"("meetingId");

-- CreateIndex
CREATE INDEX "SlugRedirect_modelId_idx" ON "SlugRedirect"("modelId");

-- CreateIndex
CREATE INDEX "SlugRedirect_programmeId_idx" ON "SlugRedirect"("programmeId");

-- CreateIndex
CREATE INDEX "SlugRedirect_organizationId_idx" ON "SlugRedirect"("organizationId");

-- CreateIndex
CREATE INDEX "SlugRedirect_personId_idx" ON "SlugRedirect"("personId");

-- CreateIndex
CREATE INDEX "SlugRedirect_topicId_idx" ON "SlugRedirect"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "SlugRedirect_noun_slug_key" ON "SlugRedirect"("noun", "slug");

-- CreateIndex
CREATE INDEX "Source_title_id_idx" ON "Source"("title", "id");

-- CreateIndex
CREATE INDEX "Source_symbol_idx" ON "Source"("symbol");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Citation_sourceId_position_id_idx" ON "Citation"("sourceId", "position", "id");

-- CreateIndex
CREATE INDEX "Citation_meetingId_idx" ON "Citation"("meetingId");

-- CreateIndex
CREATE INDEX "Citation_sessionId_idx" ON "Citation"("sessionId");

-- CreateIndex
CREATE INDEX "Citation_participantCountId_idx" ON "Citation"("participantCountId");

-- CreateIndex
CREATE INDEX "Citation_modelId_idx" ON "Citation"("modelId");

-- CreateIndex
CREATE INDEX "Citation_pillarId_idx" ON "Citation"("pillarId");

-- CreateIndex
CREATE INDEX "Citation_institutionId_idx" ON "Citation"("institutionId");

-- CreateIndex
CREATE INDEX "Citation_conditionId_idx" ON "Citation"("conditionId");

-- CreateIndex
CREATE INDEX "Citation_programmeId_idx" ON "Citation"("programmeId");

-- CreateIndex
CREATE INDEX "Citation_presentationId_idx" ON "Citation"("presentationId");

-- CreateIndex
CREATE INDEX "Citation_takeawayId_idx" ON "Citation"("takeawayId");

-- CreateIndex
CREATE INDEX "Citation_claimId_idx" ON "Citation"("claimId");

-- CreateIndex
CREATE INDEX "Citation_evidenceItemId_idx" ON "Citation"("evidenceItemId");

-- CreateIndex
CREATE INDEX "Citation_commitmentId_idx" ON "Citation"("commitmentId");

-- CreateIndex
CREATE INDEX "Citation_assessmentId_idx" ON "Citation"("assessmentId");

-- CreateIndex
CREATE INDEX "Citation_organizationId_idx" ON "Citation"("organizationId");

-- CreateIndex
CREATE INDEX "Citation_personId_idx" ON "Citation"("personId");

-- CreateIndex
CREATE INDEX "Citation_participationId_idx" ON "Citation"("participationId");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at", "id");

-- CreateIndex
CREATE INDEX "Correction_meetingId_idx" ON "Correction"("meetingId");

-- CreateIndex
CREATE INDEX "Correction_sessionId_idx" ON "Correction"("sessionId");

-- CreateIndex
CREATE INDEX "Correction_modelId_idx" ON "Correction"("modelId");

-- CreateIndex
CREATE INDEX "Correction_pillarId_idx" ON "Correction"("pillarId");

-- CreateIndex
CREATE INDEX "Correction_conditionId_idx" ON "Correction"("conditionId");

-- CreateIndex
CREATE INDEX "Correction_programmeId_idx" ON "Correction"("programmeId");

-- CreateIndex
CREATE INDEX "Correction_presentationId_idx" ON "Correction"("presentationId");

-- CreateIndex
CREATE INDEX "Correction_takeawayId_idx" ON "Correction"("takeawayId");

-- CreateIndex
CREATE INDEX "Correction_claimId_idx" ON "Correction"("claimId");

-- CreateIndex
CREATE INDEX "Correction_evidenceItemId_idx" ON "Correction"("evidenceItemId");

-- CreateIndex
CREATE INDEX "Correction_commitmentId_idx" ON "Correction"("commitmentId");

-- CreateIndex
CREATE INDEX "Correction_sourceId_idx" ON "Correction"("sourceId");

-- CreateIndex
CREATE INDEX "Correction_organizationId_idx" ON "Correction"("organizationId");

-- CreateIndex
CREATE INDEX "Correction_personId_idx" ON "Correction"("personId");

-- CreateIndex
CREATE INDEX "Takeaway_meetingId_position_id_idx" ON "Takeaway"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "Takeaway_sessionId_idx" ON "Takeaway"("sessionId");

-- CreateIndex
CREATE INDEX "Takeaway_publishedAt_id_idx" ON "Takeaway"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_meetingId_position_id_idx" ON "Claim"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "Claim_modelId_position_id_idx" ON "Claim"("modelId", "position", "id");

-- CreateIndex
CREATE INDEX "Claim_programmeId_measure_idx" ON "Claim"("programmeId", "measure");

-- CreateIndex
CREATE INDEX "Claim_sessionId_idx" ON "Claim"("sessionId");

-- CreateIndex
CREATE INDEX "EvidenceItem_claimId_idx" ON "EvidenceItem"("claimId");

-- CreateIndex
CREATE INDEX "EvidenceItem_modelId_idx" ON "EvidenceItem"("modelId");

-- CreateIndex
CREATE INDEX "EvidenceItem_programmeId_idx" ON "EvidenceItem"("programmeId");

-- CreateIndex
CREATE INDEX "EvidenceItem_evaluatorId_idx" ON "EvidenceItem"("evaluatorId");

-- CreateIndex
CREATE INDEX "Commitment_meetingId_position_id_idx" ON "Commitment"("meetingId", "position", "id");

-- CreateIndex
CREATE INDEX "Commitment_sessionId_idx" ON "Commitment"("sessionId");

-- CreateIndex
CREATE INDEX "Commitment_dueOn_idx" ON "Commitment"("dueOn");

-- CreateIndex
CREATE INDEX "Assessment_commitmentId_assessedOn_idx" ON "Assessment"("commitmentId", "assessedOn");

-- CreateIndex
CREATE INDEX "Attribution_takeawayId_idx" ON "Attribution"("takeawayId");

-- CreateIndex
CREATE INDEX "Attribution_claimId_idx" ON "Attribution"("claimId");

-- CreateIndex
CREATE INDEX "Attribution_presentationId_idx" ON "Attribution"("presentationId");

-- CreateIndex
CREATE INDEX "Attribution_commitmentId_idx" ON "Attribution"("commitmentId");

-- CreateIndex
CREATE INDEX "Attribution_personId_idx" ON "Attribution"("personId");

-- CreateIndex
CREATE INDEX "Attribution_organizationId_idx" ON "Attribution"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Revision_authorId_at_idx" ON "Revision"("authorId", "at");

-- CreateIndex
CREATE INDEX "Revision_actId_idx" ON "Revision"("actId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_version_key" ON "Revision"("recordId", "version");

-- CreateIndex
CREATE INDEX "ChangeRequest_state_createdAt_idx" ON "ChangeRequest"("state", "createdAt");

-- CreateIndex
CREATE INDEX "ChangeRequest_recordId_idx" ON "ChangeRequest"("recordId");

-- CreateIndex
CREATE INDEX "ChangeRequest_authorId_idx" ON "ChangeRequest"("authorId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_recordId_idx" ON "AuditEntry"("recordId");

-- CreateIndex
CREATE INDEX "Tombstone_noun_slug_idx" ON "Tombstone"("noun", "slug");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_followUpOfId_fkey" FOREIGN KEY ("followUpOfId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresentedModel" ADD CONSTRAINT "PresentedModel_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pillar" ADD CONSTRAINT "Pillar_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelInstitution" ADD CONSTRAINT "ModelInstitution_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelInstitution" ADD CONSTRAINT "ModelInstitution_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferabilityCondition" ADD CONSTRAINT "TransferabilityCondition_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_leadOrganizationId_fkey" FOREIGN KEY ("leadOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePartner" ADD CONSTRAINT "ProgrammePartner_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammePartner" ADD CONSTRAINT "ProgrammePartner_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_broaderId_fkey" FOREIGN KEY ("broaderId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_participantCountId_fkey" FOREIGN KEY ("participantCountId") REFERENCES "ParticipantCount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_pillarId_fkey" FOREIGN KEY ("pillarId") REFERENCES "Pillar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "ModelInstitution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "TransferabilityCondition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_evidenceItemId_fkey" FOREIGN KEY ("evidenceItemId") REFERENCES "EvidenceItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_pillarId_fkey" FOREIGN KEY ("pillarId") REFERENCES "Pillar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "TransferabilityCondition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_evidenceItemId_fkey" FOREIGN KEY ("evidenceItemId") REFERENCES "EvidenceItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "PresentedModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_takeawayId_fkey" FOREIGN KEY ("takeawayId") REFERENCES "Takeaway"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeRequest" ADD CONSTRAINT "ChangeRequest_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
