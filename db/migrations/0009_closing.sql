ALTER TABLE `closings` ADD `licences` text DEFAULT '[]' NOT NULL;
--> statement-breakpoint
-- Rows that lie in the order of a random id: with SQLite's own row number they would lie in the order of the closings,
-- and the two could be laid side by side. No release has written here yet.
DROP TABLE `evaluations`;
--> statement-breakpoint
CREATE TABLE `evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`version` integer NOT NULL,
	`day` text NOT NULL,
	`answers` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `evaluations_course` ON `evaluations` (`course`,`day`);
