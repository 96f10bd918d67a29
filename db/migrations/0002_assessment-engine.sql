ALTER TABLE `attempt_results` RENAME COLUMN "submitted_at" TO "graded_at";--> statement-breakpoint
CREATE TABLE `accommodations` (
	`person` text NOT NULL,
	`course` text NOT NULL,
	`time_factor` integer DEFAULT 100 NOT NULL,
	`no_timer` integer DEFAULT false NOT NULL,
	`extra_attempts` integer DEFAULT 0 NOT NULL,
	`later_days` integer DEFAULT 0 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`set_by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `course`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `angoff_ratings` (
	`quiz` text NOT NULL,
	`item` text NOT NULL,
	`judge` text NOT NULL,
	`round` integer NOT NULL,
	`rating` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`quiz`, `item`, `judge`, `round`),
	FOREIGN KEY (`judge`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt_submissions` (
	`attempt` text PRIMARY KEY NOT NULL,
	`submitted_at` integer NOT NULL,
	`how` text NOT NULL,
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `attempt_submissions` SELECT `attempt`, `graded_at`, 'student' FROM `attempt_results`;
--> statement-breakpoint
CREATE TABLE `essay_marks` (
	`attempt` text NOT NULL,
	`item` text NOT NULL,
	`at` integer NOT NULL,
	`marker` text NOT NULL,
	`levels` text NOT NULL,
	`comment` text NOT NULL,
	`mark` integer NOT NULL,
	PRIMARY KEY(`attempt`, `item`, `at`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marker`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz` text NOT NULL,
	`item` text NOT NULL,
	`template` text NOT NULL,
	`kind` text NOT NULL,
	`chosen` text,
	`regrade` text NOT NULL,
	FOREIGN KEY (`template`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`regrade`) REFERENCES `regrades`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_rulings_item` ON `item_rulings` (`quiz`,`item`);--> statement-breakpoint
CREATE TABLE `regrade_effects` (
	`regrade` text NOT NULL,
	`attempt` text NOT NULL,
	`earned_before` integer NOT NULL,
	`possible_before` integer NOT NULL,
	`passed_before` integer NOT NULL,
	`earned_after` integer NOT NULL,
	`possible_after` integer NOT NULL,
	`passed_after` integer NOT NULL,
	PRIMARY KEY(`regrade`, `attempt`),
	FOREIGN KEY (`regrade`) REFERENCES `regrades`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regrade_effects_attempt` ON `regrade_effects` (`attempt`);--> statement-breakpoint
CREATE TABLE `regrades` (
	`id` text PRIMARY KEY NOT NULL,
	`course` text NOT NULL,
	`quiz` text NOT NULL,
	`item` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`change` text NOT NULL,
	`may_fall` integer NOT NULL,
	FOREIGN KEY (`actor`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regrades_quiz` ON `regrades` (`quiz`,`at`);--> statement-breakpoint
CREATE TABLE `requirement_sets` (
	`subject` text NOT NULL,
	`since` integer NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`subject`, `since`)
);
--> statement-breakpoint
ALTER TABLE `answers` ADD `certainty` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE `new_attempt_items` (
	`attempt` text NOT NULL,
	`position` integer NOT NULL,
	`item` text NOT NULL,
	`version` text NOT NULL,
	`order` text NOT NULL,
	`template` text NOT NULL,
	`parameters` text,
	`section` text,
	`points` integer NOT NULL,
	`locked_at` integer,
	`graded_by` text,
	PRIMARY KEY(`attempt`, `item`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`graded_by`) REFERENCES `item_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `new_attempt_items` SELECT i.`attempt`, i.`position`, i.`item`, i.`version`, i.`order`, i.`version`, NULL, NULL,
	CAST(round(coalesce(json_extract(v.`content`, '$.points'), 1) * 100) AS integer), NULL, NULL
	FROM `attempt_items` i JOIN `item_versions` v ON v.`hash` = i.`version`;
--> statement-breakpoint
DROP TABLE `attempt_items`;
--> statement-breakpoint
ALTER TABLE `new_attempt_items` RENAME TO `attempt_items`;
--> statement-breakpoint
ALTER TABLE `attempts` ADD `deadline` integer;--> statement-breakpoint
CREATE INDEX `attempts_quiz` ON `attempts` (`quiz`);--> statement-breakpoint
CREATE INDEX `attempts_deadline` ON `attempts` (`deadline`) WHERE deadline is not null;--> statement-breakpoint
CREATE TABLE `new_item_results` (
	`attempt` text NOT NULL,
	`item` text NOT NULL,
	`earned` integer NOT NULL,
	`possible` integer NOT NULL,
	`quiz` text NOT NULL,
	`number` integer NOT NULL,
	`total` integer,
	`chosen` text,
	`seconds` integer,
	`certainty` integer,
	PRIMARY KEY(`attempt`, `item`),
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `new_item_results` SELECT i.`attempt`, i.`item`, i.`earned`, i.`possible`, a.`quiz`, a.`number`, r.`earned`, NULL, NULL, NULL
	FROM `item_results` i JOIN `attempts` a ON a.`id` = i.`attempt` JOIN `attempt_results` r ON r.`attempt` = i.`attempt`;
--> statement-breakpoint
DROP TABLE `item_results`;
--> statement-breakpoint
ALTER TABLE `new_item_results` RENAME TO `item_results`;
--> statement-breakpoint
CREATE INDEX `item_results_quiz` ON `item_results` (`quiz`,`item`);--> statement-breakpoint
ALTER TABLE `film_coverage` ADD `watched_at` integer;
