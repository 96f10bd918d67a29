CREATE TABLE `edition_files` (
	`hash` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
DROP TABLE `course_editions`;--> statement-breakpoint
CREATE TABLE `course_editions` (
	`course` text NOT NULL,
	`since` integer NOT NULL,
	`hash` text NOT NULL,
	`files` text NOT NULL,
	PRIMARY KEY(`course`, `since`)
);
--> statement-breakpoint
ALTER TABLE `erasures` ADD `mail` text;--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_open` ON `erasures` (`person`) WHERE done_at is null;--> statement-breakpoint
CREATE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals BEGIN SELECT RAISE(ABORT, 'a seal of the audit log is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals BEGIN SELECT RAISE(ABORT, 'a seal of the audit log is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER course_editions_no_update BEFORE UPDATE ON course_editions BEGIN SELECT RAISE(ABORT, 'what a course taught is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER course_editions_no_delete BEFORE DELETE ON course_editions BEGIN SELECT RAISE(ABORT, 'what a course taught is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER edition_files_no_update BEFORE UPDATE ON edition_files BEGIN SELECT RAISE(ABORT, 'what a course taught is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_files_no_delete BEFORE DELETE ON edition_files BEGIN SELECT RAISE(ABORT, 'what a course taught is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'a request for erasure is never deleted'); END;
