CREATE TABLE `shares` (
	`id` integer PRIMARY KEY NOT NULL,
	`award` text NOT NULL,
	`at` integer NOT NULL,
	`choice` text NOT NULL,
	FOREIGN KEY (`award`) REFERENCES `awards`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shares_award` ON `shares` (`award`);