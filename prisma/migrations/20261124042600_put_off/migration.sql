-- Those put off are few: counting them must not read the queue.
CREATE INDEX "incident_put_off" ON "Incident" ("laterUntil") WHERE "laterUntil" IS NOT NULL;
