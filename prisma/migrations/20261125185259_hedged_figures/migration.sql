-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "hedge" TEXT;
