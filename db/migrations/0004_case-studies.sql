CREATE TABLE `appeals` (
	`submission` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`answered_at` integer,
	`outcome` text,
	`answer` text,
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bank_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`criterion` text NOT NULL,
	`text` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`uses` integer DEFAULT 0 NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bank_comments_case` ON `bank_comments` (`case`,`criterion`);--> statement-breakpoint
CREATE TABLE `calibrations` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`case` text NOT NULL,
	`sample` text NOT NULL,
	`version` text NOT NULL,
	`at` integer NOT NULL,
	`levels` text NOT NULL,
	`passed` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calibrations_person` ON `calibrations` (`person`,`case`);--> statement-breakpoint
CREATE TABLE `encounter_deeds` (
	`submission` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`deed` text NOT NULL,
	PRIMARY KEY(`submission`, `number`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`submission` text NOT NULL,
	`role` text NOT NULL,
	`course` text NOT NULL,
	`case` text NOT NULL,
	`student` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`marker` text,
	`claimed_at` integer,
	`draft` text,
	`saved_at` integer,
	`given_at` integer,
	`outcome` text,
	`score` integer,
	PRIMARY KEY(`submission`, `role`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `marks_waiting` ON `marks` (`course`,`due_at`,`student`,`marker`,`role`,`submission`) WHERE given_at is null;--> statement-breakpoint
CREATE INDEX `marks_marker` ON `marks` (`marker`,`given_at`);--> statement-breakpoint
CREATE INDEX `marks_given` ON `marks` (`course`,`case`,`given_at`);--> statement-breakpoint
CREATE TABLE `passage_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`submission` text NOT NULL,
	`role` text NOT NULL,
	`section` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`criterion` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passage_comments_submission` ON `passage_comments` (`submission`);--> statement-breakpoint
CREATE TABLE `reflections` (
	`person` text NOT NULL,
	`case` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`person`, `case`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rubric_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`version` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`moved` integer NOT NULL,
	`passed` integer NOT NULL,
	`fell` integer NOT NULL,
	FOREIGN KEY (`version`) REFERENCES `case_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rubric_changes_case` ON `rubric_changes` (`case`,`at`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`submission` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`kept_at` integer,
	`type` text,
	`hash` text,
	`kept_size` integer,
	`removed_at` integer,
	`keep_until` integer,
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_submission` ON `uploads` (`submission`);--> statement-breakpoint
CREATE INDEX `uploads_unfinished` ON `uploads` (`created_at`) WHERE kept_at is null and removed_at is null;--> statement-breakpoint
CREATE INDEX `uploads_expiry` ON `uploads` (`keep_until`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `uploads_hash` ON `uploads` (`hash`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_criterion_marks` (
	`submission` text NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`criterion` text NOT NULL,
	`level` real NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`submission`, `number`, `criterion`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_criterion_marks`("submission", "number", "criterion", "level", "comment") SELECT "submission", 1, "criterion", "level", "comment" FROM `criterion_marks`;--> statement-breakpoint
DROP TABLE `criterion_marks`;--> statement-breakpoint
ALTER TABLE `__new_criterion_marks` RENAME TO `criterion_marks`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_markings` (
	`submission` text NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`marker` text NOT NULL,
	`at` integer NOT NULL,
	`released_at` integer,
	`reason` text DEFAULT 'marked' NOT NULL,
	`version` text,
	`outcome` text NOT NULL,
	`score` integer NOT NULL,
	`automatic` integer,
	`comment` text NOT NULL,
	PRIMARY KEY(`submission`, `number`),
	FOREIGN KEY (`submission`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `case_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_markings`("submission", "number", "marker", "at", "released_at", "reason", "version", "outcome", "score", "automatic", "comment") SELECT "markings"."submission", 1, "marker", "at", "at", 'marked', "submissions"."version", "outcome", "score", NULL, "comment" FROM `markings` JOIN `submissions` ON "submissions"."id" = "markings"."submission";--> statement-breakpoint
DROP TABLE `markings`;--> statement-breakpoint
ALTER TABLE `__new_markings` RENAME TO `markings`;--> statement-breakpoint
CREATE INDEX `markings_unreleased` ON `markings` (`submission`) WHERE released_at is null;--> statement-breakpoint
ALTER TABLE `submissions` ADD `privacy_stated_at` integer;--> statement-breakpoint
INSERT INTO `marks`("submission", "role", "course", "case", "student", "opened_at", "due_at", "marker", "claimed_at", "given_at", "outcome", "score") SELECT "submissions"."id", 'first', "course", "case", "person", "handed_in_at", "handed_in_at" + 432000000, "marker", "at", "at", "outcome", "score" FROM `submissions` LEFT JOIN `markings` ON "markings"."submission" = "submissions"."id" WHERE "handed_in_at" IS NOT NULL;
