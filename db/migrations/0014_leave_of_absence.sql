CREATE TABLE `access_letters` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`until` integer NOT NULL,
	`days_before` integer NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`person`, `course`, `until`, `days_before`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leaves` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`course` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`granted` integer,
	`answer` text DEFAULT '' NOT NULL,
	`began_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leaves_open` ON `leaves` (`person`,`course`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `leaves_person` ON `leaves` (`person`);--> statement-breakpoint
CREATE INDEX `leaves_unended` ON `leaves` (`asked_at`) WHERE ended_at is null;