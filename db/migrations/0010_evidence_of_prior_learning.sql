-- A file may now belong to a request to recognise prior learning instead of a submission. Nothing refers to this table.
CREATE TABLE `__new_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`submission` text,
	`prior_learning` text,
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
	FOREIGN KEY (`prior_learning`) REFERENCES `prior_learning`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_uploads`("id", "submission", "person", "name", "size", "received", "created_at", "kept_at", "type", "hash", "kept_size", "removed_at", "keep_until") SELECT "id", "submission", "person", "name", "size", "received", "created_at", "kept_at", "type", "hash", "kept_size", "removed_at", "keep_until" FROM `uploads`;--> statement-breakpoint
DROP TABLE `uploads`;--> statement-breakpoint
ALTER TABLE `__new_uploads` RENAME TO `uploads`;--> statement-breakpoint
CREATE INDEX `uploads_submission` ON `uploads` (`submission`);--> statement-breakpoint
CREATE INDEX `uploads_learning` ON `uploads` (`prior_learning`) WHERE prior_learning is not null;--> statement-breakpoint
CREATE INDEX `uploads_unfinished` ON `uploads` (`created_at`) WHERE kept_at is null and removed_at is null;--> statement-breakpoint
CREATE INDEX `uploads_expiry` ON `uploads` (`keep_until`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `uploads_hash` ON `uploads` (`hash`);