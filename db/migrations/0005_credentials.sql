CREATE TABLE `closings` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	`attestation` text NOT NULL,
	PRIMARY KEY(`person`, `course`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`version` integer NOT NULL,
	`day` text NOT NULL,
	`answers` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `evaluations_course` ON `evaluations` (`course`,`day`);--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`hash` text NOT NULL,
	`key` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`key`) REFERENCES `signing_keys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `register` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`award` text NOT NULL,
	`by` text,
	`reason` text DEFAULT '' NOT NULL,
	`replaced_by` text,
	`digest` text,
	`hash` text,
	FOREIGN KEY (`award`) REFERENCES `awards`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `awards`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_award` ON `register` (`award`);--> statement-breakpoint
CREATE TABLE `signed_credentials` (
	`award` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`signed_at` integer NOT NULL,
	`json` text NOT NULL,
	`jwt` text NOT NULL,
	FOREIGN KEY (`award`) REFERENCES `awards`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key`) REFERENCES `signing_keys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`revoked_at` integer,
	`reason` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `licences` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`board` text NOT NULL,
	`number` text NOT NULL,
	`renews_on` text NOT NULL,
	`period_from` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `licences_once` ON `licences` (`person`,`board`,`number`);--> statement-breakpoint
CREATE INDEX `licences_renewal` ON `licences` (`renews_on`);--> statement-breakpoint
CREATE TABLE `outside_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`title` text NOT NULL,
	`provider` text NOT NULL,
	`completed_on` text NOT NULL,
	`hours` integer NOT NULL,
	`mode` text NOT NULL,
	`field` text DEFAULT '' NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outside_hours_person` ON `outside_hours` (`person`);--> statement-breakpoint
CREATE TABLE `renewal_reminders` (
	`licence` text NOT NULL,
	`renews_on` text NOT NULL,
	`days_before` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`licence`, `renews_on`, `days_before`),
	FOREIGN KEY (`licence`) REFERENCES `licences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pathway_entries` (
	`person` text NOT NULL,
	`diploma` text NOT NULL,
	`at` integer NOT NULL,
	`version` text NOT NULL,
	`how` text NOT NULL,
	PRIMARY KEY(`person`, `diploma`, `at`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pathway_entries_diploma` ON `pathway_entries` (`diploma`);--> statement-breakpoint
CREATE TABLE `prior_learning` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`diploma` text NOT NULL,
	`part` text NOT NULL,
	`title` text NOT NULL,
	`provider` text NOT NULL,
	`completed_on` text NOT NULL,
	`hours` integer NOT NULL,
	`account` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`outcome` text,
	`answer` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `prior_learning_person` ON `prior_learning` (`person`,`diploma`);--> statement-breakpoint
CREATE INDEX `prior_learning_open` ON `prior_learning` (`decided_at`,`asked_at`);--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`diploma` text NOT NULL,
	`skill` text NOT NULL,
	`supervisor` text NOT NULL,
	`seen_on` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_offs_person` ON `sign_offs` (`person`,`diploma`);--> statement-breakpoint
CREATE INDEX `sign_offs_supervisor` ON `sign_offs` (`supervisor`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`up_to` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_editions` (
	`hash` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`since` integer NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `course_editions_course` ON `course_editions` (`course`,`since`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`asked_at` integer NOT NULL,
	`done_at` integer,
	`by` text,
	`answer` text
);
--> statement-breakpoint
CREATE INDEX `erasures_person` ON `erasures` (`person`);--> statement-breakpoint
DROP INDEX `awards_once`;--> statement-breakpoint
ALTER TABLE `awards` ADD `number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `awards` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `awards` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `awards` ADD `status_index` integer DEFAULT -1 NOT NULL;--> statement-breakpoint
UPDATE `awards` SET `status_index` = (SELECT count(*) FROM `awards` AS `older` WHERE (`older`.`issued_at`, `older`.`code`) < (`awards`.`issued_at`, `awards`.`code`));--> statement-breakpoint
CREATE UNIQUE INDEX `awards_status` ON `awards` (`status_index`);--> statement-breakpoint
CREATE INDEX `awards_expiry` ON `awards` (`expires_at`) WHERE expires_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `awards_once` ON `awards` (`person`,`kind`,`subject`,`number`);--> statement-breakpoint
INSERT INTO `register` (`number`, `at`, `kind`, `award`, `by`, `reason`)
SELECT row_number() OVER (ORDER BY `at`, `place`, `award`), `at`, `kind`, `award`, `by`, `reason` FROM (
	SELECT `issued_at` AS `at`, 0 AS `place`, 'issued' AS `kind`, `code` AS `award`, NULL AS `by`, '' AS `reason` FROM `awards`
	UNION ALL
	SELECT `at`, 1, 'revoked', `award`, `by`, `reason` FROM `revocations`
);
--> statement-breakpoint
CREATE TRIGGER register_only_chained BEFORE UPDATE ON register WHEN OLD.hash IS NOT NULL OR NEW.number IS NOT OLD.number OR NEW.at IS NOT OLD.at OR NEW.kind IS NOT OLD.kind OR NEW.award IS NOT OLD.award OR NEW.by IS NOT OLD.by OR NEW.reason IS NOT OLD.reason OR NEW.replaced_by IS NOT OLD.replaced_by BEGIN SELECT RAISE(ABORT, 'the register of awards is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER register_no_delete BEFORE DELETE ON register BEGIN SELECT RAISE(ABORT, 'the register of awards is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER register_in_order BEFORE INSERT ON register WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM register) BEGIN SELECT RAISE(ABORT, 'the register of awards goes on where it ended'); END;
--> statement-breakpoint
CREATE TRIGGER awards_no_update BEFORE UPDATE ON awards BEGIN SELECT RAISE(ABORT, 'an award is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER awards_no_delete BEFORE DELETE ON awards BEGIN SELECT RAISE(ABORT, 'an award is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER signed_credentials_no_update BEFORE UPDATE ON signed_credentials BEGIN SELECT RAISE(ABORT, 'a signed credential is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER signed_credentials_no_delete BEFORE DELETE ON signed_credentials BEGIN SELECT RAISE(ABORT, 'a signed credential is never deleted'); END;
