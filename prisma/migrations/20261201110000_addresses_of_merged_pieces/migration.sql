-- Whatever has a name can be merged into another of its kind, and its permanent address leads there: that it is a record, and of which noun, the
-- foreign key says already.
ALTER TABLE "SlugRedirect" DROP CONSTRAINT "SlugRedirect_noun_check";
