-- The days for which a meeting was first planned, where it was put off or moved.
-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "plannedEndOn" TEXT,
ADD COLUMN     "plannedOn" TEXT;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_plannedOn_check" CHECK (is_reduced_date("plannedOn"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_plannedEndOn_check" CHECK (is_reduced_date("plannedEndOn"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_planned_period_check" CHECK ("plannedEndOn" IS NULL OR ("plannedOn" IS NOT NULL AND left("plannedEndOn", length("plannedOn")) >= left("plannedOn", length("plannedEndOn"))));
