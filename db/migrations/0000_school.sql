CREATE TABLE `held_forms` (
	`hash` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailed_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mailed_tokens_person` ON `mailed_tokens` (`person`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`email_verified_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `roles` (
	`person` text NOT NULL,
	`role` text NOT NULL,
	`course` text DEFAULT '' NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	PRIMARY KEY(`person`, `role`, `course`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roles_course` ON `roles` (`course`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suspensions_open` ON `suspensions` (`person`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `answers` (
	`attempt` text NOT NULL,
	`item` text NOT NULL,
	`revision` integer NOT NULL,
	`response` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt`, `item`, `revision`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt_items` (
	`attempt` text NOT NULL,
	`position` integer NOT NULL,
	`item` text NOT NULL,
	`version` text NOT NULL,
	`order` text NOT NULL,
	PRIMARY KEY(`attempt`, `item`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt_results` (
	`attempt` text PRIMARY KEY NOT NULL,
	`submitted_at` integer NOT NULL,
	`earned` integer NOT NULL,
	`possible` integer NOT NULL,
	`passed` integer NOT NULL,
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`course` text NOT NULL,
	`quiz` text NOT NULL,
	`number` integer NOT NULL,
	`started_at` integer NOT NULL,
	`rule` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`person`,`quiz`,`number`);--> statement-breakpoint
CREATE INDEX `attempts_course` ON `attempts` (`person`,`course`);--> statement-breakpoint
CREATE TABLE `item_results` (
	`attempt` text NOT NULL,
	`item` text NOT NULL,
	`earned` integer NOT NULL,
	`possible` integer NOT NULL,
	PRIMARY KEY(`attempt`, `item`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor`);--> statement-breakpoint
CREATE TABLE `case_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `criterion_marks` (
	`submission` text NOT NULL,
	`criterion` text NOT NULL,
	`level` integer NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`submission`, `criterion`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `markings` (
	`submission` text PRIMARY KEY NOT NULL,
	`marker` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`score` integer NOT NULL,
	`comment` text NOT NULL,
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submission_sections` (
	`submission` text NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`submission`, `section`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`course` text NOT NULL,
	`case` text NOT NULL,
	`number` integer NOT NULL,
	`version` text NOT NULL,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `case_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_number` ON `submissions` (`person`,`case`,`number`);--> statement-breakpoint
CREATE INDEX `submissions_course` ON `submissions` (`course`,`handed_in_at`);--> statement-breakpoint
CREATE TABLE `awards` (
	`code` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`issued_at` integer NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `awards_once` ON `awards` (`person`,`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `awards_issued` ON `awards` (`issued_at`);--> statement-breakpoint
CREATE TABLE `revocations` (
	`award` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`award`) REFERENCES `awards`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `access_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`uses_allowed` integer NOT NULL,
	`expires_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE INDEX `access_codes_course` ON `access_codes` (`course`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`started_at` integer NOT NULL,
	`via` text NOT NULL,
	`access_code` text,
	PRIMARY KEY(`person`, `course`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`access_code`) REFERENCES `access_codes`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course`);--> statement-breakpoint
CREATE INDEX `enrolments_code` ON `enrolments` (`access_code`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_created` ON `outbox` (`created_at`);--> statement-breakpoint
CREATE TABLE `film_coverage` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`film` text NOT NULL,
	`intervals` text NOT NULL,
	`position` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person`, `course`, `film`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_facts` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`activity` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `course`, `activity`, `kind`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
