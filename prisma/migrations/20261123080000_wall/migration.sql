-- What Prisma's schema cannot say: check constraints, indexes with an order of nulls, the effective columns and the wall.

-- 1. The public role. Made here only where it is missing: the program's own PostgreSQL has it as a login of its own.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plenary_public') THEN
    CREATE ROLE plenary_public NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was faster
END
$$;
GRANT USAGE ON SCHEMA public TO plenary_public;

-- 2. Countries: ISO 3166-1 with the M49 codes.
INSERT INTO "Country" ("code", "alpha3", "m49") VALUES
('AD','AND','020'),
('AE','ARE','784'),
('AF','AFG','004'),
('AG','ATG','028'),
('AI','AIA','660'),
('AL','ALB','008'),
('AM','ARM','051'),
('AO','AGO','024'),
('AQ','ATA','010'),
('AR','ARG','032'),
('AS','ASM','016'),
('AT','AUT','040'),
('AU','AUS','036'),
('AW','ABW','533'),
('AX','ALA','248'),
('AZ','AZE','031'),
('BA','BIH','070'),
('BB','BRB','052'),
('BD','BGD','050'),
('BE','BEL','056'),
('BF','BFA','854'),
('BG','BGR','100'),
('BH','BHR','048'),
('BI','BDI','108'),
('BJ','BEN','204'),
('BL','BLM','652'),
('BM','BMU','060'),
('BN','BRN','096'),
('BO','BOL','068'),
('BQ','BES','535'),
('BR','BRA','076'),
('BS','BHS','044'),
('BT','BTN','064'),
('BV','BVT','074'),
('BW','BWA','072'),
('BY','BLR','112'),
('BZ','BLZ','084'),
('CA','CAN','124'),
('CC','CCK','166'),
('CD','COD','180'),
('CF','CAF','140'),
('CG','COG','178'),
('CH','CHE','756'),
('CI','CIV','384'),
('CK','COK','184'),
('CL','CHL','152'),
('CM','CMR','120'),
('CN','CHN','156'),
('CO','COL','170'),
('CR','CRI','188'),
('CU','CUB','192'),
('CV','CPV','132'),
('CW','CUW','531'),
('CX','CXR','162'),
('CY','CYP','196'),
('CZ','CZE','203'),
('DE','DEU','276'),
('DJ','DJI','262'),
('DK','DNK','208'),
('DM','DMA','212'),
('DO','DOM','214'),
('DZ','DZA','012'),
('EC','ECU','218'),
('EE','EST','233'),
('EG','EGY','818'),
('EH','ESH','732'),
('ER','ERI','232'),
('ES','ESP','724'),
('ET','ETH','231'),
('FI','FIN','246'),
('FJ','FJI','242'),
('FK','FLK','238'),
('FM','FSM','583'),
('FO','FRO','234'),
('FR','FRA','250'),
('GA','GAB','266'),
('GB','GBR','826'),
('GD','GRD','308'),
('GE','GEO','268'),
('GF','GUF','254'),
('GG','GGY','831'),
('GH','GHA','288'),
('GI','GIB','292'),
('GL','GRL','304'),
('GM','GMB','270'),
('GN','GIN','324'),
('GP','GLP','312'),
('GQ','GNQ','226'),
('GR','GRC','300'),
('GS','SGS','239'),
('GT','GTM','320'),
('GU','GUM','316'),
('GW','GNB','624'),
('GY','GUY','328'),
('HK','HKG','344'),
('HM','HMD','334'),
('HN','HND','340'),
('HR','HRV','191'),
('HT','HTI','332'),
('HU','HUN','348'),
('ID','IDN','360'),
('IE','IRL','372'),
('IL','ISR','376'),
('IM','IMN','833'),
('IN','IND','356'),
('IO','IOT','086'),
('IQ','IRQ','368'),
('IR','IRN','364'),
('IS','ISL','352'),
('IT','ITA','380'),
('JE','JEY','832'),
('JM','JAM','388'),
('JO','JOR','400'),
('JP','JPN','392'),
('KE','KEN','404'),
('KG','KGZ','417'),
('KH','KHM','116'),
('KI','KIR','296'),
('KM','COM','174'),
('KN','KNA','659'),
('KP','PRK','408'),
('KR','KOR','410'),
('KW','KWT','414'),
('KY','CYM','136'),
('KZ','KAZ','398'),
('LA','LAO','418'),
('LB','LBN','422'),
('LC','LCA','662'),
('LI','LIE','438'),
('LK','LKA','144'),
('LR','LBR','430'),
('LS','LSO','426'),
('LT','LTU','440'),
('LU','LUX','442'),
('LV','LVA','428'),
('LY','LBY','434'),
('MA','MAR','504'),
('MC','MCO','492'),
('MD','MDA','498'),
('ME','MNE','499'),
('MF','MAF','663'),
('MG','MDG','450'),
('MH','MHL','584'),
('MK','MKD','807'),
('ML','MLI','466'),
('MM','MMR','104'),
('MN','MNG','496'),
('MO','MAC','446'),
('MP','MNP','580'),
('MQ','MTQ','474'),
('MR','MRT','478'),
('MS','MSR','500'),
('MT','MLT','470'),
('MU','MUS','480'),
('MV','MDV','462'),
('MW','MWI','454'),
('MX','MEX','484'),
('MY','MYS','458'),
('MZ','MOZ','508'),
('NA','NAM','516'),
('NC','NCL','540'),
('NE','NER','562'),
('NF','NFK','574'),
('NG','NGA','566'),
('NI','NIC','558'),
('NL','NLD','528'),
('NO','NOR','578'),
('NP','NPL','524'),
('NR','NRU','520'),
('NU','NIU','570'),
('NZ','NZL','554'),
('OM','OMN','512'),
('PA','PAN','591'),
('PE','PER','604'),
('PF','PYF','258'),
('PG','PNG','598'),
('PH','PHL','608'),
('PK','PAK','586'),
('PL','POL','616'),
('PM','SPM','666'),
('PN','PCN','612'),
('PR','PRI','630'),
('PS','PSE','275'),
('PT','PRT','620'),
('PW','PLW','585'),
('PY','PRY','600'),
('QA','QAT','634'),
('RE','REU','638'),
('RO','ROU','642'),
('RS','SRB','688'),
('RU','RUS','643'),
('RW','RWA','646'),
('SA','SAU','682'),
('SB','SLB','090'),
('SC','SYC','690'),
('SD','SDN','729'),
('SE','SWE','752'),
('SG','SGP','702'),
('SH','SHN','654'),
('SI','SVN','705'),
('SJ','SJM','744'),
('SK','SVK','703'),
('SL','SLE','694'),
('SM','SMR','674'),
('SN','SEN','686'),
('SO','SOM','706'),
('SR','SUR','740'),
('SS','SSD','728'),
('ST','STP','678'),
('SV','SLV','222'),
('SX','SXM','534'),
('SY','SYR','760'),
('SZ','SWZ','748'),
('TC','TCA','796'),
('TD','TCD','148'),
('TF','ATF','260'),
('TG','TGO','768'),
('TH','THA','764'),
('TJ','TJK','762'),
('TK','TKL','772'),
('TL','TLS','626'),
('TM','TKM','795'),
('TN','TUN','788'),
('TO','TON','776'),
('TR','TUR','792'),
('TT','TTO','780'),
('TV','TUV','798'),
('TW','TWN','158'),
('TZ','TZA','834'),
('UA','UKR','804'),
('UG','UGA','800'),
('UM','UMI','581'),
('US','USA','840'),
('UY','URY','858'),
('UZ','UZB','860'),
('VA','VAT','336'),
('VC','VCT','670'),
('VE','VEN','862'),
('VG','VGB','092'),
('VI','VIR','850'),
('VN','VNM','704'),
('VU','VUT','548'),
('WF','WLF','876'),
('WS','WSM','882'),
('XK','XKK','983'),
('YE','YEM','887'),
('YT','MYT','175'),
('ZA','ZAF','710'),
('ZM','ZMB','894'),
('ZW','ZWE','716');

-- 3. Checks.
CREATE FUNCTION is_reduced_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT value IS NULL OR value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' $$;

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_startOn_check" CHECK (is_reduced_date("startOn"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_endOn_check" CHECK (is_reduced_date("endOn"));
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_asOf_check" CHECK (is_reduced_date("asOf"));
ALTER TABLE "PresentedModel" ADD CONSTRAINT "PresentedModel_sinceOn_check" CHECK (is_reduced_date("sinceOn"));
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_sinceOn_check" CHECK (is_reduced_date("sinceOn"));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_asOf_check" CHECK (is_reduced_date("asOf"));
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_issuedOn_check" CHECK (is_reduced_date("issuedOn"));
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_dueOn_check" CHECK (is_reduced_date("dueOn"));
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_assessedOn_check" CHECK (is_reduced_date("assessedOn"));
ALTER TABLE "Source" ADD CONSTRAINT "Source_issuedOn_check" CHECK (is_reduced_date("issuedOn"));
ALTER TABLE "Source" ADD CONSTRAINT "Source_accessedOn_check" CHECK (is_reduced_date("accessedOn"));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_period_check" CHECK ("endOn" IS NULL OR ("startOn" IS NOT NULL AND left("endOn", length("startOn")) >= left("startOn", length("endOn"))));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_place_check" CHECK (("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_followUp_check" CHECK ("followUpOfId" <> "id");
-- What hangs on a session hangs on that session's meeting.
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_of_meeting_key" UNIQUE ("id", "meetingId");
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_sessionId_of_meeting_fkey" FOREIGN KEY ("sessionId", "meetingId") REFERENCES "MeetingSession" ("id", "meetingId") ON UPDATE CASCADE;
ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_sessionId_of_meeting_fkey" FOREIGN KEY ("sessionId", "meetingId") REFERENCES "MeetingSession" ("id", "meetingId") ON UPDATE CASCADE;
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sessionId_of_meeting_fkey" FOREIGN KEY ("sessionId", "meetingId") REFERENCES "MeetingSession" ("id", "meetingId") ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_sessionId_of_meeting_fkey" FOREIGN KEY ("sessionId", "meetingId") REFERENCES "MeetingSession" ("id", "meetingId") ON UPDATE CASCADE;
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_sessionId_of_meeting_fkey" FOREIGN KEY ("sessionId", "meetingId") REFERENCES "MeetingSession" ("id", "meetingId") ON UPDATE CASCADE;
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_time_check" CHECK ("scheduledEnd" >= "scheduledStart" AND "actualEnd" >= "actualStart");
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_value_check" CHECK ("value" >= 0);
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parent_check" CHECK ("parentId" <> "id");
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_broader_check" CHECK ("broaderId" <> "id");
ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" = lower("email") AND position('@' in "email") > 1);
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_subject_check" CHECK (num_nonnulls("claimId", "modelId", "programmeId") >= 1);
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_topicId_once_key" UNIQUE NULLS NOT DISTINCT ("topicId", "meetingId", "sessionId", "modelId", "programmeId", "takeawayId", "claimId", "commitmentId", "sourceId");
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_who_check" CHECK (num_nonnulls("personId", "organizationId", "countryCode") >= 1);
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_who_check" CHECK (num_nonnulls("personId", "organizationId", "countryCode", "wording") >= 1);
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_subject_check" CHECK (num_nonnulls("takeawayId", "claimId", "presentationId", "commitmentId") = 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_subject_check" CHECK (num_nonnulls("meetingId", "sessionId", "participantCountId", "modelId", "pillarId", "institutionId", "conditionId", "programmeId", "presentationId", "takeawayId", "claimId", "evidenceItemId", "commitmentId", "assessmentId", "organizationId", "personId", "participationId") = 1);
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_subject_check" CHECK (num_nonnulls("meetingId", "sessionId", "modelId", "pillarId", "conditionId", "programmeId", "presentationId", "takeawayId", "claimId", "evidenceItemId", "commitmentId", "sourceId", "organizationId", "personId") = 1);
ALTER TABLE "TopicAssignment" ADD CONSTRAINT "TopicAssignment_subject_check" CHECK (num_nonnulls("meetingId", "sessionId", "modelId", "programmeId", "takeawayId", "claimId", "commitmentId", "sourceId") = 1);
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_subject_check" CHECK (num_nonnulls("seriesId", "meetingId", "modelId", "programmeId", "organizationId", "personId", "topicId") = 1);
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_subject_check" CHECK (num_nonnulls("seriesId", "meetingId", "modelId", "programmeId", "organizationId", "personId", "topicId") = 1);
ALTER TABLE "MeetingSeries" ADD CONSTRAINT "MeetingSeries_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "PresentedModel" ADD CONSTRAINT "PresentedModel_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "Person" ADD CONSTRAINT "Person_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "MeetingSeries" ADD CONSTRAINT "MeetingSeries_version_check" CHECK ("version" >= 1);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_version_check" CHECK ("version" >= 1);
ALTER TABLE "PresentedModel" ADD CONSTRAINT "PresentedModel_version_check" CHECK ("version" >= 1);
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_version_check" CHECK ("version" >= 1);
ALTER TABLE "Source" ADD CONSTRAINT "Source_version_check" CHECK ("version" >= 1);
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_version_check" CHECK ("version" >= 1);
ALTER TABLE "Person" ADD CONSTRAINT "Person_version_check" CHECK ("version" >= 1);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_version_check" CHECK ("version" >= 1);
ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_version_check" CHECK ("version" >= 1);
ALTER TABLE "Pillar" ADD CONSTRAINT "Pillar_version_check" CHECK ("version" >= 1);
ALTER TABLE "TransferabilityCondition" ADD CONSTRAINT "TransferabilityCondition_version_check" CHECK ("version" >= 1);
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_version_check" CHECK ("version" >= 1);
ALTER TABLE "Takeaway" ADD CONSTRAINT "Takeaway_version_check" CHECK ("version" >= 1);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_version_check" CHECK ("version" >= 1);
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_version_check" CHECK ("version" >= 1);
ALTER TABLE "EvidenceItem" ADD CONSTRAINT "EvidenceItem_version_check" CHECK ("version" >= 1);

-- 4. Indexes behind the lists, with the order of nulls that the lists use.
CREATE INDEX "Meeting_by_date" ON "Meeting" ("startOn" DESC NULLS LAST, "id" DESC);
CREATE INDEX "Meeting_by_publication" ON "Meeting" ("publishedAt" DESC NULLS LAST, "id" DESC);

-- 5. The effective columns: the strictest of a row's own settings and its parents', kept by the database itself in the
-- transaction of every write, whoever writes. Parents are locked, so that none changes in between.
-- Arguments: 'statement' or 'plain' (a statement of a closed meeting never leaves the team), then 'Table:column' for every parent.
CREATE FUNCTION keep_effective_columns() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own jsonb := to_jsonb(NEW);
  visibility "Visibility" := coalesce((own ->> 'visibility')::"Visibility", 'public');
  embargo timestamptz := (own ->> 'embargoUntil')::timestamptz;
  rule "AttributionRule" := coalesce((own ->> 'attributionRule')::"AttributionRule", 'on_the_record');
  parent record;
  parent_id uuid;
BEGIN
  IF own ? 'status' AND own ->> 'status' <> 'published' THEN
    visibility := greatest(visibility, 'team');
  END IF;
  FOR i IN 1 .. TG_NARGS - 1 LOOP
    parent_id := (own ->> split_part(TG_ARGV[i], ':', 2))::uuid;
    CONTINUE WHEN parent_id IS NULL;
    EXECUTE format(
      'SELECT "effectiveVisibility" AS v, "effectiveEmbargoUntil" AS e, "effectiveRule" AS r FROM %I WHERE "id" = $1 FOR SHARE',
      split_part(TG_ARGV[i], ':', 1)
    ) INTO parent USING parent_id;
    visibility := greatest(visibility, parent.v);
    embargo := greatest(embargo, parent.e);
    rule := greatest(rule, parent.r);
  END LOOP;
  IF TG_ARGV[0] = 'statement' AND rule = 'closed' THEN
    visibility := greatest(visibility, 'team');
  END IF;
  NEW."effectiveVisibility" := visibility;
  NEW."effectiveEmbargoUntil" := embargo;
  NEW."effectiveRule" := rule;
  RETURN NEW;
END
$$;

-- A change of a parent's effective columns reaches its children at once. Arguments: 'Table:column' for every kind of child.
CREATE FUNCTION pass_effective_columns_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY TG_ARGV LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = %2$I WHERE %2$I = $1', split_part(child, ':', 1), split_part(child, ':', 2)) USING NEW."id";
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "MeetingSeries" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Meeting" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "PresentedModel" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Programme" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Source" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Organization" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Topic" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "MeetingSession" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "ParticipantCount" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Pillar" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "ModelInstitution" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "TransferabilityCondition" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "ProgrammePartner" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Programme:programmeId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Presentation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Takeaway" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Commitment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('statement', 'Meeting:meetingId', 'MeetingSession:sessionId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "EvidenceItem" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Claim:claimId', 'PresentedModel:modelId', 'Programme:programmeId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Assessment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Commitment:commitmentId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Attribution" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Takeaway:takeawayId', 'Claim:claimId', 'Presentation:presentationId', 'Commitment:commitmentId', 'Person:personId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Participation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId', 'MeetingSession:sessionId', 'Person:personId', 'Organization:organizationId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Citation" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Source:sourceId', 'Meeting:meetingId', 'MeetingSession:sessionId', 'ParticipantCount:participantCountId', 'PresentedModel:modelId', 'Pillar:pillarId', 'ModelInstitution:institutionId', 'TransferabilityCondition:conditionId', 'Programme:programmeId', 'Presentation:presentationId', 'Takeaway:takeawayId', 'Claim:claimId', 'EvidenceItem:evidenceItemId', 'Commitment:commitmentId', 'Assessment:assessmentId', 'Organization:organizationId', 'Person:personId', 'Participation:participationId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Correction" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Pillar:pillarId', 'TransferabilityCondition:conditionId', 'Programme:programmeId', 'Presentation:presentationId', 'Takeaway:takeawayId', 'Claim:claimId', 'EvidenceItem:evidenceItemId', 'Commitment:commitmentId', 'Source:sourceId', 'Organization:organizationId', 'Person:personId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "TopicAssignment" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'Topic:topicId', 'Meeting:meetingId', 'MeetingSession:sessionId', 'PresentedModel:modelId', 'Programme:programmeId', 'Takeaway:takeawayId', 'Claim:claimId', 'Commitment:commitmentId', 'Source:sourceId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "Alias" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'MeetingSeries:seriesId', 'Meeting:meetingId', 'PresentedModel:modelId', 'Programme:programmeId', 'Organization:organizationId', 'Person:personId', 'Topic:topicId');
CREATE TRIGGER keep_effective_columns BEFORE INSERT OR UPDATE ON "SlugRedirect" FOR EACH ROW EXECUTE FUNCTION keep_effective_columns('plain', 'MeetingSeries:seriesId', 'Meeting:meetingId', 'PresentedModel:modelId', 'Programme:programmeId', 'Organization:organizationId', 'Person:personId', 'Topic:topicId');

CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Meeting" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('MeetingSession:meetingId', 'ParticipantCount:meetingId', 'Presentation:meetingId', 'Takeaway:meetingId', 'Claim:meetingId', 'Commitment:meetingId', 'Participation:meetingId', 'Citation:meetingId', 'Correction:meetingId', 'TopicAssignment:meetingId', 'Alias:meetingId', 'SlugRedirect:meetingId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "PresentedModel" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Pillar:modelId', 'ModelInstitution:modelId', 'TransferabilityCondition:modelId', 'Presentation:modelId', 'Claim:modelId', 'EvidenceItem:modelId', 'Citation:modelId', 'Correction:modelId', 'TopicAssignment:modelId', 'Alias:modelId', 'SlugRedirect:modelId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Organization" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('ModelInstitution:organizationId', 'ProgrammePartner:organizationId', 'Attribution:organizationId', 'Participation:organizationId', 'Citation:organizationId', 'Correction:organizationId', 'Alias:organizationId', 'SlugRedirect:organizationId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Programme" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('ProgrammePartner:programmeId', 'Claim:programmeId', 'EvidenceItem:programmeId', 'Citation:programmeId', 'Correction:programmeId', 'TopicAssignment:programmeId', 'Alias:programmeId', 'SlugRedirect:programmeId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "MeetingSession" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Presentation:sessionId', 'Takeaway:sessionId', 'Claim:sessionId', 'Commitment:sessionId', 'Participation:sessionId', 'Citation:sessionId', 'Correction:sessionId', 'TopicAssignment:sessionId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Claim" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('EvidenceItem:claimId', 'Attribution:claimId', 'Citation:claimId', 'Correction:claimId', 'TopicAssignment:claimId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Commitment" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Assessment:commitmentId', 'Attribution:commitmentId', 'Citation:commitmentId', 'Correction:commitmentId', 'TopicAssignment:commitmentId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Takeaway" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Attribution:takeawayId', 'Citation:takeawayId', 'Correction:takeawayId', 'TopicAssignment:takeawayId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Presentation" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Attribution:presentationId', 'Citation:presentationId', 'Correction:presentationId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Person" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Attribution:personId', 'Participation:personId', 'Citation:personId', 'Correction:personId', 'Alias:personId', 'SlugRedirect:personId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Source" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:sourceId', 'Correction:sourceId', 'TopicAssignment:sourceId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "ParticipantCount" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:participantCountId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Pillar" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:pillarId', 'Correction:pillarId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "ModelInstitution" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:institutionId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "TransferabilityCondition" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:conditionId', 'Correction:conditionId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "EvidenceItem" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:evidenceItemId', 'Correction:evidenceItemId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Assessment" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:assessmentId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Participation" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Citation:participationId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "Topic" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('TopicAssignment:topicId', 'Alias:topicId', 'SlugRedirect:topicId');
CREATE TRIGGER pass_effective_columns_on AFTER UPDATE ON "MeetingSeries" FOR EACH ROW
  WHEN ((OLD."effectiveVisibility", OLD."effectiveEmbargoUntil", OLD."effectiveRule") IS DISTINCT FROM (NEW."effectiveVisibility", NEW."effectiveEmbargoUntil", NEW."effectiveRule"))
  EXECUTE FUNCTION pass_effective_columns_on('Alias:seriesId', 'SlugRedirect:seriesId');

-- 6. The wall: row-level security on every table, default deny. The public role may read what is public and out of embargo;
-- who said or took part in something only where the effective rule is on the record. Organisers and hosts are public facts
-- of a meeting as bodies, under any rule.

ALTER TABLE "MeetingSeries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PresentedModel" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Programme" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Source" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Topic" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeetingSession" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ParticipantCount" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Pillar" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ModelInstitution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TransferabilityCondition" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProgrammePartner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Presentation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Takeaway" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Claim" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Commitment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "EvidenceItem" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Attribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Participation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Citation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TopicAssignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Alias" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SlugRedirect" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Country" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Tombstone" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Revision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ChangeRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RateLimit" ENABLE ROW LEVEL SECURITY;

CREATE POLICY public_read ON "MeetingSeries" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Meeting" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "PresentedModel" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Programme" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Source" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Organization" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Person" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Topic" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "MeetingSession" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "ParticipantCount" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Pillar" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "ModelInstitution" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "TransferabilityCondition" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "ProgrammePartner" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Presentation" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Takeaway" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Claim" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Commitment" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "EvidenceItem" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Assessment" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Attribution" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()) AND "effectiveRule" = 'on_the_record');
CREATE POLICY public_read ON "Participation" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()) AND ("effectiveRule" = 'on_the_record' OR ("role" IN ('organiser', 'co_organiser', 'host') AND "personId" IS NULL)));
CREATE POLICY public_read ON "Citation" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Correction" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "TopicAssignment" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Alias" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "SlugRedirect" FOR SELECT TO plenary_public USING ("effectiveVisibility" = 'public' AND ("effectiveEmbargoUntil" IS NULL OR "effectiveEmbargoUntil" <= now()));
CREATE POLICY public_read ON "Country" FOR SELECT TO plenary_public USING (true);
CREATE POLICY public_read ON "Tombstone" FOR SELECT TO plenary_public USING (true);

GRANT SELECT ON "MeetingSeries", "Meeting", "PresentedModel", "Programme", "Source", "Organization", "Person", "Topic", "MeetingSession", "ParticipantCount", "Pillar", "ModelInstitution", "TransferabilityCondition", "ProgrammePartner", "Presentation", "Takeaway", "Claim", "Commitment", "EvidenceItem", "Assessment", "Attribution", "Participation", "Citation", "Correction", "TopicAssignment", "Alias", "SlugRedirect", "Country", "Tombstone" TO plenary_public;
